import Markup
import Storage

extension Transaction {
  func participant(_ id: ID<Participant>, dans perimetre: Perimetre) throws -> Participant {
    let trouve = try first(
      """
      SELECT \(colonnesParticipant(pour: perimetre))
      FROM participant LEFT JOIN structure ON structure.id = participant.prescripteur_id
      WHERE participant.id = \(id) AND \(perimetre.participants)
      """
    ).ouAbsence()
    return try Participant(trouve)
  }
}

extension TransactionLocale {
  func creer(_ nouveau: NouveauParticipant) throws -> ID<Participant> {
    let colonnes = nouveau.colonnes + ["territoire_id": territoire, "version": 1, "cree_le": now]
    return try value("INSERT INTO participant (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id")
      .cree()
  }

  /// - Throws: `ChangementConcurrent` when somebody saved this person since the form was shown.
  func enregistrer(
    _ id: ID<Participant>, _ nouveau: NouveauParticipant, version: Version, dans perimetre: Perimetre
  ) throws {
    try changer(
      """
      UPDATE participant SET \(nouveau.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero) AND fusionne_dans_id IS NULL
        AND \(perimetre.participants)
      """)
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
  fileprivate var colonnes: Columns {
    [
      "nom": nom, "prenom": prenom, "naissance": naissance, "sexe": sexe, "commune": commune, "qpv": qpv,
      "niveau": niveau, "prescripteur_id": prescripteur, "cle_doublon": cleDoublon,
      "recherche": recherchePersonne(nom: nom, prenom: prenom, commune: commune),
      "cle_tri": cleTriPersonne(nom: nom, prenom: prenom),
    ]
  }
}

/// A person's place in lists, and the words by which an employer finds them: their name alone.
func cleTriPersonne(nom: String, prenom: String) -> String {
  French.searchable(NomDePersonne.range(nom: nom, prenom: prenom))
}

/// The words by which a person is found.
func recherchePersonne(nom: String, prenom: String, commune: String) -> String {
  French.searchable("\(nom) \(prenom) \(commune)")
}
