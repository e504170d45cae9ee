/// Quantities by name, compared by the length of a bar. The figures stand beside the bars: the chart is its
/// own table.
public struct BarChart: Component {
  public struct Bar: Sendable {
    public let label: String
    public let value: Int
    public let link: String?

    public init(_ label: String, _ value: Int, link: String? = nil) {
      self.label = label
      self.value = value
      self.link = link
    }
  }

  let frame: ChartFrame
  let nameTitle: String
  let valueTitle: String
  let bars: [Bar]
  let unit: ChartUnit

  /// - Parameters:
  ///   - nameTitle: what the bars are, such as « Modalité ».
  ///   - valueTitle: what is measured, such as « Heures ».
  public init(
    _ title: String, description: String, nameTitle: String, valueTitle: String, bars: [Bar],
    unit: ChartUnit = .hours
  ) {
    frame = ChartFrame(title: title, description: description)
    self.nameTitle = nameTitle
    self.valueTitle = valueTitle
    self.bars = bars
    self.unit = unit
  }

  public var html: HTML {
    let largest = max(bars.map(\.value).max() ?? 0, 1)
    let total = bars.reduce(0) { $0.addingReportingOverflow($1.value).partialValue }
    let rows: [HTML] = bars.map { bar in
      let name: HTML = bar.link.map { "<a href=\"\($0)\">\(bar.label)</a>" } ?? "\(bar.label)"
      return """
        <tr><th scope="row">\(name)</th><td class="barre"><svg width="100%" height="14" aria-hidden="true">\
        <rect class="fait" width="\(percent: Double(bar.value) / Double(largest))" height="14" rx="2" \
        fill="#0b5563"/></svg></td><td class="nombre">\(unit.text(bar.value))</td>\
        <td class="nombre part">\(French.percent(bar.value, total, decimals: 0))</td></tr>

        """
    }
    return """
      <figure class="graphique" data-genre="barres">\
      <figcaption><strong>\(frame.title)</strong> <span>\(frame.description)</span></figcaption>
      <table><caption class="hors-ecran">\(frame.title)</caption><thead class="hors-ecran"><tr>\
      <th scope="col">\(nameTitle)</th><td></td><th scope="col">\(valueTitle)</th>\
      <th scope="col">Part</th></tr></thead>
      <tbody>\(rows)</tbody></table></figure>
      """
  }
}
