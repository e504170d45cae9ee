extension French {
  /// `1234567` → « 1 234 567 ».
  public static func integer(_ value: Int) -> String {
    sign(value) + grouped(value.magnitude)
  }

  /// A decimal number held as an integer: `decimal(7250, places: 3)` → « 7,25 », with up to 18 places. Final zeros are
  /// dropped.
  public static func decimal(_ value: Int, places: Int) -> String {
    let (whole, fraction) = split(value.magnitude, places: places)
    var (digits, count) = (fraction, places)
    while count > 0, digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
    return sign(value) + grouped(whole) + (count > 0 ? "," + padded(digits, to: count) : "")
  }

  /// Hours with their unit: `hours(hundredths: 123450)` → « 1 234,5 h ».
  public static func hours(hundredths: Int) -> String {
    hoursShort(hundredths: hundredths) + noBreakSpace + "h"
  }

  /// Hours without unit, for a column whose title says it.
  public static func hoursShort(hundredths: Int) -> String {
    decimal(hundredths, places: 2)
  }

  /// Euros: `amount(cents: 123450)` → « 1 234,50 € », `amount(cents: 123400)` → « 1 234 € ».
  public static func amount(cents: Int) -> String {
    let (euros, fraction) = split(cents.magnitude, places: 2)
    let text = grouped(euros) + (fraction == 0 ? "" : "," + padded(fraction, to: 2))
    return sign(cents) + text + noBreakSpace + "€"
  }

  /// `percent(1, 8)` → « 12,5 % », rounded half away from zero. « — » when there is nothing to divide by.
  public static func percent(_ numerator: Int, _ denominator: Int, decimals: Int = 1) -> String {
    guard denominator != 0, (0...9).contains(decimals) else { return "—" }
    let scale = (0..<decimals).reduce(Int128(100)) { power, _ in power * 10 }
    let negative = (numerator < 0) != (denominator < 0)
    let divisor = Int128(denominator.magnitude)
    let rounded = (Int128(numerator.magnitude) * scale * 2 + divisor) / (divisor * 2)
    guard let value = Int(exactly: negative ? -rounded : rounded) else { return "—" }
    return decimal(value, places: decimals) + noBreakSpace + "%"
  }

  private static func sign(_ value: Int) -> String { value < 0 ? minus : "" }

  private static func split(_ magnitude: UInt, places: Int) -> (whole: UInt, fraction: UInt) {
    let one = (0..<places).reduce(UInt(1)) { power, _ in power * 10 }
    return (magnitude / one, magnitude % one)
  }

  private static func padded(_ number: UInt, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func grouped(_ magnitude: UInt) -> String {
    magnitude < 1000
      ? String(magnitude) : grouped(magnitude / 1000) + narrowSpace + padded(magnitude % 1000, to: 3)
  }
}
