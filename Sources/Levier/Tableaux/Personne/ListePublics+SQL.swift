import Storage

extension Transaction {
  /// A person's line shows the eligibility that matters most: the valid one, else the one being examined, else
  /// the last.
  func publics(
    dans perimetre: Perimetre, _ filtre: FiltrePublics, tri: Tri<TriPublics>, page: Tranche
  ) throws -> [LignePublic] {
    try rows(
      """
      SELECT participant.id, participant.nom, participant.prenom, participant.naissance,
        participant.commune, \(perimetre.nom(prescripteur: "structure")) AS prescripteur, eligibilite.etat, eligibilite.debut,
        eligibilite.fin
      FROM participant
      LEFT JOIN structure ON structure.id = participant.prescripteur_id
      LEFT JOIN eligibilite ON eligibilite.id = (SELECT e.id FROM eligibilite e
        WHERE e.participant_id = participant.id
        ORDER BY CASE WHEN e.etat = 'valide' AND e.fin >= \(filtre.repere.jour) THEN 0
          WHEN e.etat IN ('a_instruire', 'pieces_manquantes') THEN 1 ELSE 2 END, e.id DESC
        LIMIT 1)
      WHERE \(perimetre.participants) AND \(filtre.sql(dans: perimetre))
      ORDER BY \(tri.sql { $0.sql(dans: perimetre) }), participant.id
      \(page.sql)
      """
    ).map(LignePublic.init)
  }

  func nombreDePublics(dans perimetre: Perimetre, _ filtre: FiltrePublics) throws -> Int {
    try value(
      "SELECT count(*) FROM participant WHERE \(perimetre.participants) AND \(filtre.sql(dans: perimetre))")
      ?? 0
  }
}

extension LignePublic {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    let (prenom, patronyme): (String, String) = try (row["prenom"], row["nom"])
    nom = NomDePersonne.range(nom: patronyme, prenom: prenom)
    naissance = try row["naissance"]
    commune = try row["commune"]
    prescripteur = try row["prescripteur"]
    etat = try row["etat"]
    debut = try row["debut"]
    fin = try row["fin"]
  }
}

extension FiltrePublics {
  fileprivate func sql(dans perimetre: Perimetre) -> SQL {
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "participant.recherche"))" } ?? ""
    let parNaissance: SQL = naissance.map { "AND participant.naissance LIKE \($0.iso + "%")" } ?? ""
    let parPrescripteur: SQL = prescripteur.map { "AND \(perimetre.referees(par: $0))" } ?? ""
    let parCritere: SQL =
      critere.map {
        """
        AND EXISTS (SELECT 1 FROM eligibilite e
          JOIN eligibilite_critere c ON c.eligibilite_id = e.id
          WHERE e.participant_id = participant.id AND c.critere IN \(list: $0.criteres)
            AND \(perimetre.detaille("e")))
        """
      } ?? ""
    let (jour, bientot) = (repere.jour, repere.jour + repere.delais.finDEligibilite)
    let parFin: SQL =
      finProche
      ? """
      AND EXISTS (SELECT 1 FROM eligibilite e WHERE e.participant_id = participant.id
        AND e.etat = 'valide' AND e.fin BETWEEN \(jour) AND \(bientot))
      """ : ""
    return """
      participant.fusionne_dans_id IS NULL
        \(parMot) \(parNaissance) \(parPrescripteur) \(parSituation) \(parCritere) \(parFin)
      """
  }

  private var parSituation: SQL {
    guard let situation else { return "" }
    let eligibilite: SQL = "SELECT 1 FROM eligibilite e WHERE e.participant_id = participant.id"
    return switch situation {
    case .sansDemande: "AND NOT EXISTS (\(eligibilite))"
    case .valide: "AND EXISTS (\(eligibilite) AND e.etat = 'valide' AND e.fin >= \(repere.jour))"
    case .expire:
      """
      AND EXISTS (\(eligibilite) AND (e.etat = 'expire' OR e.etat = 'valide') AND e.fin < \(repere.jour))
        AND NOT EXISTS (\(eligibilite) AND e.etat = 'valide' AND e.fin >= \(repere.jour))
      """
    case .aInstruire, .piecesManquantes, .refuse:
      "AND EXISTS (\(eligibilite) AND e.etat = \(situation.rawValue))"
    }
  }
}

/// The columns on which the list sorts.
enum TriPublics: String, Sendable {
  case nom, naissance, prescripteur, fin

  func sql(dans perimetre: Perimetre) -> SQL {
    switch self {
    case .nom: "participant.cle_tri"
    case .naissance: "participant.naissance"
    case .prescripteur: perimetre.tri(prescripteur: "structure")
    case .fin: "eligibilite.fin"
    }
  }
}
