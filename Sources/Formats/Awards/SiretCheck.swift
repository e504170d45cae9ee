/// Why a text is not a SIRET.
public enum SiretFault: Error, Hashable, Sendable {
  case empty
  case character
  case length(Int)
  /// Fourteen zeros pass the checksum, and name nobody.
  case zeros
  case checksum
}

/// SIRET: fourteen digits whose Luhn sum is a multiple of ten. La Poste's establishments (SIREN 356000000)
/// follow another rule: the sum of their digits is a multiple of five.
enum SiretCheck {
  static func check(_ raw: String) -> Result<String, SiretFault> {
    let scalars = raw.unicodeScalars.filter { !$0.isBlank && $0 != "." }
    guard !scalars.isEmpty else { return .failure(.empty) }
    let digits = scalars.compactMap { ("0"..."9").contains($0) ? Int($0.value) - 0x30 : nil }
    guard digits.count == scalars.count else { return .failure(.character) }
    guard digits.count == 14 else { return .failure(.length(digits.count)) }
    guard digits.contains(where: { $0 != 0 }) else { return .failure(.zeros) }
    let text = String(String.UnicodeScalarView(scalars))
    let sound = luhn(digits) || (text.hasPrefix("356000000") && digits.reduce(0, +).isMultiple(of: 5))
    return sound ? .success(text) : .failure(.checksum)
  }

  private static func luhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let weighted = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return sum.isMultiple(of: 10)
  }
}
