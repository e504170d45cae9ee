import Markup

enum ChampPublications: String, FieldName { case fichier }

func pagePublications(_ formulaire: Form<ChampPublications>) -> Page {
  Page(
    titre: "Reprendre des avis d’attribution",
    chapeau: """
      Les données essentielles de la commande publique (DECP) que publient vos donneurs d’ordre deviennent des
      marchés et des lots. Rien n’est enregistré avant que vous ayez vu le résultat.
      """,
    ariane: [("Marchés", VoiesMarches.marches())],
    rubrique: .marches,
    actions: buttonLink("Avis à vérifier", to: VoiesPublications.verifications().texte),
    contenu: """
      \(errorSummary(formulaire))
      \(postForm(to: VoiesPublications.publications().texte, encoding: .multipart, """
        \(fileField(
          .fichier, label: "Fichier de données essentielles", form: formulaire,
          accept: [".json", ".xml", ".csv", ".gz"],
          hint: "JSON des formats 2022 ou 2019, XML officiel, ou CSV d’une région ou du portail national.",
          presence: .required))
        \(submitButton("Voir ce qui serait repris"))
        """))
      \(disclosure(
        "Ce que fait la reprise",
        """
        <ul>
        <li>Un avis dont le titre nomme un lot rejoint le marché de sa consultation\u{202f}; les autres forment un marché.</li>
        <li>Le même fichier, envoyé deux fois, ne double rien. Un avis publié de nouveau met son lot et son marché à
        jour\u{202f}; ce que vous avez corrigé reste, et la différence vous est soumise.</li>
        <li>Un avis douteux est repris avec son doute\u{202f}; un avis sans acheteur, sans objet ou sans identifiant est
        refusé, montré avec sa position et sa raison, sans arrêter les autres.</li>
        <li>Les considérations sociales publiées deviennent des leviers\u{202f}; les heures ne sont jamais publiées,
        elles restent à saisir.</li>
        </ul>
        """))
      """)
}

func pageEssai(_ bilan: ImportAvis, depot: Depot, filtres: QueryString) -> Page {
  let choix = filtres.rempli("issue").flatMap(ImportAvis.Sorte.init(rawValue:))
  let lignes = bilan.apercu.filter { choix == nil || $0.issue.sorte == choix }
  return Page(
    titre: "Ce qui serait repris",
    chapeau: "Fichier «\u{a0}\(depot.nom)\u{a0}»\u{a0}: \(French.count(bilan.lus, "avis lu", "avis lus")).",
    ariane: [("Marchés", VoiesMarches.marches()), ("Reprendre des avis", VoiesPublications.publications())],
    rubrique: .marches,
    contenu: """
      \(statRow(ImportAvis.Sorte.allCases.map { chiffre($0, bilan, depot) }))
      \(application(bilan, depot))
      \(subNavigation(label: "Avis montrés", ([nil] + ImportAvis.Sorte.allCases).map {
        onglet($0, choix, depot)
      }))
      \(DataTable(
        "Avis",
        columns: [.init("Position", .number), .init("Objet", .heading), .init("Acheteur"), .init("Résultat")],
        rows: lignes.map(ligne), total: choix.map(bilan.nombre) ?? bilan.lus, query: filtres,
        empty: emptyState("Aucun avis dans cette catégorie")))
      """)
}

private func chiffre(_ sorte: ImportAvis.Sorte, _ bilan: ImportAvis, _ depot: Depot) -> Stat {
  Stat(sorte.libelle, "\(French.integer(bilan.nombre(sorte)))", link: adresse(depot, sorte))
}

private func adresse(_ depot: Depot, _ sorte: ImportAvis.Sorte?) -> String {
  VoiesPublications.essai(depot.id).avec(QueryString().setting("issue", to: sorte?.rawValue)).texte
}

private func onglet(_ sorte: ImportAvis.Sorte?, _ choix: ImportAvis.Sorte?, _ depot: Depot) -> NavigationItem
{
  NavigationItem(sorte?.libelle ?? "Tous", to: adresse(depot, sorte), isCurrent: sorte == choix)
}

private func application(_ bilan: ImportAvis, _ depot: Depot) -> HTML {
  guard bilan.crees + bilan.modifies > 0 else {
    return """
      \(notice(
        .information, title: "Rien à reprendre", "Tout ce que ce fichier contient est déjà connu, ou refusé."))
      \(renoncerAuDepot(depot))
      """
  }
  let aVerifier: HTML =
    bilan.aVerifier.isEmpty
    ? ""
    : "<p>\(French.count(bilan.aVerifier.count, "avis laissera", "avis laisseront")) quelque chose à vérifier.</p>"
  let refus: HTML =
    bilan.refus.isEmpty
    ? ""
    : "<p>\(French.count(bilan.refus.count, "avis refusé sera laissé", "avis refusés seront laissés")) de côté.</p>"
  return """
    \(refus)\(aVerifier)
    \(buttonRow(
      actionForm(
        to: VoiesPublications.essai(depot.id).texte,
        label: "Reprendre \(French.count(bilan.crees + bilan.modifies, "avis", "avis"))", style: .primary),
      renoncerAuDepot(depot)))
    """
}

private func ligne(_ ligne: ImportAvis.Ligne) -> DataTable.Row {
  .init([
    "\(ligne.position)", "\(ligne.objet.isEmpty ? "illisible" : ligne.objet)", "\(ligne.acheteur)",
    resultat(ligne.issue),
  ])
}

private func resultat(_ issue: ImportAvis.Issue) -> HTML {
  switch issue {
  case .cree:
    "<span>\(badge("à créer", .success)) <small>\(issue.reste)</small></span>"
  case .modifie:
    "<span>\(badge("à mettre à jour", .information)) <small>\(issue.reste)</small></span>"
  case .inchange: badge("déjà connu", .neutral)
  case .refuse(let motif): "\(badge("refusé", .danger)) <small>\(motif)</small>"
  }
}

extension ImportAvis.Sorte {
  fileprivate var libelle: String {
    switch self {
    case .cree: "À créer"
    case .modifie: "À mettre à jour"
    case .inchange: "Déjà connus"
    case .refuse: "Refusés"
    }
  }
}
