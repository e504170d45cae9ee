import Markup

/// The awards to look at, as they are asked for.
struct ListeVerifications: Sendable {
  let verifications: [Verification]
  let total: Int
  let filtres: QueryString
  let tranche: Tranche
  /// The row whose answer was refused, with what was typed.
  var refusee: (id: ID<Verification>, formulaire: Form<ChampVerification>)?

  var filtre: FiltreVerifications { FiltreVerifications(filtres) }
}

func pageVerifications(_ liste: ListeVerifications) -> Page {
  Page(
    titre: "Avis à vérifier",
    chapeau: """
      Ce que les avis repris laissent à décider\u{a0}: ce qu’ils publient autrement que vous, les marchés qui sont peut-être
      le même, et les données douteuses. Rien n’est changé sans vous.
      """,
    ariane: [("Marchés", VoiesMarches.marches())], rubrique: .marches,
    contenu: """
      \(liste.refusee.map { errorSummary($0.formulaire) })
      \(onglets(liste))
      \(filtres(liste.filtres))
      \(DataTable(
        "À vérifier",
        columns: [.init("Marché et lot", .heading), .init("Ce qui est publié"), .init("Décision")],
        rows: liste.verifications.map { ligne($0, liste) }, total: liste.total, query: liste.filtres,
        empty: emptyState("Rien à vérifier", "Les avis repris ne laissent aucune question ici.")))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      \(toutLaisser(liste))
      """)
}

private func onglets(_ liste: ListeVerifications) -> HTML {
  func onglet(_ genre: Verification.Genre?) -> NavigationItem {
    NavigationItem(
      genre?.libelle ?? "Tout",
      to: VoiesPublications.verifications().avec(
        QueryString().setting("genre", to: genre?.rawValue).setting("suivi", to: liste.filtres["suivi"])
      ).texte,
      isCurrent: liste.filtre.genre == genre)
  }
  return subNavigation(
    label: "Genre de vérification", [onglet(nil)] + Verification.Genre.allCases.map { onglet($0) })
}

private func filtres(_ filtres: QueryString) -> HTML {
  let formulaire = FormState(filtres)
  return filterForm(
    to: VoiesPublications.verifications().texte, label: "Filtrer les avis à vérifier",
    """
    \(filtres.rempli("genre").map { hiddenField("genre", $0) })
    \(textField("mot", label: "Marché ou lot", form: formulaire, kind: .search))
    \(selectField("doute", label: "Doute", form: formulaire, options: Doute.allCases.choices(\.libelle), blank: "Tous"))
    \(selectField("suivi", label: "Marchés", form: formulaire, options: [Choice("clause", "Qui portent un levier")], blank: "Tous"))
    """)
}

private func ligne(_ verification: Verification, _ liste: ListeVerifications) -> DataTable.Row {
  var formulaire = Form<ChampVerification>()
  if let refusee = liste.refusee, refusee.id == verification.id { formulaire = refusee.formulaire }
  formulaire.scope = "v\(verification.id)-"
  return .init([
    """
    <span id="\("v\(verification.id)")"><a href="\(VoiesMarches.lot(verification.lot.id))">\(verification.lot.nom)</a>
    <br><small>\(verification.marche.nom == verification.lot.nom ? "" : "\(verification.marche.nom), ")\
    \(verification.donneurOrdre)</small></span>
    """,
    question(verification), reponse(verification, formulaire, liste),
  ])
}

private func question(_ verification: Verification) -> HTML {
  switch verification.objet {
  case .ecart(let champ, let porteur):
    """
    <span><strong>\(champ.libelle)\(porteur == .marche ? " du marché" : "")</strong>\u{a0}: \(verification.publie)
    <br><small>chez vous\u{a0}: \(verification.ici?.phrase ?? "rien")</small></span>
    """
  case .semblable(let autre):
    """
    <span><strong>Peut-être le même</strong> que <a href="\(VoiesMarches.lot(autre))">cet autre lot</a>
    <br><small>même acheteur, même titulaire, et presque le même avis</small></span>
    """
  case .doute(let doute):
    """
    <span><strong>\(doute.libelle)</strong>
    <br><small>\(verification.publie.isEmpty ? "rien n’est publié" : "publié\u{a0}: \(verification.publie)")\
    \(verification.ici.map { ", chez vous\u{a0}: \($0.phrase)" })</small></span>
    """
  }
}

