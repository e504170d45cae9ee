internal import Foundation

/// The one way in which texts are told alike, for search, sorting, duplicates and the titles of sheets: no accent,
/// no capital, ligatures and foreign letters opened, invisible signs left out.
public enum Folding {
  /// What a mark inside a word does.
  public enum Marks: Sendable {
    case part, apostrophesJoin, apostrophesAndDashesJoin
  }

  /// One space stands in the place of any run of other signs. « L’Œuvre  d’Éluard » → `l oeuvre d eluard`.
  public static func fold(_ text: String, marks: Marks = .part) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isASCIILetterOrDigit(scalar) {
        folded.append(UInt8(scalar.value) | 0x20)
        continue
      }
      guard let known = FoldedScalars.common(scalar, marks) else { return foldedAsAWhole(text, marks) }
      for byte in known where byte != FoldedScalars.parts || folded.last != FoldedScalars.parts {
        folded.append(byte)
      }
    }
    return String(decoding: folded.withoutSpacesAround, as: UTF8.self)
  }

  /// What `fold` does with signs that are not of French: some are only known beside others.
  static func foldedAsAWhole(_ text: String, _ marks: Marks) -> String {
    var folded = ""
    var parted = false
    for scalar in opened(text).unicodeScalars {
      if joins(scalar, marks) || isInvisible(scalar) { continue }
      guard isLetterOrDigit(scalar) else {
        parted = !folded.isEmpty
        continue
      }
      if parted { folded.append(" ") }
      parted = false
      folded += spelled(scalar)
    }
    return folded
  }

  /// Apostrophes become one before accents are parted: some are made of a space and an accent.
  private static func opened(_ text: String) -> String {
    let plain = text.unicodeScalars.map { apostrophes.contains($0) ? "'" : $0 }
    return String(String.UnicodeScalarView(plain)).decomposedStringWithCompatibilityMapping
  }

  private static func joins(_ scalar: Unicode.Scalar, _ marks: Marks) -> Bool {
    switch marks {
    case .part: false
    case .apostrophesJoin: scalar == "'" || scalar == "`"
    case .apostrophesAndDashesJoin: scalar == "'" || scalar == "`" || scalar.properties.isDash
    }
  }

  /// Accents, soft hyphens, zero-width signs.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIILetterOrDigit(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      return String(Character(Unicode.Scalar(UInt8(scalar.value) | 0x20)))
    }
    let lower = scalar.properties.lowercaseMapping
    return letters[lower] ?? lower
  }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "’", "‘", "‛", "ʼ", "ʻ", "ʽ", "ʹ", "ʾ", "ʿ", "ˈ", "′", "‵", "´", "`", "＇", "\u{A78C}", "՚", "׳",
  ]

  /// Letters that no decomposition opens, in lower case.
  private static let letters: [String: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ɖ": "d", "ı": "i", "þ": "th",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ɲ": "n", "ə": "e", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d",
    "ɣ": "g", "ƴ": "y", "ƙ": "k", "ĸ": "k", "ȷ": "j", "ƒ": "f",
  ]
}

extension [UInt8] {
  fileprivate var withoutSpacesAround: ArraySlice<UInt8> {
    let start = first == FoldedScalars.parts ? 1 : 0
    return self[start..<Swift.max(start, last == FoldedScalars.parts ? count - 1 : count)]
  }
}
