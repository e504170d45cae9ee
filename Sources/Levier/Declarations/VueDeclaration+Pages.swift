import Markup

extension VueDeclaration.Choix {
  /// Above the fields of a long month: the search, and what is shown of how many. Its button sends the whole
  /// form: what was typed is never lost on the way.
  func recherche(attente libelle: String) -> HTML {
    guard estLong else { return .empty }
    let formulaire = Form<VueDeclaration.Champ>([.q: vue.mot, .attente: vue.attente ? "oui" : ""])
    return """
      \(hiddenField(VueDeclaration.Champ.vue, vue.adresse.rendered))
      <div class="filtres">
      \(textField(.q, label: "Chercher une personne", form: formulaire, kind: .search))
      \(checkbox(.attente, label: libelle, form: formulaire))
      \(submitButton("Chercher", style: .secondary, name: ChampMois.acte, value: "voir"))
      </div>
      <p class="aide" role="status">\(French.count(nombre, "ligne", "lignes")) sur \(French.integer(total))\
      \(pages > 1 ? ", page \(vue.page) sur \(pages)" : "").</p>
      """
  }

  /// Under the fields: the other pages, each reached without losing what was typed.
  func suite(enregistre: Bool) -> HTML {
    guard pages > 1 else { return .empty }
    let verbe = enregistre ? "Enregistrer et continuer" : "Page suivante"
    let suivante =
      vue.page < pages
      ? submitButton(verbe, style: .secondary, name: VueDeclaration.Champ.vers, value: "\(vue.page + 1)")
      : .empty
    let precedente =
      vue.page > 1
      ? submitButton(
        "Page précédente", style: .secondary, name: VueDeclaration.Champ.vers, value: "\(vue.page - 1)")
      : .empty
    return buttonRow(precedente, suivante)
  }
}
