import Formats
import Testing

@Suite struct CalendarDayTests {
  @Test(
    "A day is read from ISO, ISO with a zone or a time, and French notation",
    arguments: [
      "2018-12-17", "2018-12-17+01:00", "2018-12-17T00:00:00Z", "17/12/2018", "17-12-2018", " 2018-12-17",
      "2018/12/17",
    ])
  func reads(text: String) {
    #expect(CalendarDay(text: text) == CalendarDay(year: 2018, month: 12, day: 17))
  }

  @Test(
    "What the calendar does not have is not a day",
    arguments: [
      "", "2023-02-29", "2023-13-01", "2023-00-10", "31/04/2024", "2024-01-011", "Non disponible",
      "0000-01-01", "24-01-01", "2024-01", "2024-01-01x",
    ])
  func refuses(text: String) {
    #expect(CalendarDay(text: text) == nil)
  }

  @Test("A leap day exists in 2024 and 2000, not in 1900")
  func leapDays() {
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
  }

  @Test(
    "A spreadsheet's serial is a day of 1900 or of 1904",
    arguments: [
      (1, CalendarDay.Epoch.year1900, "1900-01-01"), (59, .year1900, "1900-02-28"),
      (61, .year1900, "1900-03-01"),
      (45292, .year1900, "2024-01-01"), (0, .year1904, "1904-01-01"), (43830, .year1904, "2024-01-01"),
    ])
  func serials(serial: Int, epoch: CalendarDay.Epoch, day: String) {
    #expect(CalendarDay(serial: serial, epoch: epoch)?.description == day)
  }

  @Test("The 29 February 1900 of the 1900 system is no day")
  func falseLeapDay() {
    #expect(CalendarDay(serial: 60, epoch: .year1900) == nil)
  }
}
