internal import Folding

extension StringProtocol {
  /// Without the white space (no-break spaces included) and the byte order marks around it.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return String(scalars)
  }

  /// Without the marks that nobody sees, which come with what is copied from a message or a page: directions,
  /// joiners, soft hyphens, variants.
  var withoutUnseenMarks: String {
    guard utf8.contains(where: { $0 >= 0x80 }), unicodeScalars.contains(where: \.isUnseen) else {
      return String(self)
    }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen }))
  }

  /// Letters and digits only, folded: what headers and labels are compared by.
  var folded: String { Folding.fold(String(self)).replacing(" ", with: "") }
}

extension Unicode.Scalar {
  var isBlank: Bool {
    guard !isASCII else { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || value == 0xFEFF || value == 0x200B
  }

  fileprivate var isUnseen: Bool {
    value >= 0x80 && (properties.generalCategory == .format || (0xFE00...0xFE0F).contains(value))
  }
}
