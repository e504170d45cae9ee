import Markup
import Storage

extension Transaction {
  /// Buyers and holders that awards brought in without a name. Those of awards to qualify can wait, those of
  /// markets set aside for ever.
  func structuresANommer(_ lecture: LectureTaches) throws -> Pile {
    let qualifie: SQL = """
      \(marcheSuivi) AND EXISTS (SELECT 1 FROM marche_levier WHERE marche_levier.marche_id = marche.id)
      """
    return try pile(
      "structures à nommer",
      """
      SELECT structure.id, structure.nom, structure.nature, count(*) OVER () AS total
      FROM structure
      WHERE structure.active = \(true) AND \(lecture.perimetre.structures)
        AND structure.nom LIKE \("%" + NomProvisoire.fin)
        AND (EXISTS (SELECT 1 FROM marche WHERE marche.donneur_ordre_id = structure.id AND \(qualifie))
          OR EXISTS (SELECT 1 FROM lot_titulaire
            JOIN lot ON lot.id = lot_titulaire.lot_id JOIN marche ON marche.id = lot.marche_id
            WHERE lot_titulaire.structure_id = structure.id AND \(qualifie)))
      ORDER BY structure.nature, structure.cle_tri, structure.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let nom: String = try row["nom"]
      let nature: NatureStructure = try row["nature"]
      return Tache(
        genre: .comptes, quoi: "Nommer\u{a0}: \(nom.dropLast(NomProvisoire.fin.count))",
        precision: nature == .donneurOrdre
          ? "L’avis d’attribution ne disait que le numéro de l’acheteur"
          : "L’avis d’attribution ne disait que le numéro du titulaire",
        porteur: .vous,
        acte: .ouvrir(
          "Nommer",
          VoiesActeurs.modifierStructure(try row["id"] as ID<Structure>).avec(
            QueryString([("retour", lecture.retour.texte)]))))
    }
  }
}
