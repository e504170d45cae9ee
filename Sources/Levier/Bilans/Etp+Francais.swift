import Markup

extension Etp {
  /// « 44,05 »
  var exact: String { French.decimal(centiemes, places: 2) }

  /// « 44 ETP »: whole from ten on, where hundredths only look precise.
  var enFrancais: String {
    guard centiemes >= 1000 else { return "\(exact)\u{a0}ETP" }
    return "\(French.integer((centiemes + 50) / 100))\u{a0}ETP"
  }
}
