/// A path over the months: one row a contract or an employer, bars between dates, and the days that matter.
///
/// Stretches of a week or more during which no row has a bar are shaded: they are what one looks for.
public struct TimelineChart: Component {
  public struct Bar: Sendable {
    public let start: ChartDay
    /// Last day included; `nil` while it goes on.
    public let end: ChartDay?
    public let label: String
    public let tone: Tone

    public init(from start: ChartDay, through end: ChartDay?, _ label: String, tone: Tone = .information) {
      self.start = start
      self.end = end
      self.label = label
      self.tone = tone
    }
  }

  public struct Row: Sendable {
    public let label: String
    public let detail: String?
    public let link: String?
    public let bars: [Bar]

    public init(_ label: String, detail: String? = nil, link: String? = nil, bars: [Bar]) {
      self.label = label
      self.detail = detail
      self.link = link
      self.bars = bars
    }
  }

  public struct Marker: Sendable {
    public enum Kind: Sendable { case today, end }

    public let kind: Kind
    public let day: ChartDay
    public let label: String

    public init(_ kind: Kind, _ day: ChartDay, _ label: String) {
      self.kind = kind
      self.day = day
      self.label = label
    }
  }

  let frame: ChartFrame
  let span: MonthSpan
  let rows: [Row]
  let markers: [Marker]

  public init(
    _ title: String, description: String, from first: ChartMonth, through last: ChartMonth, rows: [Row],
    markers: [Marker] = []
  ) {
    frame = ChartFrame(title: title, description: description)
    span = MonthSpan(from: first, through: last)
    self.rows = rows
    self.markers = markers.filter {
      (0...1).contains(MonthSpan(from: first, through: last).place(of: $0.day))
    }
  }

  public var html: HTML {
    let drawing: HTML = """
      <div class="frise"><div class="axe">\
      <svg width="100%" height="\(36 + markers.count * 16)" aria-hidden="true">\
      \(span.labels(at: 14))\(markerLabels)</svg></div>
      <ul>\(rows.map(line))</ul></div>
      """
    return frame.wrap("frise", drawing: drawing, table: table)
  }

  private var table: HTML {
    let bars = rows.flatMap { row in
      row.bars.map { bar in
        (bar.start.number, [row.label, bar.label, bar.start.text, bar.end?.text ?? "en cours"])
      }
    }
    let holes = gaps.map { gap in
      (
        gap.start.number,
        ["Sans contrat", French.count(gap.days, "jour", "jours"), gap.start.text, gap.end.text]
      )
    }
    let marks = markers.map { ($0.day.number, [$0.label, "—", $0.day.text, "—"]) }
    let rows = (bars + holes + marks).sorted { $0.0 < $1.0 }.map(\.1)
    return frame.table(columns: ["Ligne", "Période", "Du", "Au"], rows: rows)
  }
}