private func reponse(
  _ verification: Verification, _ formulaire: Form<ChampVerification>, _ liste: ListeVerifications
)
  -> HTML
{
  let (chemin, sujet) = (VoiesPublications.verification(verification.id).texte, verification.lot.nom)
  func bouton(_ libelle: String, _ suite: String, _ style: ButtonStyle = .secondary) -> HTML {
    actionForm(
      to: chemin, label: libelle, style: style, about: sujet,
      fields: "\(hiddenField(ChampVerification.suite, suite))\(champRetour(liste))")
  }
  switch verification.objet {
  case .ecart:
    return buttonRow(bouton("Garder ma saisie", "garder"), bouton("Prendre ce qui est publié", "prendre"))
  case .semblable:
    return buttonRow(
      bouton("Ce sont deux marchés", "distinct"), bouton("C’est le même\u{a0}: les réunir", "meme"))
  case .doute(.essai): return buttonRow(bouton("C’est un vrai marché", "laisser"))
  case .doute(let doute):
    let champ = postForm(
      to: chemin,
      "\(champRetour(liste))\(champValeur(doute, verification, formulaire))\(submitButton("Corriger", style: .secondary))"
    )
    return "\(champ)\(bouton("Laisser ainsi", "laisser", .quiet))"
  }
}

private func champRetour(_ liste: ListeVerifications) -> HTML {
  hiddenField(ChampCommun.retour, VoiesPublications.verifications().avec(liste.filtres).texte)
}

private func champValeur(_ doute: Doute, _ verification: Verification, _ formulaire: Form<ChampVerification>)
  -> HTML
{
  var formulaire = formulaire
  if !formulaire.has(.valeur) {
    switch doute {
    case .texte: formulaire[.valeur] = verification.publie
    case .nom: formulaire[.valeur] = NomPublie.lu(verification.publie)?.nom ?? ""
    default: break
    }
  }
  func champ(_ libelle: String, hint: String? = nil, kind: TextKind = .text, suffix: String? = nil) -> HTML {
    textField(
      .valeur, label: libelle, form: formulaire, hint: hint, kind: kind, presence: .required, suffix: suffix)
  }
  return switch doute {
  case .notificationAbsente, .notificationDouteuse: champ("Date de notification", kind: .date)
  case .montant, .montantRepete: champ("Montant hors taxes du lot", kind: .decimal, suffix: "€")
  case .cpv: champ("Code CPV", hint: "8 chiffres")
  case .duree: champ("Durée", kind: .decimal, suffix: "mois")
  case .acheteur: champ("SIRET de l’acheteur", hint: "14 chiffres")
  case .titulaire: champ("SIRET du titulaire", hint: "14 chiffres")
  case .texte: champ("Texte exact")
  case .nom: champ("Nom de la structure")
  case .consideration, .essai:
    selectField(
      .valeur, label: "Levier", form: formulaire,
      options: LevierJuridique.allCases.choices(\.libelle), blank: "Choisir",
      presence: .required)
  }
}

/// An import leaves hundreds of doubts of one kind: they are left as they are in one act.
private func toutLaisser(_ liste: ListeVerifications) -> HTML {
  guard let doute = liste.filtre.doute, liste.total > 1 else { return .empty }
  return actionForm(
    to: VoiesPublications.verifications().texte,
    label: "Laisser ainsi les \(French.integer(liste.total)) avis de cette liste", style: .quiet,
    fields: """
      \(hiddenField("doute", doute.rawValue))\(hiddenField("mot", liste.filtres["mot"] ?? ""))
      \(hiddenField("suivi", liste.filtres["suivi"] ?? ""))\(champRetour(liste))
      """)
}

extension FiltreVerifications {
  init(_ filtres: QueryString) {
    self.init(
      genre: filtres.rempli("genre").flatMap(Verification.Genre.init(rawValue:)),
      doute: filtres.rempli("doute").flatMap(Doute.init(rawValue:)), mot: filtres.rempli("mot"),
      aClause: filtres["suivi"] == "clause")
  }
}
