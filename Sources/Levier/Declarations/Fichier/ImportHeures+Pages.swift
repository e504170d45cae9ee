import Markup

/// A sheet that is sent, or the model to fill.
enum ChampImport: String, FieldName { case fichier, mois, employeur }

/// Where a sheet of hours is sent from, with the model to fill.
struct PageImport: Sendable {
  var formulaire: Form<ChampImport>
  let modele: Form<ChampImport>
  /// The employers whose model a facilitator may ask for; an employer has only its own.
  let employeurs: [Choice]
}

func pageImport(_ page: PageImport) -> Page {
  Page(
    titre: "Importer un tableau d’heures",
    chapeau: """
      Envoyez le tableau que vous tenez déjà, en CSV ou en XLSX\u{a0}: Levier reconnaît les colonnes, montre ligne par
      ligne ce qui changerait, et n’enregistre rien avant votre accord.
      """,
    ariane: [("Déclarations", VoiesDeclarations.declarations())], rubrique: .declarations,
    contenu: """
      \(errorSummary(page.formulaire))
      \(errorSummary(page.modele))
      \(postForm(
        to: VoiesDeclarations.imports().texte, encoding: .multipart,
        """
        \(fileField(
          .fichier, label: "Tableau d’heures", form: page.formulaire, accept: [".csv", ".xlsx"],
          hint: "Une ligne par contrat et par mois.", presence: .required))
        \(textField(
          .mois, label: "Mois du tableau", form: page.formulaire,
          hint: "Utile si aucune colonne ne dit le mois.", kind: .month))
        \(buttonRow(submitButton("Voir ce qui changerait")))
        """))
      \(modele(page))
      """)
}

private func modele(_ page: PageImport) -> HTML {
  let choix: HTML =
    page.employeurs.isEmpty
    ? .empty
    : choiceField(
      .employeur, label: "Employeur", form: page.modele, options: page.employeurs, presence: .required)
  let champs: HTML = """
    \(fieldRow(
      textField(.mois, label: "Mois", form: page.modele, kind: .month, presence: .required), choix))
    """
  return card(
    "Partir d’un modèle",
    """
    <p>Le modèle contient déjà vos contrats ouverts dans le mois\u{a0}: il ne reste que les heures à remplir.</p>
    <form method="get" action="\(VoiesDeclarations.modeleXLSX())" class="formulaire">\(champs)
    <div class="boutons"><button type="submit" class="bouton secondaire">Télécharger en XLSX</button>
    <button type="submit" class="bouton secondaire" formaction="\(VoiesDeclarations.modeleCSV())">Télécharger en CSV</button>
    </div></form>
    """)
}
