import Storage

/// Where to start, on a base where nothing has been entered: each task goes once its first line is there.
extension Transaction {
  func premiersMarches(_ lecture: LectureTaches) throws -> Pile {
    let connu: Int? = try value("SELECT 1 FROM marche WHERE \(lecture.perimetre.marches) LIMIT 1")
    return Pile(
      "premiers pas",
      Tache(
        genre: .marches, quoi: "Faire entrer vos premiers marchés",
        precision: "Reprenez les avis d’attribution publiés, ou ajoutez un marché à la main",
        porteur: .vous, pourLe: lecture.jour, acte: .ouvrir("Commencer", VoiesMarches.marches())),
      si: connu == nil)
  }

  func premierFacilitateur(_ lecture: LectureTaches) throws -> Pile {
    let connu: Int? = try value(
      """
      SELECT 1 FROM agent JOIN structure ON structure.id = agent.structure_id
      WHERE agent.role = 'facilitateur' AND agent.actif = \(true) AND \(lecture.perimetre.structures)
      LIMIT 1
      """)
    return Pile(
      "premiers pas",
      Tache(
        genre: .comptes, quoi: "Inviter un facilitateur",
        precision: "Sans lui, personne ne peut faire entrer les marchés du territoire", porteur: .vous,
        pourLe: lecture.jour,
        acte: .ouvrir("Inviter", VoiesActeurs.nouvelAgent(lecture.agent.structure))),
      si: connu == nil)
  }
}
