import Markup
import Storage

/// The condition that every word typed is in one of these folded columns, in any order: « Amrani Lila » and
/// « Lila Amrani » find the same. Folding leaves letters and digits alone, so that `%` and `_` are never typed.
func contientLesMots(_ saisie: String, dans colonnes: SQL...) -> SQL {
  contientLesMots(saisie) { motif in colonnes.map { "\($0) LIKE \(motif)" }.joined(by: " OR ") }
}

/// - Parameter parMot: the condition of one word, by its pattern.
func contientLesMots(_ saisie: String, _ parMot: (String) -> SQL) -> SQL {
  let mots = MotsCherches(saisie).mots
  guard !mots.isEmpty else { return "1 = 0" }
  return mots.map { "(\(parMot("%" + $0 + "%")))" }.joined(by: " AND ")
}

/// The folded words of a search, for what is searched in memory.
struct MotsCherches: Sendable {
  let mots: [String]

  /// More words than a name has are not looked at, nor the end of one that is longer than any.
  init(_ saisie: String) {
    mots = French.fold(String(saisie.prefix(500))).split(separator: " ").prefix(12).map {
      String($0.prefix(60))
    }
  }

  func sontDans(_ texte: String) -> Bool {
    let plie = French.searchable(texte)
    return mots.allSatisfy { plie.contains($0) }
  }
}
