import Markup

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
