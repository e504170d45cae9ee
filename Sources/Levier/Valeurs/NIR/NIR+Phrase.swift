import Markup

extension NIR.Verdict: Phrase {
  var phrase: String {
    switch self {
    case .certain: "Retirez le numéro de sécurité sociale\u{202F}: Levier ne doit jamais le conserver."
    case .probable:
      "Retirez le numéro de sécurité sociale si c’en est un\u{202F}; sinon, cochez la case sous ce champ."
    }
  }
}

extension NIR {
  /// What the box « Ce n’est pas un numéro de sécurité sociale » sends.
  static let codeDeLaCase = "pas-un-nir"

  /// The text with each NIR replaced: what may be shown, logged or kept of it.
  static func masquer(_ texte: String, attendu: Attendu = .libre) -> String {
    var masque = texte
    for trouvaille in chercher(dans: texte, attendu: attendu).reversed() {
      masque.replaceSubrange(trouvaille.etendue, with: "[numéro retiré]")
    }
    return masque
  }

  /// What stands around a number, to recognise it by: every digit is masked.
  static func extraitMasque(_ texte: String, _ etendue: Range<String.Index>) -> String {
    let debut =
      texte.index(etendue.lowerBound, offsetBy: -24, limitedBy: texte.startIndex) ?? texte.startIndex
    let fin = texte.index(etendue.upperBound, offsetBy: 16, limitedBy: texte.endIndex) ?? texte.endIndex
    let extrait = texte[debut..<fin].map { $0.isNumber ? "•" : $0 }
    return (debut > texte.startIndex ? "…" : "")
      + String(extrait).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ") + (fin < texte.endIndex ? "…" : "")
  }
}
