/// Reads an amount in euros.
enum Amount: Hashable {
  case cents(Int)
  /// Nothing, « NC », « Non disponible »…
  case notGiven
  case unreadable(String)

  /// `1264978.19`, `"14 700,00"`, `"1.264.978,19 €"`.
  init(_ node: Node?) {
    guard let raw = node?.text, !Placeholder.isNothing(raw) else {
      self = .notGiven
      return
    }
    let text = String(
      String.UnicodeScalarView(raw.unicodeScalars.filter { !$0.isBlank && $0 != "€" && $0 != "'" }))
    if case .text? = node, Self.isAmbiguous(text) {
      self = .unreadable(raw)
      return
    }
    self =
      DecimalText(Self.withDecimalPoint(text))?.scaled(byPowerOfTen: 2).map(Self.cents) ?? .unreadable(raw)
  }

  var value: Int? {
    if case .cents(let value) = self { value } else { nil }
  }

  /// « 1234,50 », for a person to recognise.
  static func euros(_ cents: Int) -> String { SheetValue.money(cents: cents).csv }

  /// From 1 € to 999 999 999 €, both left out.
  static func isPlausible(_ cents: Int) -> Bool { cents > 100 && cents < 99_999_999_900 }

  /// « 38.500 »: thousands or thousandths. A number of JSON is neither.
  private static func isAmbiguous(_ text: String) -> Bool {
    (5...8).contains(text.utf8.count) && text.wholeMatch(of: thousands) != nil
  }

  nonisolated(unsafe) private static let thousands = /-?[1-9][0-9]{0,2}[.,][0-9]{3}/

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
