/// The months along an axis, and where a day falls among them.
struct MonthSpan {
  let first: ChartMonth
  let count: Int

  init(from first: ChartMonth, count: Int) {
    self.first = first
    self.count = max(count, 1)
  }

  init(from first: ChartMonth, through last: ChartMonth) {
    self.init(from: first, count: last.index - first.index + 1)
  }

  var months: [ChartMonth] { (0..<count).map { first.advanced(by: $0) } }

  /// The share of the axis at which a day begins; outside 0…1 when the day is outside. Months have the same
  /// width, whatever their days.
  func place(of day: ChartDay) -> Double {
    let month = ChartMonth(year: day.year, month: day.month)
    let start = ChartDay(year: day.year, month: day.month, day: 1).number
    let next = month.advanced(by: 1)
    let length = ChartDay(year: next.year, month: next.month, day: 1).number - start
    let inside = Double(day.number - start) / Double(length)
    return (Double(month.index - first.index) + inside) / Double(count)
  }

  /// The end of a day, which is the beginning of the next.
  func placeAfter(_ day: ChartDay) -> Double {
    let days = Double(ChartDay(year: day.year, month: day.month, day: 1).number)
    let next = ChartMonth(year: day.year, month: day.month).advanced(by: 1)
    let length = Double(ChartDay(year: next.year, month: next.month, day: 1).number) - days
    return place(of: day) + 1 / length / Double(count)
  }

  /// Names of months, centred; thinned to a dozen, and by half again on a phone. Years under them.
  func labels(at y: Int) -> [HTML] {
    let every = (count + 11) / 12
    let sparse = count > 6 ? every * 2 : every
    return months.enumerated().filter { $0.offset % every == 0 }.map { index, month in
      let x = (Double(index) + 0.5) / Double(count)
      let startsYear = index == 0 || month.month <= every
      let year: HTML? =
        startsYear
        ? "<text class=\"annee\" x=\"\(percent: x)\" y=\"\(y + 14)\" text-anchor=\"middle\">\(month.year)</text>"
        : nil
      let name = French.shortMonthName(month.month)
      return """
        <text\(attribute: "class", index % sparse == 0 ? nil : "dense") x="\(percent: x)" y="\(y)" \
        text-anchor="middle">\(name)</text>\(year)
        """
    }
  }
}
