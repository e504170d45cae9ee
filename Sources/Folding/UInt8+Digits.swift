extension UInt8 {
  /// « 0 » to « 9 », in ASCII and in all that contains it.
  @inlinable public var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether a digit of any script may begin with this byte in UTF-8: the leading byte of three or four may.
  @inlinable public var mayBeginDigit: Bool {
    isDigit || self == 0xD9 || self == 0xDB || self == 0xDF || self >= 0xE0
  }
}

extension Sequence<UInt8> {
  /// Whether this UTF-8 may hold so many digits, of any script: most texts are told by counting.
  @inlinable public func mayHoldDigits(_ count: Int) -> Bool {
    var digits = 0
    for byte in self where byte.mayBeginDigit {
      digits += 1
      if digits == count { return true }
    }
    return false
  }
}
