import Markup
import Storage

extension Transaction {
  /// Sent by an employer, to be validated by a facilitator: in one press, when it raises no question.
  func declarationsRecues(_ lecture: LectureTaches) throws -> Pile {
    let recues = try rows(
      """
      SELECT declaration.id, declaration.mois, declaration.transmise_le, declaration.version, employeur.nom,
        count(*) OVER () AS total
      FROM declaration CROSS JOIN structure employeur
      WHERE employeur.id = declaration.employeur_id AND declaration.etat = 'transmise' AND \(lecture.perimetre.declarations)
      ORDER BY declaration.transmise_le, declaration.id
      LIMIT \(lecture.limite)
      """)
    let facilitateur = lecture.agent.role == .facilitateur
    let sansQuestion =
      facilitateur ? try moisSansQuestion(parmi: recues.map { try $0["id"] }, lecture.versions) : []
    return try pile("déclarations à valider", recues) { row in
      let (id, mois, nom): (ID<Declaration>, Mois, String) = try (row["id"], row["mois"], row["nom"])
      let recue = (try row["transmise_le"] as Instant?).map { Jour($0) }
      return Tache(
        genre: .declarations, quoi: "Valider les heures \(mois.enFrancais.precedeDeDe)", precision: nom,
        porteur: facilitateur ? .vous : .autre("Le facilitateur"),
        pourLe: recue.map { $0 + lecture.delais.validation }, depuis: recue,
        acte: sansQuestion.contains(id)
          ? valider(id, Version(numero: try row["version"]), lecture)
          : .ouvrir(facilitateur ? "Vérifier" : "Consulter", VoiesDeclarations.declaration(id)))
    }
  }

  private func valider(_ id: ID<Declaration>, _ version: Version, _ lecture: LectureTaches) -> Tache.Acte {
    .envoyer(
      "Valider", VoiesDeclarations.validation(id),
      champs: [
        ChampMois.repartition.field: "proposee", ChampCommun.version.field: "\(version.numero)",
        ChampCommun.retour.field: lecture.retour.texte,
      ],
      relire: VoiesDeclarations.declaration(id))
  }

  /// Sent back for something to be completed.
  func declarationsACompleter(_ lecture: LectureTaches) throws -> Pile {
    let renvoyees = try rows(
      """
      SELECT declaration.id, declaration.employeur_id, declaration.mois, declaration.motif, declaration.transmise_le, employeur.nom,
        count(*) OVER () AS total
      FROM declaration CROSS JOIN structure employeur
      WHERE employeur.id = declaration.employeur_id AND declaration.etat = 'a_completer' AND \(lecture.perimetre.declarations)
      ORDER BY declaration.mois, declaration.id
      LIMIT \(lecture.limite)
      """)
    let limites = try datesLimites(des: Set(renvoyees.map(MoisEmploye.init)), selon: lecture.delais)
    return try pile("déclarations à compléter", renvoyees) { row in
      let (id, mois): (ID<Declaration>, Mois) = try (row["id"], row["mois"])
      let (nom, motif): (String, String) = try (row["nom"], row["motif"])
      let facilitateur = lecture.agent.role == .facilitateur
      return Tache(
        genre: .declarations, quoi: "Compléter les heures \(mois.enFrancais.precedeDeDe)",
        precision: facilitateur ? "\(nom). \(motif)" : motif, porteur: facilitateur ? .autre(nom) : .vous,
        pourLe: limites[try MoisEmploye(row)],
        depuis: (try row["transmise_le"] as Instant?).map { Jour($0) }, ton: .warning,
        acte: .ouvrir(facilitateur ? "Consulter" : "Compléter", VoiesDeclarations.declaration(id)))
    }
  }
}
