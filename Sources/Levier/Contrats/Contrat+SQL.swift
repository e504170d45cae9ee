import Markup
import Storage

extension Transaction {
  func contrats(de participant: ID<Participant>, dans perimetre: Perimetre) throws -> [Contrat] {
    try rows(
      """
      \(selectContrat)
      WHERE contrat.participant_id = \(participant) AND \(perimetre.contrats)
      ORDER BY contrat.debut, contrat.id
      """
    ).map(Contrat.init)
  }

  func contrat(_ id: ID<Contrat>, dans perimetre: Perimetre) throws -> Contrat {
    let trouve = try first("\(selectContrat) WHERE contrat.id = \(id) AND \(perimetre.contrats)").ouAbsence()
    return try Contrat(trouve)
  }

  /// « Autre contrat », sent back for the same employer, is what the form showed of a type that is not told: it stays.
  func type(_ nouveau: NouveauContrat, remplacant ancien: Contrat) throws -> TypeContrat {
    guard nouveau.type == .autre, nouveau.employeur == ancien.employeur.id else { return nouveau.type }
    let garde: TypeContrat? = try value("SELECT type FROM contrat WHERE id = \(ancien.id)")
    return garde.flatMap { $0.estRegroupe ? $0 : nil } ?? .autre
  }
}

extension TransactionLocale {
  func creer(_ nouveau: NouveauContrat, de participant: ID<Participant>) throws -> ID<Contrat> {
    let colonnes =
      nouveau.colonnes + [
        "territoire_id": territoire, "participant_id": participant, "sortie": "", "version": 1,
        "cree_le": now,
      ]
    let id: ID<Contrat> = try value(
      "INSERT INTO contrat (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try poser(nouveau.engagements, sur: id)
    return id
  }

  /// - Throws: `ChangementConcurrent` when somebody saved this contract since the form was shown.
  func enregistrer(_ id: ID<Contrat>, _ nouveau: NouveauContrat, version: Version) throws {
    try changer(
      """
      UPDATE contrat SET \(nouveau.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
    try execute("DELETE FROM contrat_engagement WHERE territoire_id = \(territoire) AND contrat_id = \(id)")
    try poser(nouveau.engagements, sur: id)
  }

  /// How the contract ended; nothing takes back an end that was noted by mistake.
  /// - Throws: `ChangementConcurrent`.
  func enregistrer(_ id: ID<Contrat>, fin: Contrat.FinDeContrat?, version: Version) throws {
    let colonnes: Columns = ["sortie": fin?.motif.rawValue ?? "", "sortie_le": fin?.le]
    try changer(
      """
      UPDATE contrat SET \(colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
  }

  private func poser(_ engagements: Set<ID<Engagement>>, sur id: ID<Contrat>) throws {
    for engagement in engagements.sorted() {
      try execute(
        """
        INSERT INTO contrat_engagement (territoire_id, contrat_id, engagement_id)
        VALUES (\(territoire), \(id), \(engagement))
        """)
    }
  }
}

let selectContrat: SQL = """
  SELECT contrat.id, contrat.participant_id, trim(participant.prenom || ' ' || participant.nom) AS participant,
    contrat.employeur_id, structure.nom AS employeur,
    \(.typeLu(de: "contrat")) AS type, contrat.rome,
    contrat.metier, contrat.debut, contrat.fin, contrat.heures_hebdo, contrat.sortie, contrat.sortie_le,
    contrat.version,
    (SELECT count(*) FROM eligibilite e WHERE e.participant_id = contrat.participant_id
      AND e.etat IN ('valide', 'expire') AND contrat.debut BETWEEN e.debut AND e.fin) AS fenetres
  FROM contrat
  JOIN participant ON participant.id = contrat.participant_id
  JOIN structure ON structure.id = contrat.employeur_id
  """

extension Contrat {
  init(_ row: Row) throws {
    id = try row["id"]
    participant = Reference(id: try row["participant_id"], nom: try row["participant"])
    employeur = Reference(id: try row["employeur_id"], nom: try row["employeur"])
    type = try row["type"]
    rome = try row["rome"]
    metier = try row["metier"]
    debut = try row["debut"]
    fin = try row["fin"]
    heuresHebdo = try row["heures_hebdo"]
    let (le, motif): (Jour?, String) = try (row["sortie_le"], row["sortie"])
    sortie = le.map { FinDeContrat(motif: Sortie(rawValue: motif) ?? .inconnu, le: $0) }
    estEligible = try row["fenetres"] as Int > 0
    version = try row["version"]
  }
}

extension NouveauContrat {
  fileprivate var colonnes: Columns {
    [
      "employeur_id": employeur, "type": type, "rome": rome?.code ?? "", "metier": metier, "debut": debut,
      "fin": fin, "heures_hebdo": heuresHebdo,
    ]
  }
}
