/// Reads an amount in euros.
enum Amount: Hashable {
  case cents(Int)
  /// Nothing, « NC », « Non disponible »…
  case notGiven
  case unreadable(String)

  /// `1264978.19`, `"14 700,00"`, `"1.264.978,19 €"`.
  init(_ node: Node?) {
    guard let raw = node?.text, !Self.isNotGiven(raw) else {
      self = .notGiven
      return
    }
    var text = String(
      String.UnicodeScalarView(raw.unicodeScalars.filter { !$0.isBlank && $0 != "€" && $0 != "'" }))
    text = Self.withDecimalPoint(text)
    self = DecimalText(text)?.scaled(byPowerOfTen: 2).map(Self.cents) ?? .unreadable(raw)
  }

  var value: Int? {
    if case .cents(let value) = self { value } else { nil }
  }

  /// From 1 € to 999 999 999 €, both left out.
  static func isPlausible(_ cents: Int) -> Bool { cents > 100 && cents < 99_999_999_900 }

  private static func isNotGiven(_ raw: String) -> Bool {
    ["", "nc", "nondisponible", "sansobjet", "nonrenseigne", "nonconnu", "null"].contains(raw.folded)
  }

  /// The last of the commas and points is the decimal one, unless it is repeated.
  private static func withDecimalPoint(_ text: String) -> String {
    guard let mark = text.last(where: { $0 == "," || $0 == "." }) else { return text }
    let isDecimal = text.count(where: { $0 == mark }) == 1
    return String(
      text.compactMap { character -> Character? in
        if character == mark { return isDecimal ? "." : nil }
        return character == "," || character == "." ? nil : character
      })
  }
}
