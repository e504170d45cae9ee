/// What the signs of French texts fold to, each found once: names and titles are folded by the million.
enum FoldedScalars {
  /// Where a sign parts two words.
  static let parts: UInt8 = 0x20

  /// The UTF-8 of what stands in its place; nil of a sign that is not common.
  static func common(_ scalar: Unicode.Scalar, _ marks: Folding.Marks) -> [UInt8]? {
    let place: Int
    switch scalar.value {
    case 0..<latin: place = Int(scalar.value)
    case punctuation: place = Int(scalar.value - punctuation.lowerBound + latin)
    default: return nil
    }
    return switch marks {
    case .part: parting[place]
    case .apostrophesJoin: joiningApostrophes[place]
    case .apostrophesAndDashesJoin: joiningBoth[place]
    }
  }

  /// Latin-1 and the letters of Europe’s other languages, then the marks of printers.
  private static let latin: UInt32 = 0x180
  private static let punctuation: Range<UInt32> = 0x2000..<0x2070

  private static let parting = table(.part)
  private static let joiningApostrophes = table(.apostrophesJoin)
  private static let joiningBoth = table(.apostrophesAndDashesJoin)

  private static func table(_ marks: Folding.Marks) -> [[UInt8]] {
    (Array(0..<latin) + Array(punctuation)).map { value in
      guard let scalar = Unicode.Scalar(value) else { return [] }
      // A letter on either side shows whether it parts.
      let between = Folding.foldedAsAWhole("x\(String(Character(scalar)))x", marks)
      return Array(between.utf8.dropFirst().dropLast())
    }
  }
}
