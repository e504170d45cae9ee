import Formats
import Markup

extension Motif {
  static let imports: Motif = "/declarations/import"
  static let essaiHeures: Motif = "/declarations/import/:depot"
  static let correspondance: Motif = "/declarations/import/:depot/colonnes"
  static let application: Motif = "/declarations/import/:depot/application"
  static let modeleCSV: Motif = "/declarations/modele.csv"
  static let modeleXLSX: Motif = "/declarations/modele.xlsx"
}

/// Where a sheet of hours is sent from, with the model to fill.
struct PageImport: Sendable {
  var formulaire: FormState
  let modele: FormState
  /// The employers whose model a facilitator may ask for; an employer has only its own.
  let employeurs: [Reference<Structure>]
}

func pageImport(_ page: PageImport) -> Page {
  Page(
    titre: "Importer un tableau d’heures",
    chapeau: """
      Envoyez le tableau que vous tenez déjà, en CSV ou en XLSX\u{a0}: Levier reconnaît les colonnes, montre ligne par
      ligne ce qui changerait, et n’enregistre rien avant votre accord.
      """,
    ariane: [("Déclarations", Motif.declarations.rempli())], rubrique: .declarations,
    contenu: """
      \(errorSummary(page.formulaire))
      \(postForm(
        to: Motif.imports.rempli().texte, encoding: .multipart,
        """
        \(fileField(
          "fichier", label: "Tableau d’heures", form: page.formulaire, accept: [".csv", ".xlsx"],
          hint: "Une ligne par contrat et par mois.", presence: .required))
        \(textField(
          "mois", label: "Mois du tableau", form: page.formulaire,
          hint: "Utile si aucune colonne ne dit le mois.", kind: .month))
        \(buttonRow(submitButton("Voir ce qui changerait")))
        """))
      \(modele(page))
      """)
}

private func modele(_ page: PageImport) -> HTML {
  let employeurs = page.employeurs.map { Choice("\($0.id)", $0.nom) }
  let choix: HTML =
    employeurs.isEmpty
    ? .empty
    : selectField(
      "employeur", label: "Employeur", form: page.modele, options: employeurs, presence: .required)
  let champs: HTML = """
    \(fieldRow(
      textField("mois", label: "Mois", form: page.modele, kind: .month, presence: .required), choix))
    """
  return card(
    "Partir d’un modèle",
    """
    <p>Le modèle contient déjà vos contrats ouverts dans le mois\u{a0}: il ne reste que les heures à remplir.</p>
    <form method="get" action="\(Motif.modeleXLSX.rempli())" class="formulaire">\(champs)
    <div class="boutons"><button type="submit" class="bouton secondaire">Télécharger en XLSX</button>
    <button type="submit" class="bouton secondaire" formaction="\(Motif.modeleCSV.rempli())">Télécharger en CSV</button>
    </div></form>
    """)
}

/// What a received sheet would change.
struct PageEssaiHeures: Sendable {
  let depot: Depot
  let titres: [String]
  let correspondance: CorrespondanceHeures
  /// Nothing while a column is missing.
  let essai: ImportHeures?
  var formulaire: FormState
  let filtres: QueryString
  let tranche: Tranche
}

func pageEssai(_ page: PageEssaiHeures) -> Page {
  Page(
    titre: "Ce que ce tableau changerait",
    chapeau: "Fichier «\u{a0}\(page.depot.nom)\u{a0}». Rien n’est enregistré tant que vous n’appliquez pas.",
    ariane: [
      ("Déclarations", Motif.declarations.rempli()), ("Importer un tableau", Motif.imports.rempli()),
    ],
    rubrique: .declarations,
    contenu: """
      \(errorSummary(page.formulaire))
      \(page.essai.map { chiffres($0, page) })
      \(page.essai.map { application($0, page) })
      \(colonnes(page))
      \(page.essai.map { apercu($0, page) })
      """)
}

private func chiffres(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let chemin = Motif.essaiHeures.rempli("\(page.depot.id)")
  return statRow(
    ImportHeures.Sorte.allCases.map { sorte in
      Stat(
        sorte.libelle, "\(French.integer(essai.nombre(sorte)))",
        link: chemin.avec(QueryString([("sorte", sorte.rawValue)])).texte,
        tone: sorte == .refusee && essai.nombre(sorte) > 0 ? .warning : .neutral)
    })
}

