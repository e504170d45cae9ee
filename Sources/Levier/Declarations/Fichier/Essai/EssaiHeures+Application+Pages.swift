import Markup

/// What may be done with a preview: apply it, once what it asks is answered.
func applicationEssai(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let ecrites = essai.nombre(.ajoutee) + essai.nombre(.changee)
  guard ecrites > 0 else { return "\(sansEffet(essai))\(renoncerAuDepot(page.depot))" }
  let refusees = essai.nombre(.refusee)
  let verbe = "Appliquer \(French.count(ecrites, "ligne", "lignes"))"
  return """
    \(refusees == 0 ? .empty : avisDeRefus(refusees))
    \(questions(essai))
    \(postForm(
      to: VoiesDeclarations.application(page.depot.id).texte,
      """
      \(hiddenField(ChampEssai.apercu, essai.empreinte))\(refusees == 0 ? .empty : hiddenField(ChampEssai.ecarter, "oui"))
      \(essai.interroge ? caseVerifie(.verifie, page.formulaire) : .empty)
      \(buttonRow(submitButton(refusees == 0 ? verbe : "\(verbe) sans les refusées")))
      """))
    \(renoncerAuDepot(page.depot))
    """
}

extension ImportHeures {
  /// Something in it is to be confirmed before it is written.
  var interroge: Bool { !aVerifier.isEmpty || copie != nil }
}

/// Ticked by who has looked at what is odd.
func caseVerifie<Champ>(_ champ: Champ, _ formulaire: Form<Champ>) -> HTML {
  checkbox(champ, label: "J’ai vérifié les heures signalées", form: formulaire)
}

private func avisDeRefus(_ refusees: Int) -> HTML {
  notice(
    .warning, title: "\(French.count(refusees, "ligne refusée", "lignes refusées"))",
    """
    <p>Corrigez le tableau puis renvoyez-le, ou appliquez le reste en laissant de côté les lignes refusées,
    listées ci-dessous.</p>
    """)
}

private func questions(_ essai: ImportHeures) -> HTML {
  guard essai.interroge else { return .empty }
  let nombre = essai.aVerifier.count
  let lignes: HTML =
    nombre == 0
    ? .empty
    : "<p>\(French.count(nombre, "ligne porte", "lignes portent")) des heures inhabituelles, dites ci-dessous ligne par ligne.</p>"
  let copie: HTML =
    essai.copie.map {
      "<p>Toutes les lignes portent les mêmes heures (\($0.enFrancais))\u{a0}: vérifiez que la colonne est celle des heures faites.</p>"
    } ?? .empty
  return notice(.warning, title: "Des heures sont à vérifier", "\(lignes)\(copie)")
}

private func sansEffet(_ essai: ImportHeures) -> HTML {
  guard essai.lignes.contains(where: { $0.issue.sorte != .ecartee }) else {
    return notice(
      .warning, title: "Ce tableau n’a aucune ligne",
      "<p>Remplissez au moins une ligne sous les titres, puis renvoyez-le.</p>")
  }
  let refusees = essai.nombre(.refusee)
  guard refusees > 0 else {
    return notice(
      .information, title: "Ce tableau ne change rien", "<p>Toutes ses lignes sont déjà enregistrées.</p>")
  }
  return notice(
    .warning,
    title: refusees + essai.nombre(.ecartee) == essai.lignes.count
      ? "Toutes les lignes sont refusées" : "Ce tableau ne change rien",
    """
    <p>Corrigez les lignes refusées, listées ci-dessous avec leur cause, puis
    <a href="\(VoiesDeclarations.imports())">renvoyez le tableau</a>.</p>
    """)
}
