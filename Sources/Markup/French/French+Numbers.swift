extension French {
  /// `1234567` → « 1 234 567 ».
  public static func integer(_ value: Int) -> String {
    sign(value) + grouped(value.magnitude)
  }

  /// A decimal number held as an integer: `decimal(7250, places: 3)` → « 7,25 ». Final zeros are dropped.
  public static func decimal(_ value: Int, places: Int) -> String {
    var (digits, fraction) = split(value.magnitude, places: places)
    while fraction.last == "0" { fraction.removeLast() }
    digits = grouped(digits)
    return sign(value) + (fraction.isEmpty ? digits : digits + "," + fraction)
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
    let text = grouped(euros) + (fraction == "00" ? "" : "," + fraction)
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

  private static func split(_ magnitude: UInt, places: Int) -> (whole: String, fraction: String) {
    let digits = String(magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (String(padded.dropLast(places)), String(padded.suffix(places)))
  }

  private static func grouped(_ magnitude: UInt) -> String { grouped(String(magnitude)) }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += narrowSpace }
      result.append(digit)
    }
    return result
  }
}
