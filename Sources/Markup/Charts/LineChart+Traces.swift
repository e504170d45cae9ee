extension LineChart {
  var traces: HTML {
    let area: HTML? = band.map { band in
      """
      <path class="intervalle" d="\(outline(of: band))" fill="#0b5563" fill-opacity="0.14" stroke="none"/>
      """
    }
    let lines: [HTML] = series.map { series in
      """
      <path class="\(series.kind.name)" d="\(path(of: series))" fill="none" stroke="\(series.kind.colour)" \
      stroke-width="\(series.kind == .done ? 3 : 2)"\(attribute: "stroke-dasharray", series.kind.dashes) \
      stroke-linejoin="round" vector-effect="non-scaling-stroke"/>
      """
    }
    return "\(area)\(lines)"
  }

  /// The last value done, from which what is not yet known starts.
  private var lastDone: (month: Int, value: Int)? {
    let done = series.first { $0.kind == .done }?.values.prefix(span.count) ?? []
    guard let month = done.lastIndex(where: { $0 != nil }), let value = done[month] else { return nil }
    return (month, value)
  }

  private func path(of series: Series) -> HTML {
    var path = HTML.empty
    var previous: Double?
    if series.kind == .expected || series.kind == .done { path = point("M", -1, 0) }
    if series.kind == .forecast, let lastDone { path = point("M", lastDone.month, lastDone.value) }
    for (month, value) in series.values.prefix(span.count).enumerated() {
      guard let value else { continue }
      if series.kind == .owed {
        let y = plot.y(value)
        path += previous == nil ? "M\(coordinate: x(month - 1)) \(coordinate: y)" : "V\(coordinate: y)"
        path += "H\(coordinate: x(month))"
        previous = y
      } else {
        path += point(path.isEmpty ? "M" : "L", month, value)
      }
    }
    return path
  }

  private func outline(of band: Band) -> HTML {
    let known = zip(band.low, band.high).prefix(span.count).enumerated().compactMap { month, pair in
      pair.0.flatMap { low in pair.1.map { (month: month, low: low, high: $0) } }
    }
    guard !known.isEmpty else { return .empty }
    var points =
      known.map { point("L", $0.month, $0.high) } + known.reversed().map { point("L", $0.month, $0.low) }
    let start = lastDone.map { point("M", $0.month, $0.value) } ?? point("M", known[0].month, known[0].low)
    points.insert(start, at: 0)
    return "\(points)Z"
  }

  private func point(_ command: HTML, _ month: Int, _ value: Int) -> HTML {
    "\(command)\(coordinate: x(month)) \(coordinate: plot.y(value))"
  }

  /// The end of a month, out of a thousand; month -1 ends where the axis begins.
  private func x(_ month: Int) -> Double { Double(month + 1) / Double(span.count) * 1000 }
}

extension LineChart.Kind {
  var name: String {
    switch self {
    case .owed: "du"
    case .expected: "attendu"
    case .done: "fait"
    case .forecast: "prevu"
    }
  }

  /// For documents, where the stylesheet of the screen does not reach into drawings.
  var colour: String {
    switch self {
    case .owed: "#8a3b12"
    case .expected: "#5b6b73"
    case .done, .forecast: "#0b5563"
    }
  }

  var dashes: String? {
    switch self {
    case .owed, .done: nil
    case .expected: "8 5"
    case .forecast: "2 4"
    }
  }
}
