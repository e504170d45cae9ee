import Testing

@testable import Markup

@Suite("A path in one line")
struct TimelineStripTests {
  @Test("It draws what falls in its months, hatches the gap between bars, and says its label")
  func bandes() {
    let strip = TimelineStrip(
      "Deux contrats", from: ChartMonth(year: 2026, month: 1), through: ChartMonth(year: 2026, month: 12),
      bars: [
        .init(
          from: ChartDay(year: 2024, month: 1, day: 1), through: ChartDay(year: 2024, month: 2, day: 1), "A"),
        .init(
          from: ChartDay(year: 2026, month: 1, day: 1), through: ChartDay(year: 2026, month: 2, day: 28), "B"),
        .init(from: ChartDay(year: 2026, month: 4, day: 1), through: nil, "C"),
      ])
    let texte = strip.html.text
    #expect(texte.components(of: "class=\"barre") == 2)
    #expect(texte.components(of: "class=\"trou\"") == 2)
    #expect(texte.contains("<title>Deux contrats</title>"))
    #expect(texte.contains("x=\"16.67%\""))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { split(separator: part).count - 1 }
}
