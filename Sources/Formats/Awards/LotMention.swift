/// « Lot 7 », « lot n° 02 », « LOT A : », « lot2 ». The département of the Lot, « Lots 2 et 3 » and « îlot 3 »
/// are not mentions of one lot.
struct LotMention {
  let number: String
  let start: Int
  /// Just past the number.
  let end: Int
  /// After « : », « - », « ( »…: where a lot's name is appended, rather than inside a sentence.
  let afterSeparator: Bool

  static func all(in title: [Unicode.Scalar]) -> [LotMention] {
    guard title.count > 3 else { return [] }
    return (0..<(title.count - 3)).compactMap { mention(at: $0, in: title) }
  }

  private static func mention(at start: Int, in title: [Unicode.Scalar]) -> LotMention? {
    guard title[start] == "l" || title[start] == "L", title[start + 1] == "o" || title[start + 1] == "O",
      title[start + 2] == "t" || title[start + 2] == "T", start == 0 || !title[start - 1].isLetter
    else { return nil }
    var reader = Reader(title: title, position: start + 3)
    reader.skip { $0.isBlank }
    reader.skipNumberSign()
    guard let number = reader.digits() ?? reader.roman() ?? reader.letter() else { return nil }
    let before = title[..<start].last { !$0.isBlank }
    // « le Lot 46 » is the département.
    guard number != "46" || !isAfterArticle(start, in: title) else { return nil }
    return .init(
      number: number, start: start, end: reader.position,
      afterSeparator: before.map { ":-–—,;.(/|_".unicodeScalars.contains($0) } ?? true)
  }
}

extension LotMention {
  private static func isAfterArticle(_ start: Int, in title: [Unicode.Scalar]) -> Bool {
    let words = String(String.UnicodeScalarView(title[..<start])).lowercased()
      .split(whereSeparator: \.isWhitespace)
    return words.last == "le"
  }

  fileprivate struct Reader {
    let title: [Unicode.Scalar]
    var position: Int

    var current: Unicode.Scalar? { position < title.count ? title[position] : nil }

    mutating func skip(_ condition: (Unicode.Scalar) -> Bool) {
      while let scalar = current, condition(scalar) { position += 1 }
    }

    /// « n° », « nº », « N », « no. », « numéro ».
    mutating func skipNumberSign() {
      let rest = String(String.UnicodeScalarView(title[position...].prefix(8))).lowercased()
      let sign = ["numéro", "numero", "n°", "nº", "no.", "n.", "n ", "°", "#"].first { rest.hasPrefix($0) }
      guard let sign else { return }
      position += sign.unicodeScalars.count
      skip { $0.isBlank || $0 == ":" }
    }

    /// « 07 » is 7; « 2b » is 2B; « 1.2 » is a part of lot 1.
    mutating func digits() -> String? {
      guard let whole = wholeDigits() else { return nil }
      let dot = position
      guard current == ".", whole.allSatisfy(\.isNumber) else { return whole }
      position += 1
      let start = position
      skip { ("0"..."9").contains($0) }
      let ends = current.map { !$0.isLetter && $0 != "." && $0 != "," } ?? true
      guard (1...2).contains(position - start), ends else {
        position = dot
        return whole
      }
      return "\(whole).\(String(String.UnicodeScalarView(title[start..<position])))"
    }

    private mutating func wholeDigits() -> String? {
      let start = position
      skip { ("0"..."9").contains($0) }
      guard position > start, position - start < 5 else { return nil }
      let digits = title[start..<position].drop { $0 == "0" }
      let number = digits.isEmpty ? "0" : String(String.UnicodeScalarView(digits))
      guard let suffix = current, suffix.isASCIILetter else { return number }
      let next = position + 1 < title.count ? title[position + 1] : " "
      return next.isLetter || ("0"..."9").contains(next) || next == "°"
        ? number : number + String(suffix).uppercased()
    }

    /// « LOT IV : », « lot II ».
    mutating func roman() -> String? {
      let start = position
      skip { "IVX".unicodeScalars.contains($0) }
      let after = title[position...].first { !$0.isBlank }
      let closed = after.map { ":-–—,;.)/|_".unicodeScalars.contains($0) } ?? true
      guard (2...4).contains(position - start), closed else {
        position = start
        return nil
      }
      return String(String.UnicodeScalarView(title[start..<position]))
    }

    /// A capital alone, and then a separator or the end: « LOT A : », not « Lot d'ouvrages ».
    mutating func letter() -> String? {
      guard let scalar = current, ("A"..."Z").contains(scalar) else { return nil }
      let after = title[(position + 1)...].first { !$0.isBlank }
      let closed = after.map { ":-–—,;.)/|_".unicodeScalars.contains($0) } ?? true
      return closed ? String(scalar) : nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
