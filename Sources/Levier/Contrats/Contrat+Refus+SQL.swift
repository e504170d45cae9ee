import Storage

extension Transaction {
  /// - Parameter ancien: the contract that it replaces, and what holds it where it is.
  /// - Throws: `RefusContrat` when it can not be stored as typed.
  func admettre(
    _ nouveau: NouveauContrat, de ancien: (contrat: Contrat, tenue: TenueContrat)? = nil,
    dans perimetre: Perimetre
  ) throws {
    let employeur = try structure(nouveau.employeur, dans: perimetre)
    guard [.entreprise, .siae].contains(employeur.nature) else { throw RefusContrat.employeur }
    // What stays as it was shown is not looked at: « Autre contrat » may stand for what is not told.
    let reste =
      ancien.map {
        ($0.contrat.type, $0.contrat.employeur.id) == (nouveau.type, nouveau.employeur)
      } ?? false
    guard reste || nouveau.type.peutEtreSigne(par: employeur.genre) else {
      throw RefusContrat.type(nouveau.type)
    }
    let servis = try engagements(nouveau.engagements, dans: perimetre)
    guard servis.count == nouveau.engagements.count else { throw Absence() }
    if let ferme = servis.first(where: { !$0.estOuvert(du: nouveau.debut, au: nouveau.fin) }) {
      throw RefusContrat.engagementFerme(ferme.echeance)
    }
    if let sortie = ancien?.contrat.sortie?.le {
      guard nouveau.debut <= sortie else { throw RefusContrat.apresLaSortie(sortie) }
      guard nouveau.fin.map({ $0 >= sortie }) ?? true else { throw RefusContrat.avantLaSortie(sortie) }
    }
    if let ancien, let refus = ancien.tenue.refus(nouveau, remplacant: ancien.contrat) { throw refus }
  }
}

extension TransactionLocale {
  /// - Throws: `Ressemblance` where the person has that contract already, as far as can be told.
  func exigerUnAutre(_ nouveau: NouveauContrat, de participant: ID<Participant>) throws {
    try demander(
      Ressemblance(
        champ: ChampContrat.debut,
        phrase:
          "Cette personne a déjà un contrat chez cet employeur depuis ce jour\u{202f}: vérifiez, ou cochez la case.",
        reponse: "C’est un autre contrat"),
      si:
        """
        SELECT count(*) FROM contrat
        WHERE participant_id = \(participant) AND employeur_id = \(nouveau.employeur) AND debut = \(nouveau.debut)
        """)
  }
}
