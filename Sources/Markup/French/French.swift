/// What a French reader expects of numbers, dates and words. Its rules are constants: the locale of the
/// machine is never asked.
public enum French {
  /// U+202F, between groups of three digits.
  public static let narrowSpace = "\u{202F}"
  /// U+00A0, before a unit.
  public static let noBreakSpace = "\u{00A0}"
  /// U+2212, as wide as a plus.
  public static let minus = "\u{2212}"

  static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]

  static let shortMonthNames = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
}
