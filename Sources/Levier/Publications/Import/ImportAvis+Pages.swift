import Markup

func pageReprise(_ formulaire: FormState) -> Page {
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
      \(postForm(to: VoiesPublications.reprise().texte, encoding: .multipart, """
        \(fileField(
          "fichier", label: "Fichier de données essentielles", form: formulaire,
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

func pageEssai(_ reprise: ImportAvis, depot: Depot, filtres: QueryString) -> Page {
  let choix = filtres["issue"]
  let lignes = reprise.apercu.filter { choix == nil || $0.issue.code == choix }
  return Page(
    titre: "Ce qui serait repris",
    chapeau: "Fichier «\u{a0}\(depot.nom)\u{a0}»\u{a0}: \(French.count(reprise.lus, "avis lu", "avis lus")).",
    ariane: [("Marchés", VoiesMarches.marches()), ("Reprendre des avis", VoiesPublications.reprise())],
    rubrique: .marches,
    contenu: """
      \(statRow(ImportAvis.Issue.codes.map { chiffre($0, reprise, depot) }))
      \(application(reprise, depot))
      \(subNavigation(label: "Avis montrés", [onglet(nil, "Tous", choix, depot)]
        + ImportAvis.Issue.codes.map { onglet($0, ImportAvis.Issue.libelle($0), choix, depot) }))
      \(DataTable(
        "Avis",
        columns: [.init("Position", .number), .init("Objet", .heading), .init("Acheteur"), .init("Résultat")],
        rows: lignes.map(ligne), total: reprise.nombre(choix), query: filtres,
        empty: emptyState("Aucun avis dans cette catégorie")))
      """)
}

private func chiffre(_ code: String, _ reprise: ImportAvis, _ depot: Depot) -> Stat {
  Stat(
    ImportAvis.Issue.libelle(code), "\(French.integer(reprise.nombre(code)))",
    link: VoiesPublications.essai(depot.id).avec(QueryString([("issue", code)])).texte)
}

private func onglet(_ code: String?, _ libelle: String, _ choix: String?, _ depot: Depot) -> NavigationItem {
  NavigationItem(
    libelle,
    to: VoiesPublications.essai(depot.id).avec(QueryString().setting("issue", to: code)).texte,
    isCurrent: code == choix)
}

private func application(_ reprise: ImportAvis, _ depot: Depot) -> HTML {
  guard reprise.crees + reprise.modifies > 0 else {
    return """
      \(notice(
        .information, title: "Rien à reprendre", "Tout ce que ce fichier contient est déjà connu, ou refusé."))
      \(renoncerAuDepot(depot))
      """
  }
  let aVerifier: HTML =
    reprise.aVerifier.isEmpty
    ? ""
    : "<p>\(French.count(reprise.aVerifier.count, "avis laissera", "avis laisseront")) quelque chose à vérifier.</p>"
  let refus: HTML =
    reprise.refus.isEmpty
    ? ""
    : "<p>\(French.count(reprise.refus.count, "avis refusé sera laissé", "avis refusés seront laissés")) de côté.</p>"
  return """
    \(refus)\(aVerifier)
    \(buttonRow(
      actionForm(
        to: VoiesPublications.essai(depot.id).texte,
        label: "Reprendre \(French.count(reprise.crees + reprise.modifies, "avis", "avis"))", style: .primary),
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

extension ImportAvis {
  func nombre(_ code: String?) -> Int {
    switch code {
    case "cree": crees
    case "modifie": modifies
    case "inchange": inchanges
    case "refuse": refus.count
    default: lus
    }
  }
}

extension ImportAvis.Issue {
  static let codes = ["cree", "modifie", "inchange", "refuse"]

  static func libelle(_ code: String) -> String {
    switch code {
    case "cree": "À créer"
    case "modifie": "À mettre à jour"
    case "inchange": "Déjà connus"
    default: "Refusés"
    }
  }

  var code: String {
    switch self {
    case .cree: "cree"
    case .modifie: "modifie"
    case .inchange: "inchange"
    case .refuse: "refuse"
    }
  }
}
