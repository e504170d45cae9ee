import Markup

/// The list of declarations, as it is asked for.
struct ListeDeclarations: Sendable {
  let declarations: [DeclarationListee]
  let total: Int
  let aFaire: [MoisAFaire]
  let employeurs: [Choice]
  let filtres: QueryString
  let tranche: Tranche
}

func pageDeclarations(_ liste: ListeDeclarations, par role: Role) -> Page {
  Page(
    titre: "Déclarations",
    chapeau: role == .facilitateur
      ? "Les heures que les employeurs déclarent chaque mois, et ce qu’il reste à vérifier."
      : "Vos heures, mois par mois\u{a0}: saisissez-les, transmettez-les, voyez ce qui a été compté.",
    rubrique: .declarations,
    actions: buttonRow(
      buttonLink("Importer un tableau", to: VoiesDeclarations.imports().texte, style: .secondary),
      role == .facilitateur
        ? buttonLink("Mois chargés", to: VoiesDeclarations.moisCharges().texte, style: .secondary) : .empty),
    contenu: """
      \(filtres(liste, par: role))
      \(aFaire(liste, par: role))
      \(liste.filtres["etat"] == "a_faire" ? .empty : tableau(liste, par: role))
      """)
}

private func filtres(_ liste: ListeDeclarations, par role: Role) -> HTML {
  var formulaire = FormState(liste.filtres)
  formulaire.nommer("employeur", parmi: liste.employeurs)
  let etats =
    [Choice("a_faire", "À faire")] + Declaration.Etat.Code.allCases.choices(\.libelle)
  return filterForm(
    to: VoiesDeclarations.declarations().texte, label: "Filtrer les déclarations",
    """
    \(textField("mois", label: "Mois", form: formulaire, kind: .month))
    \(selectField("etat", label: "État", form: formulaire, options: etats, blank: "Tous"))
    \(role == .facilitateur
      ? choiceField(
        "employeur", label: "Employeur", form: formulaire, options: liste.employeurs, blank: "Tous")
      : .empty)
    """)
}

/// The months that nobody opened: one press opens each.
private func aFaire(_ liste: ListeDeclarations, par role: Role) -> HTML {
  guard !liste.aFaire.isEmpty else {
    return liste.filtres["etat"] == "a_faire"
      ? emptyState("Rien à faire", "Tous les mois qui ont des contrats ouverts ont leur déclaration.")
      : .empty
  }
  let lignes = liste.aFaire.map { mois -> DataTable.Row in
    let acte = actionForm(
      to: VoiesDeclarations.declarations().texte, label: "Saisir ce mois", style: .secondary,
      about: "\(mois.nom), \(mois.mois.enFrancais)",
      fields: "\(hiddenField("employeur", "\(mois.employeur)"))\(hiddenField("mois", mois.mois.iso))")
    let nom: HTML = "\(mois.mois.enFrancais)"
    return .init(
      [nom] + nommer(mois.nom, pour: role) + ["\(mois.contrats)", "\(mois.dateLimite.court)", acte])
  }
  return DataTable(
    "À faire",
    columns: [.init("Mois", .heading)] + (role == .facilitateur ? [.init("Employeur")] : [])
      + [.init("Contrats ouverts", .number), .init("Pour le"), .init("Acte", .actions)],
    rows: lignes, total: lignes.count, query: QueryString(),
    empty: .empty
  ).html
}

private func tableau(_ liste: ListeDeclarations, par role: Role) -> HTML {
  """
  \(DataTable(
    "Déclarations",
    columns: colonnes(role),
    rows: liste.declarations.map { ligne($0, par: role) }, total: liste.total, query: liste.filtres,
    exports: FormatExport.liens(liste.filtres), empty: vide(liste.filtres)))
  \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
  """
}

private func colonnes(_ role: Role) -> [DataTable.Column] {
  [.init("Mois", .heading, sort: TriDeclarations.mois.rawValue)]
    + (role == .facilitateur ? [.init("Employeur", sort: TriDeclarations.employeur.rawValue)] : [])
    + [
      .init("Personnes", .number), .init("Heures", .number), .init("Imputées", .number),
      .init("État", sort: TriDeclarations.etat.rawValue), .init("Qui agit"),
    ]
}

/// An employer reads none but its own months: its name on each line would say nothing.
private func nommer(_ employeur: String, pour role: Role) -> [HTML] {
  role == .facilitateur ? ["\(employeur)"] : []
}

private func ligne(_ declaration: DeclarationListee, par role: Role) -> DataTable.Row {
  let mois: HTML =
    "<a href=\"\(VoiesDeclarations.declaration(declaration.id))\">\(declaration.mois.enFrancais)</a>"
  let chiffres: [HTML] = [
    "\(declaration.personnes)", "\(declaration.heures.enFrancais)",
    "\(declaration.etat.estComptee ? declaration.imputees.enFrancais : "—")",
    badge(declaration.etat.libelle, declaration.etat.ton),
    "\(declaration.etat.porteur(employeur: declaration.employeur, par: role))",
  ]
  return .init([mois] + nommer(declaration.employeur, pour: role) + chiffres)
}

private func vide(_ filtres: QueryString) -> HTML {
  filtres.isEmpty
    ? emptyState(
      "Aucune déclaration pour l’instant", "Elles apparaissent dès qu’un contrat est ouvert dans le mois.")
    : emptyState("Aucune déclaration ne répond", "Élargissez la recherche, ou effacez un filtre.")
}

extension Declaration.Etat.Code {
  var ton: Tone {
    switch self {
    case .brouillon: .neutral
    case .transmise: .information
    case .aCompleter: .warning
    case .validee, .cloturee: .success
    }
  }

  /// Whether its hours have gone to engagements.
  var estComptee: Bool { self == .validee || self == .cloturee }

  /// Who must act next.
  func porteur(employeur: String, par role: Role) -> String {
    switch self {
    case .brouillon, .aCompleter: role == .facilitateur ? employeur : "Vous"
    case .transmise, .validee: role == .facilitateur ? "Vous" : "Le facilitateur"
    case .cloturee: "Personne"
    }
  }
}
