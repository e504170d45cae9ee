extension French {
  public enum Gender: Sendable { case masculine, feminine }

  /// `count(3, "personne", "personnes")` → « 3 personnes ». French keeps the singular for 0 and 1.
  public static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    integer(number) + noBreakSpace + agreed(number, singular, plural)
  }

  /// The word alone, agreed with its number.
  public static func agreed(_ number: Int, _ singular: String, _ plural: String) -> String {
    number.magnitude < 2 ? singular : plural
  }

  /// `["a", "b", "c"]` → « a, b et c ».
  public static func list(_ words: [String], last conjunction: String = "et") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// « 1er », « 1re », « 2e ».
  public static func ordinal(_ number: Int, _ gender: Gender = .masculine) -> String {
    switch (number, gender) {
    case (1, .masculine): "1er"
    case (1, .feminine): "1re"
    default: integer(number) + "e"
    }
  }
}
