/// A quantity a month, each month for itself, with the mark it was expected to reach.
public struct MonthlyBarChart: Component {
  public struct Month: Sendable {
    public let value: Int
    public let expected: Int?

    public init(_ value: Int, expected: Int? = nil) {
      self.value = value
      self.expected = expected
    }
  }

  let frame: ChartFrame
  let span: MonthSpan
  let months: [Month]
  let labels: (value: String, expected: String)
  let plot: Plot

  /// - Parameter labels: what a bar is, and what the mark across it is.
  public init(
    _ title: String, description: String, from first: ChartMonth, months: [Month],
    labels: (value: String, expected: String) = ("Réalisé", "Attendu"), unit: ChartUnit = .hours
  ) {
    frame = ChartFrame(title: title, description: description)
    span = MonthSpan(from: first, count: months.count)
    self.months = months
    self.labels = labels
    let scale = ValueScale(over: months.flatMap { [$0.value, $0.expected ?? 0] }, unit: unit)
    plot = Plot(scale: scale, unit: unit)
  }

  public var html: HTML {
    let bars: [HTML] = months.enumerated().map(bar)
    let drawing = frame.drawing(
      height: Plot.height, "\(plot.grid)\(bars)\(plot.figures)\(span.labels(at: Plot.bottom + 18))")
    return frame.wrap("mois", legend: legend, drawing: drawing, table: table)
  }

  private func bar(_ index: Int, _ month: Month) -> HTML {
    let slot = 1 / Double(span.count)
    let x = (Double(index) + 0.18) * slot
    let top = plot.y(month.value)
    let mark: HTML? = month.expected.map { expected in
      let place: HTML = """
        x1="\(percent: x - 0.08 * slot)" x2="\(percent: x + 0.72 * slot)" \
        y1="\(coordinate: plot.y(expected))" y2="\(coordinate: plot.y(expected))"
        """
      return """
        <line class="halo" \(place) stroke="#ffffff" stroke-width="5"/>\
        <line class="attendu" \(place) stroke="#15252b" stroke-width="2"/>
        """
    }
    return """
      <rect class="fait" x="\(percent: x)" y="\(coordinate: top)" width="\(percent: 0.64 * slot)" \
      height="\(coordinate: Double(Plot.bottom) - top)" fill="#0b5563"/>\(mark)
      """
  }

  private var legend: HTML {
    let expected: HTML =
      months.contains { $0.expected != nil }
      ? """
      <li><svg width="28" height="10" aria-hidden="true"><line class="attendu" x1="0" x2="28" y1="5" y2="5" \
      stroke="#15252b" stroke-width="2"/></svg> \(labels.expected)</li>
      """ : .empty
    return """
      <ul class="legende"><li><svg width="28" height="10" aria-hidden="true">\
      <rect class="fait" x="9" width="10" height="10" fill="#0b5563"/></svg> \(labels.value)</li>\(expected)</ul>

      """
  }

  private var table: HTML {
    let rows = zip(span.months, months).map { month, bar in
      [
        French.month(year: month.year, month: month.month), plot.unit.text(bar.value),
        bar.expected.map(plot.unit.text) ?? "—",
      ]
    }
    return frame.table(columns: ["Mois", labels.value, labels.expected], rows: rows)
  }
}
