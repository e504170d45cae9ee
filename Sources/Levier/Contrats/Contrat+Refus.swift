import Markup

/// What the database knows that makes a contract impossible as typed.
enum RefusContrat: RefusDeChamp, Hashable {
  case employeur
  case type(TypeContrat)
  case engagementFerme(Jour)
  case heuresDeclarees(du: Mois, au: Mois)
  case heuresImputees
  case employeurDeclare
  /// An exit was noted on that day.
  case apresLaSortie(Jour), avantLaSortie(Jour)

  /// The field whose sentence it is.
  var champ: any FieldName {
    switch self {
    case .employeur, .employeurDeclare: ChampContrat.employeur
    case .type: ChampContrat.type
    case .engagementFerme, .heuresImputees: ChampContrat.engagements
    case .heuresDeclarees, .apresLaSortie: ChampContrat.debut
    case .avantLaSortie: ChampContrat.fin
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
    case .apresLaSortie(let jour):
      "Gardez un premier jour d’avant la sortie notée le \(jour.court), ou retirez d’abord cette sortie."
    case .avantLaSortie(let jour):
      "Gardez une fin d’après la sortie notée le \(jour.court), ou retirez d’abord cette sortie."
    case .employeurDeclare: "Gardez cet employeur\u{202F}: il a déjà déclaré des heures pour ce contrat."
    }
  }
}
