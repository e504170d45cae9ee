import Testing

@testable import Markup

@Suite struct TimelineChartTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> ChartDay {
    ChartDay(year: year, month: month, day: day)
  }

  private func chart(_ bars: [TimelineChart.Bar]) -> TimelineChart {
    TimelineChart(
      "Parcours", description: "d", from: ChartMonth(year: 2026, month: 1),
      through: ChartMonth(year: 2026, month: 4),
      rows: bars.map { TimelineChart.Row(hostile, detail: hostile, link: hostile, bars: [$0]) },
      markers: [.init(.today, day(2026, 3, 1), "aujourd’hui"), .init(.end, day(2030, 1, 1), "hors champ")])
  }

  @Test("Days are numbered one by one, leap years and centuries included")
  func numbering() {
    #expect(day(2024, 3, 1).number - day(2024, 2, 28).number == 2)
    #expect(day(2026, 3, 1).number - day(2026, 2, 28).number == 1)
    #expect(day(2100, 3, 1).number - day(2100, 2, 28).number == 1)
    #expect(day(2001, 1, 1).number - day(2000, 1, 1).number == 366)
    #expect(day(2025, 12, 31).next == day(2026, 1, 1) && day(2026, 1, 1).previous == day(2025, 12, 31))
    #expect(day(2024, 3, 1).previous == day(2024, 2, 29))
  }

  @Test("A bar covers its last day whole, and one that goes on stops today")
  func bars() {
    let text = chart([
      .init(from: day(2026, 1, 1), through: day(2026, 1, 31), "CDD"),
      .init(from: day(2026, 2, 1), through: nil, "CDI"),
    ]).html.text
    #expect(text.contains("class=\"barre information\" x=\"0%\" y=\"7\" width=\"25%\""))
    #expect(text.contains("class=\"barre information\" x=\"25%\" y=\"7\" width=\"25%\""))
    #expect(text.contains("CDI, du 01/02/2026 à ce jour"))
  }

  @Test("Stretches of a week without any bar are gaps; overlapping bars leave none")
  func gaps() {
    let gaps = chart([
      .init(from: day(2026, 1, 1), through: day(2026, 3, 10), "a"),
      .init(from: day(2026, 1, 5), through: day(2026, 1, 20), "b"),
      .init(from: day(2026, 3, 17), through: day(2026, 3, 20), "c"),
      .init(from: day(2026, 3, 28), through: nil, "d"),
      .init(from: day(2026, 5, 1), through: day(2026, 5, 2), "e"),
    ]).gaps
    #expect(gaps == [.init(start: day(2026, 3, 21), end: day(2026, 3, 27))])
    #expect(gaps.first?.days == 7)
    #expect(chart([]).gaps.isEmpty)
  }

  @Test("Gaps and days that matter are in the table; what falls outside the axis is not")
  func table() {
    let text = chart([
      .init(from: day(2026, 1, 1), through: day(2026, 1, 10), "a"),
      .init(from: day(2026, 2, 1), through: nil, "b"),
    ]).html.text
    #expect(text.contains("Sans contrat") && text.contains("21\u{00A0}jours"))
    #expect(text.contains("aujourd’hui") && !text.contains("hors champ"))
  }

  @Test("Hostile labels stay text; bars outside or reversed do not break the drawing")
  func hostileChart() {
    let html = chart([
      .init(from: day(2020, 1, 1), through: day(2019, 1, 1), hostile),
      .init(from: day(2030, 1, 1), through: nil, hostile),
    ]).html
    #expect(!html.text.contains("<script") && !html.text.contains("<img"))
    #expect(imbalance(html) == nil)
  }
}
