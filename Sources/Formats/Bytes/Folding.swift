internal import Folding

extension StringProtocol {
  /// Without the white space (no-break spaces included) and the byte order marks around it.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return String(scalars)
  }

  /// Letters and digits only, folded: what headers and labels are compared by.
  var folded: String { Folding.fold(String(self)).replacing(" ", with: "") }
}

extension Unicode.Scalar {
  var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
