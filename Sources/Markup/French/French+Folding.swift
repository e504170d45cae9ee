import Foundation

extension French {
  /// The text as it is searched and sorted: no accent, no capital, ligatures opened, and one space in the
  /// place of any run of punctuation. « L’Œuvre  d’Éluard » → `l oeuvre d eluard`.
  public static func fold(_ text: String) -> String {
    var folded = ""
    var pendingSpace = false
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace { folded.append(" ") }
      pendingSpace = false
      folded += opened(scalar)
    }
    return folded
  }

  private static func opened(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "œ", "Œ": "oe"
    case "æ", "Æ": "ae"
    case "ß", "ẞ": "ss"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ": "d"
    case "ı": "i"
    default: scalar.properties.lowercaseMapping
    }
  }
}
