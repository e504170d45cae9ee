/// What holds between two days, both included; without the second, until another follows.
protocol Datee {
  var du: Jour { get }
  var au: Jour? { get }
}

extension Datee {
  func vaut(le jour: Jour) -> Bool { du <= jour && au.map { jour <= $0 } ?? true }
}

extension Sequence where Element: Datee {
  /// What holds on that day: the latest, should two overlap.
  func enVigueur(le jour: Jour) -> Element? {
    filter { $0.vaut(le: jour) }.max { $0.du < $1.du }
  }
}