private func application(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let ecrites = essai.nombre(.ajoutee) + essai.nombre(.changee)
  let refusees = essai.nombre(.refusee)
  let chemin = Motif.application.rempli("\(page.depot.id)").texte
  guard ecrites > 0 else {
    return notice(
      .information, title: "Ce tableau ne change rien",
      "<p>Toutes ses lignes sont déjà enregistrées, ou refusées.</p>")
  }
  guard refusees > 0 else {
    return actionForm(
      to: chemin, label: "Appliquer \(French.count(ecrites, "ligne", "lignes"))", style: .primary)
  }
  return notice(
    .warning, title: "\(French.count(refusees, "ligne refusée", "lignes refusées"))",
    """
    <p>Corrigez le tableau puis renvoyez-le, ou appliquez le reste en laissant de côté les lignes refusées,
    listées ci-dessous.</p>
    \(buttonRow(
      buttonLink("Renoncer", to: Motif.imports.rempli().texte),
      actionForm(
        to: chemin, label: "Appliquer \(French.count(ecrites, "ligne", "lignes")) sans les refusées",
        style: .primary, fields: hiddenField("ecarter", "oui"))))
    """)
}

/// The columns as they were understood, to be corrected.
private func colonnes(_ page: PageEssaiHeures) -> HTML {
  let titres = page.titres.enumerated().map { rang, titre in
    Choice("\(rang)", titre.isEmpty ? "Colonne \(rang + 1)" : titre)
  }
  let champs = ColonneHeures.allCases.map { colonne in
    selectField(
      colonne.rawValue, label: colonne.libelle, form: page.formulaire, options: titres,
      blank: "Aucune colonne")
  }
  let formulaire = postForm(
    to: Motif.correspondance.rempli("\(page.depot.id)").texte,
    """
    \(hiddenField("entete", "\(page.correspondance.entete)"))
    \(stride(from: 0, to: champs.count, by: 2).map { fieldRow(champs[$0], champs[$0 + 1]) })
    \(textField(
      "mois_du_fichier", label: "Mois du tableau", form: page.formulaire,
      hint: "Pour un tableau sans colonne de mois.", kind: .month))
    \(buttonRow(submitButton("Relire avec ces colonnes", style: page.essai == nil ? .primary : .secondary)))
    """)
  return page.essai == nil ? card("Colonnes", formulaire) : disclosure("Colonnes reconnues", formulaire)
}

private func apercu(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let sorte = page.filtres["sorte"].flatMap(ImportHeures.Sorte.init(rawValue:))
  let montrees = sorte == nil ? essai.lignes : essai.lignes.filter { $0.issue.sorte == sorte }
  let debut = min(montrees.count, (page.tranche.page - 1) * page.tranche.taille)
  let lignes = montrees[debut..<min(montrees.count, debut + page.tranche.taille)]
  let chemin = Motif.essaiHeures.rempli("\(page.depot.id)")
  func onglet(_ choix: ImportHeures.Sorte?) -> NavigationItem {
    NavigationItem(
      choix?.libelle ?? "Toutes", to: chemin.avec(QueryString().setting("sorte", to: choix?.rawValue)).texte,
      count: essai.nombre(choix), isCurrent: choix == sorte)
  }
  return """
    \(subNavigation(label: "Lignes montrées", [onglet(nil)] + ImportHeures.Sorte.allCases.map { onglet($0) }))
    \(DataTable(
      "Lignes du tableau",
      columns: [
        .init("Ligne", .number), .init("Personne", .heading), .init("Employeur"), .init("Mois"),
        .init("Heures", .number), .init("Formation", .number), .init("Résultat"),
      ],
      rows: lignes.map(ligne), total: montrees.count, query: page.filtres,
      empty: emptyState("Aucune ligne ici")))
    \(pagination(page.filtres, page: page.tranche.page, of: page.tranche.pages(sur: montrees.count)))
    """
}

private func ligne(_ ligne: ImportHeures.Ligne) -> DataTable.Row {
  .init([
    "\(ligne.position)", "\(ligne.personne)", "\(ligne.employeur)",
    "\(ligne.heures?.mois.enFrancais ?? "—")", "\(ligne.heures?.heures.enFrancais ?? "—")",
    "\(ligne.heures?.formation.enFrancais ?? "—")", resultat(ligne.issue),
  ])
}

private func resultat(_ issue: ImportHeures.Issue) -> HTML {
  switch issue {
  case .ajoutee: badge("Ajoutée", .success)
  case .changee(_, let de):
    "<span>\(badge("Changée", .information)) <small>avant\u{a0}: \(de.total.enFrancais)</small></span>"
  case .inchangee: badge("Inchangée", .neutral)
  case .refusee(let refus): "<span>\(badge("Refusée", .danger)) <small>\(refus.phrase)</small></span>"
  }
}
