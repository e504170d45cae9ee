import Markup

/// The report as a printed document: one HTML source of its own, read by WeasyPrint and nobody else.
func documentBilan(_ rapport: RapportBilan) -> HTML {
  let chapitres = rapport.chapitres.filter { $0.tableaux.contains { !$0.lignes.isEmpty } }
  return """
    <!DOCTYPE html>
    <html lang="fr">
    <head><meta charset="utf-8"><title>Bilan\u{a0}: \(rapport.titre)</title><style>\(feuilleBilan)</style></head>
    <body>
    <p class="courant">\(rapport.titre)\u{a0}· \(rapport.diviseurEnBref)\u{a0}· produit le \(rapport.produitLe.enFrancais)</p>
    <section class="couverture">
    <p class="territoire">\(rapport.territoire)</p>
    <h1>Bilan des clauses sociales d’insertion</h1>
    <p class="periode">\(rapport.periode.libelle)</p>
    <p class="portee">\(rapport.portee.portee == .territoire ? "Tout le territoire" : rapport.portee.nom)</p>
    \(chiffresCles(rapport))
    <p class="edition">Produit le \(rapport.produitLe.enFrancais). \(rapport.mentionDiviseur).</p>
    \(rapport.mentionInterne.map { "<p class=\"interne\">\($0)</p>" })
    </section>
    <section>
    <h2>L’essentiel</h2>
    \(essentiel(rapport))
    \(rapport.mentionPeriode.map { "<p class=\"note\">\($0)</p>" })
    \(rapport.mentionMasque.map { "<p class=\"note\">\($0)</p>" })
    </section>
    \(chapitres.map { chapitreImprime($0, rapport) })
    \(redactionImprimee(rapport.textes))
    </body>
    </html>
    """
}

private func chiffresCles(_ rapport: RapportBilan) -> HTML {
  let chiffres: [(String, String)] = [
    (rapport.bilan.volume.faites.enFrancais, "heures d’insertion réalisées"),
    (rapport.etp.enFrancais, "équivalents temps plein"),
    (rapport.effectif(rapport.personnes), "personnes"),
    (French.integer(rapport.bilan.titulaires), "entreprises titulaires"),
  ]
  let cases: [HTML] = chiffres.map { "<td><strong>\($0.0)</strong><br>\($0.1)</td>" }
  return "<table class=\"cles\"><tr>\(cases)</tr></table>"
}

private func essentiel(_ rapport: RapportBilan) -> HTML {
  let lignes: [HTML] = rapport.indicateurs.map { indicateur in
    """
    <tr><th scope="row">\(indicateur.libelle)</th><td class="nombre">\(indicateur.valeur.enFrancais)</td>\
    <td>\(indicateur.detail)</td></tr>
    """
  }
  return "<table class=\"essentiel\">\(lignes)</table>"
}

private func chapitreImprime(_ chapitre: RapportBilan.Chapitre, _ rapport: RapportBilan) -> HTML {
  """
  <section>
  <h2>\(chapitre.titre)</h2>
  \(chapitre.code == "heures" ? tableDesMois(rapport) : .empty)
  \(chapitre.tableaux.filter { !$0.lignes.isEmpty }.map(tableauImprime))
  </section>
  """
}

private func tableDesMois(_ rapport: RapportBilan) -> HTML {
  tableauImprime(
    TableauBilan(
      code: "mois", titre: "Heures par mois", entete: "Mois", colonnes: ["Heures réalisées"],
      lignes: rapport.bilan.mois.map {
        .init(code: $0.mois.iso, libelle: $0.mois.enFrancais, cases: [.heures($0.volume.faites)])
      }))
}

/// A table with a bar beside its first figures, drawn as long as they are.
private func tableauImprime(_ tableau: TableauBilan) -> HTML {
  let plusGrand = max(1, tableau.lignes.compactMap { $0.cases.first?.mesure }.max() ?? 1)
  let lignes: [HTML] = tableau.lignes.map { ligne in
    let part = (ligne.cases.first?.mesure ?? 0) * 100 / plusGrand
    let cases: [HTML] = ligne.cases.map { "<td class=\"nombre\">\($0.enFrancais)</td>" }
    return """
      <tr><th scope="row">\(ligne.libelle)</th><td class="barre">\
      <svg width="100%" height="8" viewBox="0 0 100 8" preserveAspectRatio="none">\
      <rect width="\(part)" height="8" fill="#0b5563"/></svg></td>\(cases)</tr>
      """
  }
  let titres: [HTML] = tableau.colonnes.map { "<th scope=\"col\" class=\"nombre\">\($0)</th>" }
  return """
    <div class="tableau"><h3>\(tableau.titre)</h3>
    <table><thead><tr><th scope="col">\(tableau.entete)</th><td></td>\(titres)</tr></thead>
    <tbody>\(lignes)</tbody></table>
    \(tableau.note.isEmpty ? .empty : "<p class=\"note\">\(tableau.note)</p>")</div>
    """
}

private func redactionImprimee(_ textes: [TexteBilan]) -> HTML {
  guard !textes.isEmpty else { return .empty }
  let parties: [HTML] = textes.map { "<h3>\($0.rubrique.libelle)</h3>\(paragraphes($0.texte))" }
  return "<section class=\"redaction\"><h2>Ce que les chiffres ne disent pas</h2>\(parties)</section>"
}
