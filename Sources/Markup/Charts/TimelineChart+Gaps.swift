extension TimelineChart {
  /// Days during which nothing runs, both included.
  struct Gap: Equatable {
    let start: ChartDay
    let end: ChartDay

    var days: Int { end.number - start.number + 1 }
  }

  /// Shorter ones are weekends and handovers.
  static let shortestGap = 7

  /// Between the first bar and the last, the stretches that no bar covers.
  var gaps: [Gap] {
    let bars = rows.flatMap(\.bars).sorted { $0.start < $1.start }
    guard var covered = bars.first.map({ $0.end }) else { return [] }
    var gaps: [Gap] = []
    for bar in bars.dropFirst() {
      guard let last = covered else { break }
      let gap = Gap(start: last.next, end: bar.start.previous)
      if gap.days >= Self.shortestGap { gaps.append(gap) }
      covered = bar.end.map { max($0, last) }
    }
    return gaps
  }
}

extension ChartDay {
  var next: ChartDay {
    if day < daysInMonth { return ChartDay(year: year, month: month, day: day + 1) }
    let following = ChartMonth(year: year, month: month).advanced(by: 1)
    return ChartDay(year: following.year, month: following.month, day: 1)
  }

  var previous: ChartDay {
    if day > 1 { return ChartDay(year: year, month: month, day: day - 1) }
    let former = ChartMonth(year: year, month: month).advanced(by: -1)
    let first = ChartDay(year: former.year, month: former.month, day: 1)
    return ChartDay(year: former.year, month: former.month, day: first.daysInMonth)
  }

  var daysInMonth: Int {
    let following = ChartMonth(year: year, month: month).advanced(by: 1)
    return ChartDay(year: following.year, month: following.month, day: 1).number
      - ChartDay(year: year, month: month, day: 1).number
  }
}
