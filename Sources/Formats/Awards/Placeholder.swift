/// What publishers write where they have nothing to say, in any field.
enum Placeholder {
  /// « NC », « Sans objet », « Néant », « #REF! », « -- »… and « MQ », « CDL », with which the national tables mark
  /// what is missing or was not required.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if text.hasPrefix("#"), spreadsheetErrors.contains(text.uppercased()) { return true }
    let folded = folded(text)
    return words.contains(folded) || withheld.contains(folded) || isFilling(folded)
  }

  /// An identifier made of zeros stands for none: « 0 », « 00000000 ».
  static func isZeros(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x30 } }

  /// Somebody is there, whom the publisher may not name: « [ND] [ND] », « Confidentiel ».
  static func isWithheld(_ text: String) -> Bool {
    text.utf8.count <= longest && withheld.contains(folded(text))
  }

  /// Longer texts say something.
  private static let longest = 60

  /// Most values are ASCII and met by the hundred thousand.
  private static func folded(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.folded }
    return String(
      decoding: text.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte + 0x20
        default: nil
        }
      }, as: UTF8.self)
  }

  /// « xxxx »
  private static func isFilling(_ folded: String) -> Bool {
    folded.utf8.count > 1 && folded.utf8.allSatisfy { $0 == 0x78 }
  }

  private static let words: Set<String> = [
    "", "nc", "nd", "na", "nr", "ns", "so", "mq", "cdl", "sansobjet", "neant", "aucun", "aucune", "rien",
    "vide",
    "nonrenseigne", "nonrenseignee", "noncommunique", "noncommuniquee", "nonconnu", "nonconnue",
    "nondisponible", "nonconcerne", "nonconcernee", "nondefini", "nondefinie", "nonapplicable",
    "nonprecise", "nonprecisee", "inconnu", "inconnue", "adefinir", "acompleter", "arenseigner",
    "indetermine",
    "null", "none", "nan", "nil", "undefined", "unknown", "empty",
  ]
  private static let withheld: Set<String> = [
    "ndnd", "confidentiel", "confidentielle", "nondiffusible", "nondiffuse", "nomnondiffusible", "anonyme",
    "donneespersonnellesnondiffusibles", "personnenondiffusible",
  ]
  private static let spreadsheetErrors: Set<String> = [
    "#N/A", "#REF!", "#NAME?", "#NOM?", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NULL!", "#NUL!", "#NUM!",
    "#NOMBRE!",
  ]
}
