import Markup

/// The exports, as they are asked for.
struct ListeExports {
  let exports: [ExportFait]
  let total: Int
  let filtres: QueryString
  let tranche: Tranche
}

func pageExports(_ liste: ListeExports) -> Page {
  Page(
    titre: "Exports",
    chapeau:
      "Les listes, bilans et modèles que les comptes du territoire ont téléchargés\u{a0}: qui, quand, combien de lignes.",
    ariane: [("Réglages", VoiesReglages.reglages())],
    rubrique: .reglages,
    contenu: """
      \(filtresExports(liste.filtres))
      \(DataTable(
        "Exports",
        columns: [
          .init("Date", .heading), .init("Personne"), .init("Structure"), .init("Quoi"),
          .init("Fichier, et ses lignes"),
        ],
        rows: liste.exports.map {
          .init(["\($0.le.enFrancais)", "\($0.auteur)", "\($0.structure)", "\($0.nom)", "\($0.fichier)"])
        },
        total: liste.total, query: liste.filtres, exports: FormatExport.liens(liste.filtres),
        empty: liste.filtres.isEmpty
          ? emptyState("Aucun export pour l’instant", "Chaque fichier téléchargé laissera une ligne ici.")
          : emptyState("Aucun export ne répond", "Élargissez la recherche, ou effacez un filtre.")))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func filtresExports(_ filtres: QueryString) -> HTML {
  let formulaire = FormState(filtres)
  return filterForm(
    to: VoiesReglages.exports().texte, label: "Filtrer les exports",
    """
    \(textField("mot", label: "Nom de la personne", form: formulaire, kind: .search))
    \(selectField(
      "quoi", label: "Quoi", form: formulaire, options: ExportFait.noms.map { Choice($0.0, $0.1) }, blank: "Tout"))
    \(textField("du", label: "Du", form: formulaire, kind: .date))
    \(textField("au", label: "Au", form: formulaire, kind: .date))
    """)
}
