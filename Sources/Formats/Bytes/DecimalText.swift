import Folding

/// A decimal number kept as its digits, so that neither an amount nor an identifier passes through `Double`.
struct DecimalText: Hashable {
  private(set) var negative = false
  /// Without leading zeros; empty for zero.
  private(set) var digits: [UInt8] = []
  /// How many of the digits are decimals; negative when zeros are to be added.
  private(set) var scale = 0

  /// Reads `-12.50` or `1.5E+3`, ASCII only.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      negative = sign == 0x2D
      bytes.removeFirst()
    }
    var seen = false
    var point = false
    while let byte = bytes.first {
      if byte.isDigit {
        seen = true
        if point { scale += 1 }
        if byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
      } else if byte == 0x2E, !point {
        point = true
      } else {
        break
      }
      bytes.removeFirst()
    }
    guard seen, digits.count < 400 else { return nil }
    if let byte = bytes.first {
      guard byte == 0x65 || byte == 0x45,
        let exponent = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)),
        (-399...399).contains(exponent)
      else { return nil }
      scale -= exponent
    }
  }

  /// The number times a power of ten, rounded half away from zero; nil when an `Int` cannot hold it.
  func scaled(byPowerOfTen power: Int) -> Int? {
    let kept = digits.count - scale + power
    guard kept <= 18 else { return digits.isEmpty ? 0 : nil }
    guard kept >= 0 else { return 0 }
    var value = 0
    for index in 0..<kept { value = value * 10 + (index < digits.count ? Int(digits[index]) : 0) }
    if kept < digits.count, digits[kept] >= 5 { value += 1 }
    return negative ? -value : value
  }

  /// What is before the point, whatever the decimals.
  var wholePart: Int? {
    var whole = self
    if scale > 0 {
      whole.digits.removeLast(min(scale, digits.count))
      whole.scale = 0
    }
    return whole.scaled(byPowerOfTen: 0)
  }

  /// - Parameter factor: above zero, below 10^17.
  mutating func multiply(by factor: Int) {
    var carry = 0
    var product: [UInt8] = []
    for digit in digits.reversed() {
      carry += Int(digit) * factor
      product.append(UInt8(carry % 10))
      carry /= 10
    }
    while carry > 0 {
      product.append(UInt8(carry % 10))
      carry /= 10
    }
    digits = product.reversed()
  }

  mutating func round(to significant: Int) {
    guard digits.count > significant else { return }
    let up = digits[significant] >= 5
    scale -= digits.count - significant
    digits.removeLast(digits.count - significant)
    guard up else { return }
    var index = significant - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }
}
