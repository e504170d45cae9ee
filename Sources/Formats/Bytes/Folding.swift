internal import Foundation

extension StringProtocol {
  /// Without the white space (no-break spaces included) and the byte order marks around it.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return String(scalars)
  }

  /// Lower case, without accents, letters and digits only: what headers and labels are compared by.
  var folded: String {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter(\.properties.isAlphanumeric)))
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType != nil }
}
