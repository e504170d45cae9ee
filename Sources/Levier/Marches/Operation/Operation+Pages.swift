import Markup

func pageOperations(_ operations: [Operation], total: Int, filtres: QueryString, tranche: Tranche) -> Page {
  let formulaire = FormState(filtres)
  return Page(
    titre: "Opérations",
    chapeau: "Une opération regroupe les marchés d’un même programme de travaux ou de services.",
    ariane: [("Marchés", VoiesMarches.marches())],
    rubrique: .marches,
    actions: buttonLink("Ajouter une opération", to: VoiesMarches.nouvelleOperation().texte, style: .primary),
    contenu: """
      \(filterForm(to: VoiesMarches.operations().texte, label: "Filtrer les opérations", textField("mot", label: "Intitulé ou commune", form: formulaire, kind: .search)))
      \(DataTable(
        "Opérations",
        columns: [.init("Intitulé", .heading), .init("Donneur d’ordre"), .init("Commune"), .init("Marchés", .number)],
        rows: operations.map(ligne), total: total, query: filtres,
        empty: emptyState("Aucune opération", "Ajoutez-en une quand plusieurs marchés servent le même programme.")))
      \(pagination(filtres, page: tranche.page, of: tranche.pages(sur: total)))
      """)
}

private func ligne(_ operation: Operation) -> DataTable.Row {
  .init([
    "<a href=\"\(VoiesMarches.modifierOperation(operation.id))\">\(operation.intitule)</a>",
    "\(operation.donneurOrdre.nom)", "\(operation.commune)", "\(operation.marches)",
  ])
}

func pageFormulaireOperation(
  _ formulaire: Form<ChampOperation>, donneursOrdre: [Choice], de operation: Operation? = nil,
  conflit: HTML? = nil
) -> Page {
  pageDeFormulaire(
    operation == nil ? "Ajouter une opération" : "Modifier l’opération",
    ariane: [("Marchés", VoiesMarches.marches()), ("Opérations", VoiesMarches.operations())],
    rubrique: .marches, formulaire,
    vers: operation.map { VoiesMarches.operation($0.id) } ?? VoiesMarches.operations(), conflit: conflit,
    """
    \(textField(.intitule, label: "Intitulé", form: formulaire, presence: .required))
    \(choiceField(.donneurOrdre, label: "Donneur d’ordre", form: formulaire, options: donneursOrdre, blank: "Choisir", presence: .required))
    \(textField(.commune, label: "Commune", form: formulaire))
    """)
}
