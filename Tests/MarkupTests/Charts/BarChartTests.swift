import Markup
import Testing

@Suite struct BarChartTests {
  @Test("Bars are compared to the longest, and shares to the sum")
  func horizontal() {
    let chart = BarChart(
      "Modalités", description: "", nameTitle: "Modalité", valueTitle: "Heures",
      bars: [.init("ETTI", 7500, link: "/etti"), .init(hostile, 2500), .init("Rien", 0)])
    let text = chart.html.text
    #expect(text.contains("<a href=\"/etti\">ETTI</a>") && text.contains("width=\"33.33%\""))
    #expect(text.contains("75\u{00A0}%") && text.contains("25\u{00A0}%"))
    #expect(!text.contains("<script"))
    #expect(imbalance(chart.html) == nil)
  }

  @Test("Without bars nothing is divided by zero")
  func empty() {
    let chart = BarChart("x", description: "", nameTitle: "a", valueTitle: "b", bars: [.init("zéro", 0)])
    #expect(chart.html.text.contains("width=\"0%\"") && chart.html.text.contains("—"))
    let overflow = BarChart(
      "x", description: "", nameTitle: "a", valueTitle: "b", bars: [.init("a", .max), .init("b", .max)])
    #expect(imbalance(overflow.html) == nil)
  }

  @Test("A month's bar rises to its value, and its mark to what was expected")
  func monthly() {
    let chart = MonthlyBarChart(
      "Mois", description: "", from: ChartMonth(year: 2026, month: 1),
      months: [.init(10000, expected: 20000), .init(40000)])
    let text = chart.html.text
    #expect(text.contains("<rect class=\"fait\" x=\"9%\" y=\"172\" width=\"32%\" height=\"50\""))
    #expect(text.contains("y1=\"122\" y2=\"122\""))
    #expect(
      text.contains(
        "<th scope=\"row\">février 2026</th><td class=\"nombre\">400\u{00A0}h</td><td class=\"nombre\">—</td>"
      ))
    #expect(imbalance(chart.html) == nil)
  }
}
