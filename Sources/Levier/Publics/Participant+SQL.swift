import Markup
import Storage

extension Transaction {
  func participant(_ id: ID<Participant>, dans perimetre: Perimetre) throws -> Participant {
    let trouve = try first(
      """
      SELECT \(colonnesParticipant(pour: perimetre))
      FROM participant LEFT JOIN structure ON structure.id = participant.prescripteur_id
      WHERE participant.id = \(id) AND \(perimetre.participants)
      """)
    guard let trouve else { throw Absence() }
    return try Participant(trouve)
  }

  func creer(_ nouveau: NouveauParticipant, dans territoire: ID<Territoire>) throws -> ID<Participant> {
    try value(
      """
      INSERT INTO participant (territoire_id, nom, prenom, naissance, sexe, commune, qpv, niveau,
        prescripteur_id, cle_doublon, recherche, cle_tri, version, cree_le)
      VALUES (\(territoire), \(nouveau.nom), \(nouveau.prenom), \(nouveau.naissance), \(nouveau.sexe),
        \(nouveau.commune), \(nouveau.qpv), \(nouveau.niveau), \(nouveau.prescripteur),
        \(nouveau.cleDoublon), \(nouveau.recherche), \(nouveau.cleTri), 1, \(now))
      RETURNING id
      """
    ).cree()
  }

  /// False when somebody saved this person since the form was shown.
  func enregistrer(
    _ id: ID<Participant>, _ nouveau: NouveauParticipant, version: Version, dans perimetre: Perimetre
  ) throws -> Bool {
    try execute(
      """
      UPDATE participant
      SET nom = \(nouveau.nom), prenom = \(nouveau.prenom), naissance = \(nouveau.naissance),
        sexe = \(nouveau.sexe), commune = \(nouveau.commune), qpv = \(nouveau.qpv),
        niveau = \(nouveau.niveau), prescripteur_id = \(nouveau.prescripteur),
        cle_doublon = \(nouveau.cleDoublon), recherche = \(nouveau.recherche),
        cle_tri = \(nouveau.cleTri), version = version + 1
      WHERE id = \(id) AND version = \(version.numero) AND fusionne_dans_id IS NULL
        AND \(perimetre.participants)
      """) == 1
  }
}

func colonnesParticipant(pour perimetre: Perimetre) -> SQL {
  """
  participant.id, participant.nom, participant.prenom, participant.naissance, participant.sexe,
  participant.commune, participant.qpv, participant.niveau, participant.prescripteur_id,
  \(perimetre.nom(prescripteur: "structure")) AS prescripteur,
  CASE WHEN \(perimetre.tait("structure")) THEN 1 ELSE 0 END AS prescripteur_tu,
  participant.fusionne_dans_id, participant.version
  """
}

extension Participant {
  init(_ row: Row) throws {
    id = try row["id"]
    nom = try row["nom"]
    prenom = try row["prenom"]
    naissance = try row["naissance"]
    sexe = try row["sexe"]
    commune = try row["commune"]
    qpv = try row["qpv"]
    niveau = try row["niveau"]
    prescripteur = Reference(try row["prescripteur_id"], try row["prescripteur"])
    prescripteurEstTu = try row["prescripteur_tu"] as Int == 1
    fusionneDans = try row["fusionne_dans_id"]
    version = try row["version"]
  }
}

extension NouveauParticipant {
  fileprivate var recherche: String { recherchePersonne(nom: nom, prenom: prenom, commune: commune) }
  fileprivate var cleTri: String { cleTriPersonne(nom: nom, prenom: prenom) }
}

/// A person's place in lists, and the words by which an employer finds them: their name alone.
func cleTriPersonne(nom: String, prenom: String) -> String {
  French.searchable(NomDePersonne.range(nom: nom, prenom: prenom))
}

/// The words by which a person is found.
func recherchePersonne(nom: String, prenom: String, commune: String) -> String {
  French.searchable("\(nom) \(prenom) \(commune)")
}
