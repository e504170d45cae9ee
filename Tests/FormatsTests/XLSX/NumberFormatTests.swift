import Testing

@testable import Formats

@Suite struct NumberFormatTests {
  @Test(
    "A format that shows hours, minutes or seconds without a day shows a duration, in any language",
    arguments: [
      "[h]:mm", "[hh]:mm:ss", "h:mm", "hh:mm:ss", "[m]", "[mm]", "mm:ss", "[ss]", "mm:ss.0",
      "[$-F400]h:mm:ss\\ AM/PM",
      "h:mm AM/PM", "h AM/PM", "[Red][h]:mm;[Blue]-[h]:mm", "[>=1][h]:mm;h:mm", "[h]:mm;@", "[$-40C][h]:mm",
      "[h]\"h\"mm",
      "h\\hmm", "[h]\" h \"mm\" min\"", "0.00;[h]:mm", "[t]:mm", "tt:mm", "[u]:mm:ss", "gg:mm", "[ч]:мм",
      "чч:мм", "[=0]\"-\";[h]:mm",
      "_-* [h]:mm_-", "hhmm",
    ])
  func durations(code: String) {
    #expect(NumberFormat(code: code) == .duration)
  }

  @Test(
    "A format that shows a year, a month or a day of the calendar shows a day, with or without its time",
    arguments: [
      "dd/mm/yyyy", "mmm-yy", "mmmm", "d\\ mmmm\\ yyyy", "dd/mm/yyyy hh:mm", "[$-40C]mmmm\\ yyyy;@",
      "yyyymmdd", "m/d/yy h:mm",
      "jj/mm/aaaa", "TT.MM.JJJJ", "дд.мм.гггг", "yyyy\"年\"m\"月\"", "ddd", "[Red]mmm-yy",
    ])
  func days(code: String) {
    #expect(NumberFormat(code: code) == .day)
  }

  @Test(
    "A plain number stays one, whatever its colours, conditions, blanks and the name of the general format",
    arguments: [
      "General", "Standard", "Standaard", "Estándar", "Geral", "0", "0.00", "#,##0.00", "0.00E+00", "# ?/?",
      "@", "[Red]0.00",
      "[$-40C]0.00", "_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-;_-* \"-\"??\\ _€_-;_-@_-", "#\\ ##0",
      "[>100]0;0.00", "",
    ])
  func numbers(code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(
    "What a format shows beside a number is kept with it",
    arguments: [
      ("0.00 %", "%"), ("0.00%", "%"), ("#,##0.00\\ \"€\"", "€"), ("[$€-40C]#,##0.00", "€"),
      ("#,##0.00\\ [$CHF]", "CHF"),
      ("0.00\" h\"", "h"), ("0.0 \"jours\"", "jours"), ("0.00 h", "h"), ("[Red]0.0\\ \"j\"", "j"),
      ("$#,##0", "$"),
      ("00\":\"00", ":0"), ("0\"h\"00", "h0"), ("00\\:00", ":0"),
    ])
  func units(code: String, unit: String) {
    #expect(NumberFormat(code: code) == .quantity(unit))
  }

  @Test("The formats that files name by number alone are those of the standard")
  func builtIn() {
    #expect([18, 19, 20, 21, 45, 46, 47].allSatisfy { NumberFormat(builtIn: $0) == .duration })
    #expect([14, 15, 16, 17, 22].allSatisfy { NumberFormat(builtIn: $0) == .day })
    #expect(
      [0, 1, 2, 3, 4, 11, 12, 37, 38, 39, 40, 41, 43, 48, 49].allSatisfy {
        NumberFormat(builtIn: $0) == .number
      })
    #expect([9, 10].allSatisfy { NumberFormat(builtIn: $0) == .quantity("%") })
    #expect([5, 8, 42, 44].allSatisfy { NumberFormat(builtIn: $0) == .quantity("€") })
  }
}
