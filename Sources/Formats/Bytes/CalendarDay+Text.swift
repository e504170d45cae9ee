extension CalendarDay {
  /// Reads `2018-12-17`, `2018-12-17+01:00`, `2018-12-17T00:00:00Z` or `17/12/2018`; a time and a zone are
  /// left out, since a published day is a legal day in France.
  public init?(text: String) {
    let bytes = Array(text.utf8.drop { $0 == 0x20 })
    guard bytes.count >= 10 else { return nil }
    if bytes.count > 10, !Self.isEndOfDay(bytes[10]) { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    if bytes[4] == 0x2D, bytes[7] == 0x2D {
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
      self.init(year: year, month: month, day: day)
    } else if bytes[2] == bytes[5], bytes[2] == 0x2F || bytes[2] == 0x2D {
      guard let day = number(0..<2), let month = number(3..<5), let year = number(6..<10) else { return nil }
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// Space, `T`, `Z`, `+` or `-`: what may follow a day.
  private static func isEndOfDay(_ byte: UInt8) -> Bool {
    [0x20, 0x54, 0x5A, 0x2B, 0x2D].contains(byte)
  }
}
