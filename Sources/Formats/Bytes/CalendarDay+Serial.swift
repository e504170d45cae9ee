extension CalendarDay {
  /// What a spreadsheet counts its days from.
  public enum Epoch: Sendable { case year1900, year1904 }

  /// A spreadsheet's day number. In the 1900 system, day 60 is the 29 February 1900 that never was.
  public init?(serial: Int, epoch: Epoch) {
    switch epoch {
    case .year1904: self.init(daysSince1970: serial - 24_107)
    case .year1900 where serial == 60 || serial < 1: return nil
    case .year1900: self.init(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }
  }

  /// The day number in the 1900 system, for days from 1 March 1900 on.
  var serial1900: Int { daysSince1970 + 25_569 }

  /// A spreadsheet's number of this day; 1 January 1900 is 1 in the 1900 system.
  func serial(_ epoch: Epoch) -> Int {
    switch epoch {
    case .year1904: daysSince1970 + 24_107
    case .year1900: daysSince1970 + (daysSince1970 < -25_508 ? 25_568 : 25_569)
    }
  }

  // Howard Hinnant, « chrono-Compatible Low-Level Date Algorithms », civil_from_days and days_from_civil.
  init?(daysSince1970: Int) {
    guard (-800_000...3_000_000).contains(daysSince1970) else { return nil }
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
