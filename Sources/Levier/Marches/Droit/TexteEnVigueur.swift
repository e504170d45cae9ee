/// A text of law, by its code, and the day on which it comes into force: dated data, with where it was read.
struct TexteEnVigueur: Sendable, Hashable {
  let texte: String
  let le: Jour
  let source: String

  var libelle: String {
    switch texte {
    case "condition_sociale": "Condition sociale obligatoire des grands marchés"
    case "condition_sociale_annonce": "Condition sociale\u{a0}: annonce, la veille"
    default: texte
    }
  }
}
