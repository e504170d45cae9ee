/// A path in one line of a table: bars between dates over some months, and the stretches without any.
///
/// The table's other cells say the same in words; `label` names the path for those who do not see it.
public struct TimelineStrip: Component {
  let label: String
  let span: MonthSpan
  let bars: [TimelineChart.Bar]
  let today: ChartDay?
  private let gaps: [TimelineChart.Gap]

  public init(
    _ label: String, from first: ChartMonth, through last: ChartMonth, bars: [TimelineChart.Bar],
    today: ChartDay? = nil
  ) {
    self.label = label
    span = MonthSpan(from: first, through: last)
    self.bars = bars
    self.today = today
    gaps =
      TimelineChart(label, description: "", from: first, through: last, rows: [.init(label, bars: bars)]).gaps
  }

  public var html: HTML {
    let lines: [HTML] = (0...span.count).map { month in
      let x = Double(month) / Double(span.count)
      return """
        <line class="grille" x1="\(percent: x)" x2="\(percent: x)" y1="0" y2="24" stroke="#e3e8ea"/>
        """
    }
    let now: HTML? = today.map { span.place(of: $0) }.flatMap { place in
      guard (0...1).contains(place) else { return nil }
      return """
        <line class="repere aujourdhui" x1="\(percent: place)" x2="\(percent: place)" y1="0" y2="24" \
        stroke="currentColor" stroke-dasharray="2 3"/>
        """
    }
    return """
      <div class="frise bande"><svg role="img" width="100%" height="24"><title>\(label)</title>\(lines)\
      \(gaps.map { shape("trou", from: $0.start, through: $0.end, y: 5, height: 14) })\
      \(bars.map { shape("barre \($0.tone.name)", from: $0.start, through: $0.end, y: 5, height: 14) })\
      \(now)</svg></div>
      """
  }

  /// Nothing of what lies outside the months.
  private func shape(_ kind: String, from start: ChartDay, through end: ChartDay?, y: Int, height: Int)
    -> HTML
  {
    let left = min(max(span.place(of: start), 0), 1)
    let right = min(max(end.map(span.placeAfter) ?? 1, 0), 1)
    guard right > left else { return .empty }
    return """
      <rect class="\(kind)" x="\(percent: left)" y="\(y)" width="\(percent: right - left)" \
      height="\(height)" rx="3"/>
      """
  }
}
