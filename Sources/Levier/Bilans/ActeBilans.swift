/// What is written in a report; the detail is the section.
enum ActeBilans: String, Acte {
  case redaction

  static let chapitre = "bilans"

  var libelle: String { "rédaction" }
}

extension TexteBilan: Tracable { static let objet = "bilan_texte" }
