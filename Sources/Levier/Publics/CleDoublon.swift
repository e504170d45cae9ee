import Foundation

/// What two records of one person have in common, however they were typed: « DUPONT Jean-Éric » and
/// « Jean Eric Dupont », born the same day.
struct CleDoublon: Hashable, Sendable {
  let texte: String

  init(nom: String, prenom: String, naissance: Jour) {
    let mots = (Self.mots(nom) + Self.mots(prenom)).sorted()
    texte = mots.joined(separator: " ") + "|" + naissance.iso
  }

  /// Words without accents, case or punctuation. An apostrophe joins (« D’Almeida », « Dalmeida »), a dash parts.
  private static func mots(_ nom: String) -> [Substring] {
    let ligatures: [Character: String] = ["œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"]
    let sansLigature = nom.lowercased().map { ligatures[$0] ?? String($0) }.joined()
    let nu = sansLigature.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark && !"'’ʼ`´".unicodeScalars.contains($0)
    }
    return String(String.UnicodeScalarView(nu)).split { !$0.isLetter && !$0.isNumber }
  }
}
