import Folding

/// Why a text is not a SIRET.
public enum SiretFault: Error, Hashable, Sendable {
  case empty
  case character
  case length(Int)
  /// Fourteen zeros pass the checksum, and name nobody.
  case zeros
  case checksum
  /// `2.19900E+13`: a spreadsheet wrote it as a number, and may have kept its first digits only.
  case exponent
}

/// The number of an establishment in the Sirene register: fourteen digits whose Luhn sum is a multiple of ten. La
/// Poste's (SIREN 356000000) follow another rule: the sum of their digits is a multiple of five.
public struct SiretNumber: Hashable, Sendable {
  public let digits: String

  /// As people type it: spaces of any kind, points, dashes and underscores part its groups. What is not whole is
  /// refused, never guessed.
  public init(_ text: String) throws(SiretFault) {
    let digits = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.partsGroups }))
    guard !digits.isEmpty else { throw .empty }
    guard digits.utf8.allSatisfy(\.isDigit) else {
      throw digits.wholeMatch(of: Self.exponent) == nil ? .character : .exponent
    }
    guard digits.utf8.count == 14 else { throw .length(digits.utf8.count) }
    guard digits.utf8.contains(where: { $0 != 0x30 }) else { throw .zeros }
    guard Self.followsLuhn(digits) || Self.followsLaPoste(digits) else { throw .checksum }
    self.digits = digits
  }

  /// As programs publish it. What a spreadsheet did is undone where the keys prove it: `.0` at the end, an exponent
  /// that lost nothing, zeros lost in front. One key in ten is right by chance: zeros are given back only where the
  /// SIREN's own key is right too.
  static func published(_ text: String) throws(SiretFault) -> SiretNumber {
    let written = try whole(text) ?? text
    do throws(SiretFault) {
      return try SiretNumber(written)
    } catch {
      guard case .length(let count) = error, (11...13).contains(count),
        let padded = try? SiretNumber(String(repeating: "0", count: 14 - count) + written),  // told below
        followsLuhn(padded.digits.prefix(9))
      else { throw error }
      return padded
    }
  }

  /// - Parameter digits: nothing else, of a SIRET or of the SIREN that it begins with.
  public static func followsLuhn(_ digits: some StringProtocol) -> Bool {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) - 0x30
      let weighted = digit.offset.isMultiple(of: 2) ? value : value * 2
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return sum.isMultiple(of: 10)
  }

  /// Its head office still follows Luhn.
  private static func followsLaPoste(_ digits: String) -> Bool {
    digits.hasPrefix("356000000") && digits.utf8.reduce(0) { $0 + Int($1) - 0x30 }.isMultiple(of: 5)
  }

  /// The digits of a number that is written with decimals or an exponent, none of them lost.
  private static func whole(_ text: String) throws(SiretFault) -> String? {
    guard text.utf8.contains(where: { [0x2C, 0x2E, 0x45, 0x65].contains($0) }),
      text.trimmed.contains(decimals), let number = DecimalText(text.trimmed.replacing(",", with: "."))
    else { return nil }
    guard number.digits.count >= 10 else { throw .exponent }
    return number.plain
  }

  nonisolated(unsafe) private static let decimals = /^[0-9]+[.,]0+$|^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$/
  nonisolated(unsafe) private static let exponent = /[0-9]+(,[0-9]+)?[eE]\+?[0-9]+/
}

extension Unicode.Scalar {
  fileprivate var partsGroups: Bool {
    if isASCII { return isBlank || ".-_".unicodeScalars.contains(self) }
    return isBlank || [.dashPunctuation, .format].contains(properties.generalCategory)
  }
}
