extension DecimalText {
  /// At most fifteen significant digits: what a spreadsheet shows of a number that it stores as
  /// `1.1000000000000001`.
  func roundedLikeASpreadsheet() -> Self {
    guard digits.count > 15 else { return self }
    var result = self
    result.round(to: 15)
    return result
  }

  /// This many times the number.
  func times(_ factor: Int) -> Self {
    var result = self
    result.multiply(by: factor)
    return result
  }

  /// `38012986648625`, `-0.05`: no exponent, no useless zero.
  var plain: String {
    var whole = digits
    var decimals: [UInt8] = []
    if scale > 0 {
      let padding = max(0, scale - whole.count)
      whole = [UInt8](repeating: 0, count: padding) + whole
      decimals = Array(whole.suffix(scale))
      whole.removeLast(scale)
      while decimals.last == 0 { decimals.removeLast() }
    } else if !whole.isEmpty {
      whole += [UInt8](repeating: 0, count: -scale)
    }
    func text(_ part: [UInt8]) -> String { String(decoding: part.map { $0 + 0x30 }, as: UTF8.self) }
    let sign = negative && !digits.isEmpty ? "-" : ""
    return sign + (whole.isEmpty ? "0" : text(whole)) + (decimals.isEmpty ? "" : "." + text(decimals))
  }
}
