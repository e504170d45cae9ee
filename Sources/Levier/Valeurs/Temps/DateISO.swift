extension String.UTF8View {
  /// The numbers of « 2026-03-01 », or of « 2026-03 » with day 0, exactly so written and of that length;
  /// nothing otherwise. Rows are read by the thousand: this goes round the patterns of what people type.
  func dateISO(longueur: Int) -> (annee: Int, mois: Int, jour: Int)? {
    guard count == longueur else { return nil }
    var nombres = (0, 0, 0)
    for (rang, octet) in enumerated() {
      let chiffre = Int(octet) - 0x30
      switch rang {
      case 4, 7:
        guard octet == 0x2D else { return nil }
      case _ where !(0...9).contains(chiffre): return nil
      case 0..<4: nombres.0 = nombres.0 * 10 + chiffre
      case 5, 6: nombres.1 = nombres.1 * 10 + chiffre
      default: nombres.2 = nombres.2 * 10 + chiffre
      }
    }
    return nombres
  }
}
