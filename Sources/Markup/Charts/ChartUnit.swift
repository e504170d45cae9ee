/// What a chart's integers count.
public enum ChartUnit: Sendable {
  /// Hundredths of an hour.
  case hours
  /// Cents.
  case euros
  /// Things or people, by the one.
  case units

  func text(_ value: Int) -> String {
    switch self {
    case .hours: French.hours(hundredths: value)
    case .euros: French.amount(cents: value)
    case .units: French.integer(value)
    }
  }

  var one: Int {
    switch self {
    case .hours, .euros: 100
    case .units: 1
    }
  }
}

/// Round figures from zero to just above the largest value.
struct ValueScale {
  let step: Int
  let maximum: Int

  /// Past this a value is not a quantity of this trade; the axis stops there.
  private static let ceiling = 1_000_000_000_000_000

  init(over values: [Int], unit: ChartUnit) {
    let largest = min(max(values.max() ?? 0, unit.one), Self.ceiling)
    var magnitude = unit.one
    while magnitude * 40 < largest { magnitude *= 10 }
    let wanted = [1, 2, 5, 10].first { $0 * magnitude * 4 >= largest } ?? 10
    step = wanted * magnitude
    maximum = (largest + step - 1) / step * step
  }

  var ticks: [Int] { Array(stride(from: 0, through: maximum, by: step)) }

  func share(_ value: Int) -> Double { Double(value) / Double(maximum) }
}
