internal import Folding

extension French {
  /// The text as it is searched and sorted. « L’Œuvre  d’Éluard » → `l oeuvre d eluard`.
  public static func fold(_ text: String) -> String { Folding.fold(text) }

  /// The words of a name: an apostrophe and a particle join (« D’Almeida », « D Almeida », « Mc Donald »), a dash
  /// parts.
  public static func nameWords(_ name: String) -> [String] {
    let words = Folding.fold(name, marks: .apostrophesJoin).split(separator: " ").map(String.init)
    return words.reduce(into: []) { joined, word in
      if let last = joined.last, particles.contains(last) {
        joined[joined.count - 1] = last + word
      } else {
        joined.append(word)
      }
    }
  }

  /// The folded text, then the words that a mark parts as they read without it: « D’Almeida » is found by « dalmeida »
  /// and by « almeida », « Jean-Éric » by « jeaneric ».
  public static func searchable(_ text: String) -> String {
    let folded = fold(text)
    let known = Set(folded.split(separator: " ").map(String.init))
    let whole = Folding.fold(text, marks: .apostrophesAndDashesJoin).split(separator: " ").map(String.init)
    var others: [String] = []
    for word in nameWords(text) + whole where !known.contains(word) && !others.contains(word) {
      others.append(word)
    }
    return ([folded] + others).joined(separator: " ")
  }

  private static let particles: Set = ["d", "l", "o", "mc"]
}
