import Formats
import Markup

/// The columns as they were understood, to be corrected.
func colonnes(_ page: PageEssaiHeures) -> HTML {
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
    \(selectField(
      "entete", label: "Ligne des titres", form: page.formulaire, options: page.entetes,
      hint: "Si vous la changez, les colonnes sont de nouveau reconnues.", presence: .required))
    \(stride(from: 0, to: champs.count, by: 2).map { fieldRow(champs[$0], champs[$0 + 1]) })
    \(textField(
      "mois_du_fichier", label: "Mois du tableau", form: page.formulaire,
      hint: "Pour un tableau sans colonne de mois.", kind: .month))
    \(buttonRow(submitButton("Relire avec ces colonnes", style: page.essai == nil ? .primary : .secondary)))
    """)
  return page.essai == nil ? card("Colonnes", formulaire) : disclosure("Colonnes reconnues", formulaire)
}

extension TableurHeures {
  /// The rows where the titles may be, told by what they begin with.
  var entetes: [Choice] {
    lignes.prefix(CorrespondanceHeures.lignesLues).enumerated().map { rang, ligne in
      let titres = ligne.cells.map(\.text).filter { !$0.isEmpty }.prefix(3).joined(separator: ", ")
      return Choice("\(rang)", "Ligne \(ligne.line)\u{a0}: \(String(titres.prefix(60)))")
    }
  }
}
