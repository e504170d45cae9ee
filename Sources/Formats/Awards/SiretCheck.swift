/// Why a text is not a SIRET.
public enum SiretFault: Error, Hashable, Sendable {
  case empty
  case character
  case length(Int)
  /// Fourteen zeros pass the checksum, and name nobody.
  case zeros
  case checksum
  /// `2.19900E+13`: a spreadsheet kept the first digits only.
  case rounded
}

/// SIRET: fourteen digits whose Luhn sum is a multiple of ten. La Poste's establishments (SIREN 356000000)
/// follow another rule: the sum of their digits is a multiple of five.
enum SiretCheck {
  /// The fourteen digits, separators left out. What a spreadsheet did is undone where the keys prove it: `.0` at
  /// the end, an exponent that lost nothing, zeros lost in front.
  static func check(_ raw: String) -> Result<String, SiretFault> {
    let scalars = raw.unicodeScalars.filter { !$0.isBlank }
    let text = String(String.UnicodeScalarView(scalars))
    guard !text.isEmpty else { return .failure(.empty) }
    if let number = decimal(text) { return number.flatMap(checked) }
    let digits = scalars.filter { $0 != "." && $0 != "-" }
    guard digits.allSatisfy({ ("0"..."9").contains($0) }) else { return .failure(.character) }
    return checked(digits.map { UInt8($0.value) })
  }

  /// The digits of a number that is written with decimals or an exponent, none of them lost.
  private static func decimal(_ text: String) -> Result<[UInt8], SiretFault>? {
    guard text.utf8.contains(where: { [0x2C, 0x2E, 0x45, 0x65].contains($0) }),
      text.contains(decimals),
      let decimal = DecimalText(text.replacing(",", with: "."))
    else { return nil }
    return decimal.digits.count < 10 ? .failure(.rounded) : .success(Array(decimal.plain.utf8))
  }

  nonisolated(unsafe) private static let decimals = /^[0-9]+[.,]0+$|^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$/

  private static func checked(_ digits: [UInt8]) -> Result<String, SiretFault> {
    guard digits.count == 14 else { return padded(digits) }
    let values = digits.map { Int($0) - 0x30 }
    guard values.contains(where: { $0 != 0 }) else { return .failure(.zeros) }
    let sound = luhn(values) || (values.starts(with: laPoste) && values.reduce(0, +).isMultiple(of: 5))
    return sound ? .success(String(decoding: digits, as: UTF8.self)) : .failure(.checksum)
  }

  /// One key in ten is right by chance: zeros are given back only where the SIREN's own key is right too.
  private static func padded(_ digits: [UInt8]) -> Result<String, SiretFault> {
    let missing = 14 - digits.count
    guard (1...3).contains(missing) else { return .failure(.length(digits.count)) }
    let full = [UInt8](repeating: 0x30, count: missing) + digits
    guard luhn(full.prefix(9).map { Int($0) - 0x30 }), case .success(let siret) = checked(full) else {
      return .failure(.length(digits.count))
    }
    return .success(siret)
  }

  private static let laPoste = [3, 5, 6, 0, 0, 0, 0, 0, 0]

  private static func luhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let weighted = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return sum.isMultiple(of: 10)
  }
}
