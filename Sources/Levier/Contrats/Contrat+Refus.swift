import Storage

/// What the database knows that makes a contract impossible as typed.
enum RefusContrat: Error, Hashable, Phrase {
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

extension Transaction {
  /// Why a contract can not be stored as typed, if it can not.
  /// - Parameter ancien: the contract that it replaces.
  func refus(
    _ nouveau: NouveauContrat, de ancien: Contrat? = nil, dans perimetre: Perimetre
  ) throws -> RefusContrat? {
    let employeur = try structure(nouveau.employeur, dans: perimetre)
    guard [.entreprise, .siae].contains(employeur.nature) else { return .employeur }
    // What stays as it was shown is not looked at: « Autre contrat » may stand for what is not told.
    let reste = ancien.map { ($0.type, $0.employeur.id) == (nouveau.type, nouveau.employeur) } ?? false
    guard reste || nouveau.type.peutEtreSigne(par: employeur.genre) else { return .type(nouveau.type) }
    let servis = try engagements(nouveau.engagements, dans: perimetre)
    guard servis.count == nouveau.engagements.count else { throw Absence() }
    if let ferme = servis.first(where: { !$0.estOuvert(du: nouveau.debut, au: nouveau.fin) }) {
      return .engagementFerme(ferme.echeance)
    }
    return try ancien.flatMap { try refus(nouveau, remplacant: $0) }
  }

  /// Hours already declared hold the contract where it is.
  private func refus(_ nouveau: NouveauContrat, remplacant ancien: Contrat) throws -> RefusContrat? {
    guard let declares = try moisDeclares(de: ancien.id) else { return nil }
    guard nouveau.employeur == ancien.employeur.id else { return .employeurDeclare }
    guard nouveau.debut.mois <= declares.premier,
      nouveau.fin.map({ $0.mois >= declares.dernier }) ?? true
    else { return .heuresDeclarees(du: declares.premier, au: declares.dernier) }
    let imputes = try rows(
      "SELECT DISTINCT engagement_id FROM imputation WHERE contrat_id = \(ancien.id)"
    ).map { try $0["engagement_id"] as ID<Engagement> }
    return nouveau.engagements.isSuperset(of: imputes) ? nil : .heuresImputees
  }

  /// The first and last months in which a contract has hours, corrections counted.
  func moisDeclares(de contrat: ID<Contrat>) throws -> (premier: Mois, dernier: Mois)? {
    let bornes = try first(
      """
      SELECT min(mois) AS premier, max(mois) AS dernier
      FROM (SELECT declaration.mois
        FROM ligne JOIN declaration ON declaration.id = ligne.declaration_id
        WHERE ligne.contrat_id = \(contrat)
        GROUP BY declaration.mois
        HAVING sum(ligne.heures + ligne.heures_formation) > 0) AS declares
      """)
    guard let bornes, let premier = try bornes["premier"] as Mois?,
      let dernier = try bornes["dernier"] as Mois?
    else { return nil }
    return (premier, dernier)
  }
}
