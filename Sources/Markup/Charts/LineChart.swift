/// Hours that add up month after month: owed, expected, done, forecast.
///
/// Series are told apart by their stroke and by a label at their end, not by colour alone.
public struct LineChart: Component {
  public enum Kind: Sendable, CaseIterable {
    /// In steps: an amendment changes it at once.
    case owed
    /// Dashed.
    case expected
    /// Solid.
    case done
    /// Dotted; it starts from the last value done.
    case forecast
  }

  public struct Series: Sendable {
    public let kind: Kind
    public let label: String
    /// What has added up by the end of each month, in the chart's unit; `nil` where nothing is known.
    public let values: [Int?]

    public init(_ kind: Kind, _ label: String, _ values: [Int?]) {
      self.kind = kind
      self.label = label
      self.values = values
    }
  }

  /// The interval around the forecast.
  public struct Band: Sendable {
    public let label: String
    public let low: [Int?]
    public let high: [Int?]

    public init(_ label: String, low: [Int?], high: [Int?]) {
      self.label = label
      self.low = low
      self.high = high
    }
  }

  let frame: ChartFrame
  let span: MonthSpan
  let series: [Series]
  let band: Band?
  let today: ChartDay?
  let plot: Plot

  /// - Parameter description: what the eye would conclude, in a sentence.
  public init(
    _ title: String, description: String, from first: ChartMonth, months: Int, series: [Series],
    band: Band? = nil, today: ChartDay? = nil, unit: ChartUnit = .hours
  ) {
    frame = ChartFrame(title: title, description: description)
    span = MonthSpan(from: first, count: months)
    self.series = series
    self.band = band
    self.today = today
    let values = (series.map(\.values) + [band?.high ?? []]).flatMap { $0.prefix(months) }.compactMap { $0 }
    plot = Plot(scale: ValueScale(over: values, unit: unit), unit: unit)
  }

  public var html: HTML {
    let mark: HTML? = today.map { span.place(of: $0) }.flatMap {
      (0...1).contains($0) ? plot.todayMark(at: $0) : nil
    }
    let drawing = frame.drawing(
      height: Plot.height,
      """
      \(plot.grid)\(span.labels(at: Plot.bottom + 18))\(mark)\
      <svg class="traces" x="0" y="0" width="100%" height="\(Plot.height)" \
      viewBox="0 0 1000 \(Plot.height)" preserveAspectRatio="none">\(traces)</svg>\(plot.figures)\(endLabels)
      """)
    return frame.wrap("courbe", legend: legend, drawing: drawing, table: table)
  }

  private var table: HTML {
    var columns = ["Mois"] + series.map(\.label)
    if let band { columns += ["\(band.label), bas", "\(band.label), haut"] }
    let lists = series.map(\.values) + (band.map { [$0.low, $0.high] } ?? [])
    let rows = span.months.enumerated().map { index, month in
      [French.month(year: month.year, month: month.month)]
        + lists.map { list in list.indices.contains(index) ? list[index].map(plot.unit.text) ?? "—" : "—" }
    }
    return frame.table(columns: columns, rows: rows)
  }
}
