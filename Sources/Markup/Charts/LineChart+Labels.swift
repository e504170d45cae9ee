extension LineChart {
  var legend: HTML {
    let items: [HTML] = series.map { series in
      """
      <li><svg width="28" height="10" aria-hidden="true">\
      <line class="\(series.kind.name)" x1="0" x2="28" y1="5" y2="5" \
      stroke="\(series.kind.colour)" stroke-width="\(series.kind == .done ? 3 : 2)"\
      \(attribute: "stroke-dasharray", series.kind.dashes)/></svg> \(series.label)\(lastValue(series))</li>
      """
    }
    let interval: HTML? = band.map { band in
      """
      <li><svg width="28" height="10" aria-hidden="true">\
      <rect class="intervalle" width="28" height="10" fill="#0b5563" fill-opacity="0.14"/></svg> \(band.label)</li>
      """
    }
    return "<ul class=\"legende\">\(items)\(interval)</ul>\n"
  }

  private func lastValue(_ series: Series) -> HTML? {
    series.values.prefix(span.count).compactMap { $0 }.last.map { " <b>\(plot.unit.text($0))</b>" }
  }

  /// A name at the end of each line. Those that end at the same height are moved apart.
  var endLabels: HTML {
    let ends = series.compactMap { series -> EndLabel? in
      let values = series.values.prefix(span.count)
      guard let month = values.lastIndex(where: { $0 != nil }), let value = values[month] else { return nil }
      let share = Double(month + 1) / Double(span.count)
      let isInside = series.kind == .done && share < 0.8
      return EndLabel(
        series: series, share: share, y: plot.y(value) + (isInside ? 18 : -7),
        anchor: isInside ? "start" : "end")
    }
    var lowest = -Double.infinity
    let spread: [HTML] = ends.sorted { $0.y < $1.y }.map { end in
      let y = max(end.y, lowest + 16)
      lowest = y
      let place = end.share == 1 ? " au-bord" : ""
      return """
        <text class="etiquette \(end.series.kind.name)\(place)" x="\(percent: end.share)" y="\(coordinate: y)" \
        text-anchor="\(end.anchor)" fill="\(end.series.kind.colour)">\(end.series.label)</text>
        """
    }
    let dots: [HTML] = ends.filter { $0.series.kind == .done }.compactMap { end in
      end.series.values.prefix(span.count).compactMap { $0 }.last.map { value in
        """
        <circle class="fait" cx="\(percent: end.share)" cy="\(coordinate: plot.y(value))" r="4" \
        fill="\(end.series.kind.colour)"/>
        """
      }
    }
    return "\(dots)\(spread)"
  }

  private struct EndLabel {
    let series: Series
    let share: Double
    let y: Double
    let anchor: String
  }
}
