import Markup
import Testing

@Suite struct LineChartTests {
  private func chart(done: [Int?], months: Int = 4, label: String = "Réalisées") -> String {
    LineChart(
      "Heures", description: "Tout va bien.", from: ChartMonth(year: 2026, month: 11), months: months,
      series: [
        .init(.owed, "Dues", [40000, 40000, 80000, 80000]), .init(.done, label, done),
        .init(.forecast, "Prévues", [nil, nil, 60000, 80000]),
      ],
      band: .init("Intervalle", low: [nil, nil, 50000, 60000], high: [nil, nil, 70000, 100_000]),
      today: ChartDay(year: 2027, month: 1, day: 1)
    ).html.text
  }

  @Test("Owed hours go by steps; done starts from zero; the forecast starts where done stops")
  func traces() {
    let text = chart(done: [20000, 40000, nil, nil])
    // 1 000 h at y 22, 0 h at y 222; a month is 250 wide.
    #expect(text.contains("<path class=\"du\" d=\"M0 142H250V142H500V62H750V62H1000\""))
    #expect(text.contains("<path class=\"fait\" d=\"M0 222L250 182L500 142\""))
    #expect(text.contains("<path class=\"prevu\" d=\"M500 142L750 102L1000 62\""))
    #expect(text.contains("<path class=\"intervalle\" d=\"M500 142L750 82L1000 22L1000 102L750 122Z\""))
  }

  @Test("The months are named, with their year at each change")
  func months() {
    let text = chart(done: [1, 2])
    #expect(text.contains(">nov.</text>") && text.contains(">janv.</text>"))
    #expect(text.contains(">2026</text>") && text.contains(">2027</text>"))
    #expect(text.contains("<line class=\"jour\" x1=\"50%\""))
  }

  @Test("The figures are given as a table, unknown ones as a dash")
  func table() {
    let text = chart(done: [20000, nil])
    #expect(
      text.contains(
        "<th scope=\"row\">novembre 2026</th><td class=\"nombre\">400\u{00A0}h</td><td class=\"nombre\">200\u{00A0}h</td>"
      ))
    #expect(text.contains("<td class=\"nombre\">—</td>"))
    #expect(text.contains("role=\"img\"") && text.contains("<title>Heures</title><desc>Tout va bien.</desc>"))
  }

  @Test("Strokes differ without their colours")
  func strokes() {
    let text = chart(done: [1])
    #expect(text.contains("stroke-dasharray=\"2 4\""))
    #expect(text.contains("class=\"etiquette prevu au-bord\""))
  }

  @Test(
    "No series, no value, huge or negative values: still a chart",
    arguments: [[], [nil], [Int.max, .min], [-5]])
  func extremes(done: [Int?]) {
    let text = chart(done: done)
    #expect(!text.contains("nan") && !text.contains("inf"))
    let html = LineChart("x", description: "", from: ChartMonth(year: 2026, month: 1), months: 0, series: [])
      .html
    #expect(imbalance(html) == nil)
  }

  @Test("Hostile labels stay text, and nothing is styled inline")
  func hostileChart() {
    let text = chart(done: [1], label: hostile)
    #expect(!text.contains("<script") && !text.contains("style="))
    #expect(imbalance(HTML(trusted: text)) == nil)
  }
}
