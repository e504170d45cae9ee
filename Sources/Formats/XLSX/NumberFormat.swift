/// What a number format shows of the number under it (ECMA-376, 18.8.31).
enum NumberFormat: Hashable {
  case number
  case day
  /// Hours, minutes or seconds without a day: the number counts days.
  case duration
  /// A number, with this beside it: « % », « € », « jours ».
  case quantity(String)

  /// The formats that files name by number alone (ECMA-376, 18.8.30), whatever the language.
  init(builtIn id: Int) {
    switch id {
    case 18...21, 45...47: self = .duration
    case 14...17, 22, 27...36, 50...58: self = .day
    case 5...8, 42, 44: self = .quantity("€")
    case 9, 10: self = .quantity("%")
    default: self = .number
    }
  }

  /// A format shows what any of its sections shows: they differ by the number's sign.
  init(code: String) {
    var scan = FormatScan(code)
    scan.run()
    if scan.showsDay {
      self = .day
    } else if scan.showsTime {
      self = .duration
    } else {
      self = scan.unit.isEmpty ? .number : .quantity(scan.unit)
    }
  }
}
