import Markup
import Storage

/// A line of someone who passes what is usual in a month, with all employers.
struct LigneChargee: Sendable {
  let declaration: ID<Declaration>
  let personne: String
  let employeur: String
  let heures: Heures
  let total: Heures
}

extension Transaction {
  func lignesChargees(en mois: Mois, audelaDe seuil: Heures, dans perimetre: Perimetre) throws
    -> [LigneChargee]
  {
    try rows(
      """
      WITH mensuelle AS (
        SELECT contrat.participant_id, declaration.id AS declaration_id, declaration.employeur_id,
          sum(ligne.heures + ligne.heures_formation) AS heures
        FROM declaration
        JOIN ligne ON ligne.declaration_id = declaration.id
        JOIN contrat ON contrat.id = ligne.contrat_id
        WHERE declaration.mois = \(mois)
        GROUP BY contrat.participant_id, declaration.id, declaration.employeur_id
      ), chargee AS (
        SELECT participant_id, sum(heures) AS total
        FROM mensuelle
        GROUP BY participant_id
        HAVING sum(heures) > \(seuil)
      )
      SELECT mensuelle.declaration_id, participant.nom, participant.prenom, employeur.nom AS employeur,
        mensuelle.heures, chargee.total
      FROM chargee
      JOIN mensuelle ON mensuelle.participant_id = chargee.participant_id
      JOIN participant ON participant.id = chargee.participant_id
      JOIN structure employeur ON employeur.id = mensuelle.employeur_id
      WHERE \(perimetre.participants)
      ORDER BY chargee.total DESC, participant.cle_tri, participant.id, employeur.cle_tri
      LIMIT 500
      """
    ).map { row in
      let (nom, prenom): (String, String) = try (row["nom"], row["prenom"])
      return LigneChargee(
        declaration: try row["declaration_id"], personne: NomDePersonne.range(nom: nom, prenom: prenom),
        employeur: try row["employeur"],
        heures: try row["heures"], total: try row["total"])
    }
  }
}

func pageMoisCharges(_ lignes: [LigneChargee], mois: Mois, seuil: Heures) -> Page {
  let filtres = FormState(values: ["mois": [mois.iso]])
  return Page(
    titre: "Mois chargés",
    chapeau:
      """
      Les personnes qui dépassent \(seuil.enFrancais) en \(mois.enFrancais), tous employeurs réunis.
      """,
    ariane: [("Déclarations", VoiesDeclarations.declarations())], rubrique: .declarations,
    contenu: """
      \(filterForm(
        to: VoiesDeclarations.moisCharges().texte, label: "Choisir le mois",
        textField("mois", label: "Mois", form: filtres, kind: .month)))
      \(DataTable(
        "Mois chargés",
        columns: [
          .init("Personne", .heading), .init("Employeur"), .init("Heures chez lui", .number),
          .init("Total du mois", .number),
        ],
        rows: lignes.map { ligne in
          .init([
            "\(ligne.personne)",
            "<a href=\"\(VoiesDeclarations.declaration(ligne.declaration))\">\(ligne.employeur)</a>",
            "\(ligne.heures.enFrancais)", "\(ligne.total.enFrancais)",
          ])
        },
        total: lignes.count, query: QueryString(),
        empty: emptyState("Personne ne dépasse ce mois-ci", "Choisissez un autre mois.")))
      """)
}
