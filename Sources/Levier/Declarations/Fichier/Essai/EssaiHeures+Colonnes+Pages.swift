import Formats
import Markup

/// The sheet and the columns as they were understood, to be corrected.
func colonnes(_ page: PageEssaiHeures) -> HTML {
  guard !page.tableur.feuilleAChoisir else { return card("Feuille", choixDeFeuille(page)) }
  let titre = page.essai == nil ? "Colonnes" : "Colonnes reconnues"
  let contenu: HTML = "\(ignorees(page))\(choixDeFeuille(page))\(choixDesColonnes(page))"
  return page.essai == nil ? card(titre, contenu) : disclosure(titre, contenu)
}

/// Of a workbook of several sheets: a sheet chosen is read anew.
private func choixDeFeuille(_ page: PageEssaiHeures) -> HTML {
  let (feuilles, choisie) = (page.tableur.feuilles, page.tableur.correspondance.feuille)
  guard feuilles.count > 1 else { return .empty }
  return postForm(
    to: VoiesDeclarations.colonnes(page.depot.id).texte,
    """
    \(selectField(
      .feuille, label: "Feuille", form: page.formulaire,
      options: feuilles.map { Choice($0.name, $0.isHidden ? "\($0.name) (masquée)" : $0.name) },
      blank: choisie == nil ? "Choisissez" : nil, hint: "Une seule feuille est lue à la fois.",
      presence: .required))
    \(buttonRow(submitButton("Lire cette feuille", style: choisie == nil ? .primary : .secondary)))
    """)
}

private func choixDesColonnes(_ page: PageEssaiHeures) -> HTML {
  let champs = ColonneHeures.allCases.map { champ($0, page) }
  return postForm(
    to: VoiesDeclarations.colonnes(page.depot.id).texte,
    """
    \(page.tableur.correspondance.feuille.map { hiddenField(ChampEssai.feuille, $0) })
    \(selectField(
      .entete, label: "Ligne des titres", form: page.formulaire, options: page.tableur.entetes,
      hint: "Si vous la changez, les colonnes sont de nouveau reconnues.", presence: .required))
    \(stride(from: 0, to: champs.count, by: 2).map { fieldRow(champs[$0], champs[$0 + 1]) })
    \(textField(
      .moisDuFichier, label: "Mois du tableau", form: page.formulaire,
      hint: "Pour un tableau sans colonne de mois.", kind: .month))
    \(ordreDesDates(page))
    \(checkbox(
      .additionner, label: "Additionner les lignes d’un même contrat et d’un même mois", form: page.formulaire,
      hint: "Par exemple une ligne par mission ou par semaine."))
    \(lignesMasquees(page))
    \(buttonRow(submitButton("Relire avec ces colonnes", style: page.essai == nil ? .primary : .secondary)))
    """)
}

/// Where no column says it for sure; told where one does, the other way than in French.
private func ordreDesDates(_ page: PageEssaiHeures) -> HTML {
  let ordre = page.tableur.ordre
  let dit: HTML =
    ordre.moisDevant.map {
      "<p class=\"aide\">Dates lues le mois d’abord, comme «\u{a0}\($0)\u{a0}» l’impose.</p>"
    } ?? .empty
  guard let exemple = ordre.exemple else { return dit }
  let options = OrdreDeDate.allCases.map { ordre in
    Choice(
      ordre.rawValue,
      "\(ordre.libelle)\u{a0}: «\u{a0}\(exemple.extrait)\u{a0}» est le \(exemple.enFrancais(ordre))")
  }
  return """
    \(dit)
    \(selectField(
      .ordre, label: "Ordre des dates", form: page.formulaire, options: options, blank: "Choisissez",
      presence: .required))
    """
}

private func lignesMasquees(_ page: PageEssaiHeures) -> HTML {
  let nombre = page.tableur.lignes.count { $0.aspect.isHidden }
  guard nombre > 0 else { return .empty }
  return checkbox(
    .masquees, label: "Reprendre aussi \(French.count(nombre, "ligne masquée", "lignes masquées"))",
    form: page.formulaire, hint: "Le classeur ne les montre pas\u{a0}: elles sont laissées de côté.")
}

private func champ(_ colonne: ColonneHeures, _ page: PageEssaiHeures) -> HTML {
  var options = page.tableur.titres.indices.map { Choice("\($0)", page.tableur.libelle($0)) }
  if colonne == .heures {
    options.append(Choice(CorrespondanceHeures.aucune, "Aucune\u{a0}: 0 h travaillée partout"))
  }
  return selectField(
    .colonne(colonne), label: colonne.libelle, form: page.formulaire, options: options,
    blank: "Aucune colonne",
    presence: page.tableur.correspondance.manque.contains(colonne) ? .required : .optional)
}

/// What the sheet says that is not taken in: seen, so that nothing is left out unknowingly.
private func ignorees(_ page: PageEssaiHeures) -> HTML {
  let prises = Set(page.tableur.correspondance.colonnes.values)
  let autres = page.tableur.titres.indices
    .filter { !prises.contains($0) && !page.tableur.titres[$0].isEmpty }.map(page.tableur.libelle)
  guard page.essai != nil, !autres.isEmpty else { return .empty }
  return "<p class=\"aide\">Colonnes non reprises\u{a0}: \(autres.entreGuillemets).</p>"
}

extension TableurHeures {
  /// The rows where the titles may be, told by what they begin with.
  var entetes: [Choice] {
    let rangs = lignes.indices.prefix(CorrespondanceHeures.lignesLues)
    let seules = rangs.map { Choice("\($0)", "Ligne \(lignes[$0].line)\u{a0}: \(debut($0))") }
    guard correspondance.surDeuxLignes else { return seules }
    let rang = correspondance.entete
    let lues = "Lignes \(lignes[rang - 1].line) et \(lignes[rang].line)\u{a0}: \(debut(rang, surDeux: true))"
    return [Choice(correspondance.enteteEcrite, lues)] + seules
  }

  private func debut(_ rang: Int, surDeux: Bool = false) -> String {
    let titres = lignes.titres(rang, surDeux: surDeux).filter { !$0.isEmpty }.prefix(3)
    return String(titres.joined(separator: ", ").prefix(60))
  }
}
