extension TimelineChart {
  static let rowHeight = 28

  func line(_ row: Row) -> HTML {
    let name: HTML = row.link.map { "<a href=\"\($0)\">\(row.label)</a>" } ?? "\(row.label)"
    let detail: HTML? = row.detail.map { " <small>\($0)</small>" }
    let spoken = row.bars.map(spoken).joined(separator: "\u{00A0}; ")
    return """
      <li><p>\(name)\(detail)</p><svg role="img" width="100%" height="\(Self.rowHeight)">\
      <title>\(row.label)\u{00A0}: \(spoken.isEmpty ? "aucune période" : spoken)</title>\
      \(background)\(row.bars.map(shape))\(marks)</svg></li>

      """
  }

  private func spoken(_ bar: Bar) -> String {
    let end = bar.end.map { "au \($0.text)" } ?? "à ce jour"
    return "\(bar.label), du \(bar.start.text) \(end)"
  }

  private func shape(_ bar: Bar) -> HTML {
    let start = min(max(span.place(of: bar.start), 0), 1)
    let end = min(max(bar.end.map(span.placeAfter) ?? openEnd, start), 1)
    return """
      <rect class="barre \(bar.tone.name)" x="\(percent: start)" y="7" \
      width="\(percent: max(end - start, 0.004))" height="14" rx="3" fill="#0b5563">\
      <title>\(spoken(bar))</title></rect>
      """
  }

  /// What goes on is drawn up to today, or to the end of the axis.
  private var openEnd: Double {
    markers.first { $0.kind == .today }.map { span.place(of: $0.day) } ?? 1
  }

  /// Drawn past the row, which cuts it: the row is as high as its label.
  private var background: HTML {
    let lines: [HTML] = (0...span.count).map { month in
      let x = Double(month) / Double(span.count)
      return """
        <line class="grille" x1="\(percent: x)" x2="\(percent: x)" y1="-60" \
        y2="\(Self.rowHeight + 60)" stroke="#e3e8ea"/>
        """
    }
    let holes: [HTML] = gaps.map { gap in
      let start = span.place(of: gap.start)
      let width = span.placeAfter(gap.end) - start
      return """
        <rect class="trou" x="\(percent: start)" y="-60" width="\(percent: width)" \
        height="\(Self.rowHeight + 120)" fill="#8a3b12" fill-opacity="0.1"/>
        """
    }
    return "\(lines)\(holes)"
  }

  private var marks: [HTML] {
    markers.map { marker in
      """
      <line class="repere \(marker.kind.name)" x1="\(percent: span.place(of: marker.day))" \
      x2="\(percent: span.place(of: marker.day))" y1="-60" y2="\(Self.rowHeight + 60)" stroke="currentColor" \
      stroke-width="2"\(attribute: "stroke-dasharray", marker.kind == .today ? "2 3" : nil)/>
      """
    }
  }

  var markerLabels: [HTML] {
    markers.enumerated().map { index, marker in
      let place = span.place(of: marker.day)
      let anchor = place > 0.75 ? "end" : place < 0.25 ? "start" : "middle"
      return """
        <text class="repere \(marker.kind.name)" x="\(percent: place)" y="\(48 + index * 16)" \
        text-anchor="\(anchor)">\(marker.label)</text>
        """
    }
  }
}

extension TimelineChart.Marker.Kind {
  var name: String {
    switch self {
    case .today: "aujourdhui"
    case .end: "fin"
    }
  }
}
