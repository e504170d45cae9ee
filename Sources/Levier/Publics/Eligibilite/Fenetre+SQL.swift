import Storage

extension Transaction {
  /// The days that count for each person, expired windows included: closed months do not change.
  func fenetres(de participants: [ID<Participant>]) throws -> [ID<Participant>: [Fenetre]] {
    let lues = try rows(
      """
      SELECT participant_id, debut, fin, cause
      FROM eligibilite
      WHERE participant_id IN \(list: participants) AND etat IN ('valide', 'expire') AND debut IS NOT NULL
      ORDER BY debut, id
      """)
    return try Dictionary(grouping: lues) { try $0["participant_id"] as ID<Participant> }
      .mapValues { try $0.map(Fenetre.init) }
  }

  /// A valid window of the person that shares a day with this one, other than the dossier's own.
  func chevauchement(
    _ fenetre: Fenetre, de participant: ID<Participant>, sauf dossier: ID<DossierEligibilite>
  ) throws -> Fenetre? {
    try first(
      """
      SELECT debut, fin, cause
      FROM eligibilite
      WHERE participant_id = \(participant) AND id <> \(dossier) AND etat IN ('valide', 'expire')
        AND debut <= \(fenetre.fin) AND fin >= \(fenetre.debut)
      ORDER BY debut
      """
    ).map(Fenetre.init)
  }
}

extension TransactionLocale {
  /// Closes the windows that are past: the calendar decides, no agent does.
  /// - Returns: how many were closed.
  @discardableResult
  func expirerEligibilites(le jour: Jour) throws -> Int {
    let passees: SQL = "territoire_id = \(territoire) AND etat = 'valide' AND fin < \(jour)"
    try tracer(
      ActePublics.expiration, .passage(de: Eligibilite.Etat.Code.valide, vers: .expire),
      surChacun: DossierEligibilite.self,
      de: "SELECT id FROM eligibilite WHERE \(passees)", par: .calendrier)
    return try execute(
      "UPDATE eligibilite SET etat = 'expire', version = version + 1 WHERE \(passees)")
  }
}
