/// What the database knows that makes a contract impossible as typed.
enum RefusContrat: RefusDeChamp, Hashable {
  case employeur
  case type(TypeContrat)
  case engagementFerme(Jour)
  case heuresDeclarees(du: Mois, au: Mois)
  case heuresImputees
  case employeurDeclare

  /// The field whose sentence it is.
  var champ: String {
    switch self {
    case .employeur, .employeurDeclare: "employeur"
    case .type: "type"
    case .engagementFerme, .heuresImputees: "engagements"
    case .heuresDeclarees: "debut"
    }
  }

  var phrase: String {
    switch self {
    case .employeur: "Choisissez une entreprise ou une structure d’insertion de la liste."
    case .type(let type): TypeContrat.Refus.employeur(type).phrase
    case .engagementFerme(let echeance):
      "Décochez l’engagement qui n’est pas ouvert pendant le contrat (échéance le \(echeance.court))."
    case .heuresDeclarees(let du, let au):
      "Gardez des dates qui couvrent les heures déjà déclarées, de \(du.enFrancais) à \(au.enFrancais)."
    case .heuresImputees:
      "Recochez l’engagement retiré\u{202F}: des heures de ce contrat y sont déjà imputées."
    case .employeurDeclare: "Gardez cet employeur\u{202F}: il a déjà déclaré des heures pour ce contrat."
    }
  }
}
