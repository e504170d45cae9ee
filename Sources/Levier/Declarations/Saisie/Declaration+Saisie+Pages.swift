import Markup

/// The month's form: one block a contract, so that it reads on a phone.
func formulaireDeclaration(_ page: PageDeclaration) -> HTML {
  let fiche = page.fiche
  guard !fiche.contrats.isEmpty else {
    return emptyState(
      "Aucun contrat ouvert ce mois-ci", "Les heures se déclarent sur les contrats en cours dans le mois.")
  }
  let vus = page.contratsVus
  return postForm(
    to: VoiesDeclarations.declaration(fiche.declaration.id).texte,
    """
    \(hiddenField(ChampCommun.version, page.formulaire[.version]))\(enterButton(name: ChampMois.acte, value: "brouillon"))
    \(vus.recherche(attente: "Seulement les contrats sans heures"))
    \(buttonRow(submitButton("Reprendre le mois précédent", style: .secondary, name: ChampMois.acte, value: "reprise")))
    <div class="mois">\(vus.lignes.map { bloc($0, page) })</div>
    \(vus.lignes.isEmpty ? emptyState("Aucun contrat ne répond", "Effacez la recherche, ou décochez la case.") : .empty)
    \(vus.suite(enregistre: true))
    \(page.aVerifier.isEmpty ? .empty : caseVerifie(.verifie, page.formulaire))
    \(buttonRow(
      submitButton("Transmettre", name: ChampMois.acte, value: "transmission"),
      submitButton("Enregistrer le brouillon", style: .secondary, name: ChampMois.acte, value: "brouillon")))
    """)
}

extension PageDeclaration {
  var contratsVus: VueDeclaration.Choix<ContratDuMois> { fiche.vus(vue, formulaire) }

  /// The contracts whose hours, as they are typed, are to be looked at before they are handed over.
  fileprivate var aVerifier: [ContratDuMois] { fiche.contrats.filter { !questions($0).isEmpty } }

  fileprivate func questions(_ contrat: ContratDuMois) -> [Signalement] {
    fiche.heures(de: contrat, formulaire).map {
      contrat.questions($0, total: charges[contrat.participant], seuils)
    } ?? []
  }
}

private func bloc(_ contrat: ContratDuMois, _ page: PageDeclaration) -> HTML {
  let attendues = contrat.attendues(en: page.fiche.mois)
  let ligne = page.fiche.ligne(de: contrat.id)
  return fieldGroup(
    contrat.personne,
    """
    <div class="constat"><p class="aide">\(descriptionContrat(contrat))</p>
    \(page.questions(contrat).map(avertissement))\(origine(ligne, pour: page.role))</div>
    \(fieldRow(
      textField(
        .heures(contrat.id), label: "Heures travaillées", form: page.formulaire,
        hint: attendues == .zero ? nil : "Environ \(attendues.entieres) attendues.", kind: .decimal,
        presence: .required, suffix: "h"),
      textField(
        .formation(contrat.id), label: "Heures de formation", form: page.formulaire,
        hint: "En plus des heures travaillées.", kind: .decimal, suffix: "h")))
    """)
}

/// What is odd without being impossible, said beside the line.
func avertissement(_ signalement: Signalement) -> HTML {
  "<p>\(badge("À vérifier", .warning)) \(signalement.phrase)</p>"
}

extension Signalement: Phrase {
  var phrase: String {
    switch self {
    case .moisCharge(let total, let seuil):
      "Cette personne a \(total.enFrancais) déclarées ce mois-ci, tous employeurs réunis, pour \(seuil.enFrancais) au plus d’ordinaire."
    case .auDelaDuContrat(let attendues):
      "C’est plus que le contrat ne le prévoit ce mois-ci, environ \(attendues.entieres)."
    case .auDelaDesJours(let jours):
      "Le contrat ne court que \(French.count(jours, "jour", "jours")) ce mois-ci, qui n’ont pas autant d’heures."
    case .sansHeures: "Aucune heure, alors que le contrat court tout le mois."
    case .formationDominante:
      "Les heures de formation dépassent les heures travaillées\u{a0}: vérifiez qu’elles ne sont pas interverties."
    case .fractionDeJour(let soit):
      "Ce nombre est peut-être une durée de tableur qui a perdu son format\u{a0}: elle vaudrait \(soit.enFrancais)."
    }
  }
}

extension Heures {
  /// Rounded to the hour: « 152 h ».
  var entieres: String { Heures(heures: (centiemes + 50) / 100).enFrancais }
}
