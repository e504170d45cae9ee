import Storage

extension TransactionLocale {
  /// - Parameters:
  ///   - agent: who asks; a prescriber asks, a facilitator decides.
  ///   - suivi: the prescriber that follows the request; the one that referred the person, if nil.
  func ouvrirEligibilite(
    de participant: ID<Participant>, criteres: Set<Critere>, par agent: ID<Agent>?,
    suivi: ID<Structure>? = nil
  ) throws -> ID<DossierEligibilite> {
    let id: ID<DossierEligibilite> = try value(
      """
      INSERT INTO eligibilite
        (territoire_id, participant_id, prescripteur_id, etat, motif, cause, regle_nom, version, cree_le)
      VALUES (\(territoire), \(participant),
        COALESCE(\(suivi), (SELECT prescripteur_id FROM participant WHERE id = \(participant))), 'a_instruire', '',
        '', '', 1, \(now))
      RETURNING id
      """
    ).cree()
    for critere in criteres.sorted(by: { $0.rawValue < $1.rawValue }) {
      try execute(
        """
        INSERT INTO eligibilite_critere (territoire_id, eligibilite_id, critere, preuve)
        VALUES (\(territoire), \(id), \(critere), '')
        """)
    }
    try tracer(
      ActePublics.ouverture, .code(Eligibilite.Etat.Code.aInstruire), sur: id,
      par: Auteur(agentOuCommande: agent)
    )
    return id
  }

  /// Notes that the proof of a criterion was seen: it is not kept. False when the criterion was not put forward.
  func voirPiece(
    _ critere: Critere, de id: ID<DossierEligibilite>, par agent: ID<Agent>, le jour: Jour
  ) throws -> Bool {
    let vue = try execute(
      """
      UPDATE eligibilite_critere SET vue_par = \(agent), vue_le = \(jour)
      WHERE territoire_id = \(territoire) AND eligibilite_id = \(id) AND critere = \(critere)
      """)
    guard vue == 1 else { return false }
    try tracer(ActePublics.pieceVue, sur: id, par: .agent(agent))
    return true
  }

  /// Keeps a decision taken by `Eligibilite`, with its trace. False when somebody decided meanwhile.
  /// - Parameter regle: the name of the local rule that gave the window; the one kept, if nil.
  func enregistrer(
    _ dossier: DossierEligibilite, _ suite: Eligibilite, regle: String? = nil, acte: ActePublics,
    par agent: ID<Agent>, version: Version
  ) throws -> Bool {
    let (fenetre, motif) = (suite.fenetre, suite.motif)
    let enregistree = try execute(
      """
      UPDATE eligibilite
      SET etat = \(suite.etat.code), motif = \(motif), debut = \(fenetre?.debut), fin = \(fenetre?.fin),
        cause = \(fenetre?.cause.rawValue ?? ""), regle_nom = \(regle ?? dossier.regle),
        decidee_par = \(agent), decidee_le = \(now), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(dossier.id) AND version = \(version.numero)
      """)
    guard enregistree == 1 else { return false }
    let details: Details =
      acte == .periode
      ? Details(deplacement: dossier.eligibilite.fenetre, vers: fenetre)
      : .passage(de: dossier.etat, vers: suite.etat.code)
    try tracer(acte, details, sur: dossier.id, par: .agent(agent))
    return true
  }
}

extension Details {
  /// The days of a window that moved.
  fileprivate init(deplacement avant: Fenetre?, vers apres: Fenetre?) {
    let bornes = [("debut", avant?.debut, apres?.debut), ("fin", avant?.fin, apres?.fin)]
    self.init(changements: bornes.filter { $0.1 != $0.2 })
  }
}

extension Eligibilite {
  fileprivate var motif: String {
    switch etat {
    case .piecesManquantes(let motif), .refuse(_, _, let motif): motif.valeur
    case .aInstruire, .valide, .expire: ""
    }
  }
}
