/// What surrounds a drawing: its title, what it shows in a sentence, and the figures it was made of.
struct ChartFrame {
  let title: String
  let description: String

  func wrap(_ kind: StaticString, legend: HTML = .empty, drawing: HTML, table: HTML) -> HTML {
    """
    <figure class="graphique"\(attribute: "data-genre", kind.description)>\
    <figcaption><strong>\(title)</strong> <span>\(description)</span></figcaption>
    \(legend)\(drawing)
    <details class="repli"><summary>Voir les chiffres</summary>\
    <div class="defile" role="region" aria-label="\(title), les chiffres" tabindex="0">\
    \(table)</div></details></figure>
    """
  }

  func drawing(height: Int, _ content: HTML) -> HTML {
    """
    <svg role="img" width="100%" height="\(height)" font-size="12" font-family="sans-serif">\
    <title>\(title)</title><desc>\(description)</desc>\
    \(content)</svg>
    """
  }

  func table(columns: [String], rows: [[String]]) -> HTML {
    let titles: [HTML] = columns.enumerated().map { index, title in
      "<th scope=\"col\"\(attribute: "class", index == 0 ? nil : "nombre")>\(title)</th>"
    }
    let lines: [HTML] = rows.map { row in
      let cells: [HTML] = row.enumerated().map { index, cell in
        index == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td class=\"nombre\">\(cell)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <table><caption class="hors-ecran">\(title)</caption><thead><tr>\(titles)</tr></thead>
      <tbody>\(lines)</tbody></table>
      """
  }
}

/// Where values stand in a drawing, in pixels from its top.
struct Plot {
  static let top = 22
  static let bottom = 222
  static let height = 262

  let scale: ValueScale
  let unit: ChartUnit

  func y(_ value: Int) -> Double {
    Double(Self.bottom) - min(max(scale.share(value), 0), 1) * Double(Self.bottom - Self.top)
  }

  /// Lines of the scale.
  var grid: [HTML] {
    scale.ticks.map { tick in
      let y = y(tick)
      return """
        <line\(attribute: "class", tick == 0 ? "base" : "grille") x1="0" x2="100%" y1="\(coordinate: y)" \
        y2="\(coordinate: y)" stroke="#c8d0d4"/>
        """
    }
  }

  /// The figure of each line, standing on it: no margin is lost on a phone. Drawn last, so that no trace
  /// strikes it out.
  var figures: [HTML] {
    scale.ticks.filter { $0 != 0 }.map { tick in
      "<text class=\"graduation\" x=\"0\" y=\"\(coordinate: y(tick) - 4)\">\(unit.text(tick))</text>"
    }
  }

  func todayMark(at share: Double) -> HTML {
    """
    <line class="jour" x1="\(percent: share)" x2="\(percent: share)" y1="\(Self.top - 8)" y2="\(Self.bottom)" \
    stroke="currentColor" stroke-dasharray="1 3"/><text class="jour" x="\(percent: share)" y="\(Self.top - 12)" \
    text-anchor="\(share > 0.9 ? "end" : share < 0.1 ? "start" : "middle")">aujourd’hui</text>
    """
  }
}
