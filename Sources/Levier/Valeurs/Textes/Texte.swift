/// Text that a user typed: not empty, limited, without control characters, and without what is certainly a NIR.
struct Texte: Hashable, Sendable {
  let valeur: String

  enum Refus: Error, Hashable { case vide, tropLong(max: Int), nir, caractereInterdit }
  enum Lignes: Sendable { case une, plusieurs }

  /// Takes off the spaces around; line ends become `\n`.
  /// - Parameter max: the longest text taken, in characters as the user counts them.
  init(_ saisie: String, max: Int = 200, lignes: Lignes = .une) throws(Refus) {
    let texte = String(saisie.replacing("\r\n", with: "\n").replacing("\r", with: "\n").rognee)
    guard texte.unicodeScalars.contains(where: \.seVoit) else { throw .vide }
    guard texte.count <= max, texte.utf8.count <= max * 32 else { throw .tropLong(max: max) }
    guard !texte.unicodeScalars.contains(where: { Self.estInterdit($0, lignes) })
    else { throw .caractereInterdit }
    guard detecterNIR(in: texte) == nil else { throw .nir }
    valeur = texte
  }

  /// What was accepted once, read again as it was kept: rules that came since do not stop a page.
  init(garde: String) { valeur = garde }

  /// Control characters, and those that turn the direction of text so that it reads other than it is.
  private static func estInterdit(_ scalaire: Unicode.Scalar, _ lignes: Lignes) -> Bool {
    switch scalaire {
    case "\n", "\t", "\u{2028}", "\u{2029}": lignes == .une
    case "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}": true
    default: scalaire.properties.generalCategory == .control
    }
  }
}

extension Unicode.Scalar {
  /// Leaves a mark on the page: neither a space, nor a sign of layout (zero-width space, soft hyphen, joiner).
  var seVoit: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
      && properties.generalCategory != .format
  }
}
