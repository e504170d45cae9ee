extension Jour: CustomStringConvertible {
  /// « 2026-03-01 »: the form that is stored and exchanged.
  var iso: String { "\(mois.iso)-\(quantieme < 10 ? "0" : "")\(quantieme)" }
  var description: String { iso }

  /// Reads « 2026-03-01 » or « 1/3/2026 » (also with points or dashes).
  init(_ saisie: String) throws(Refus) {
    // The stored form, read by the thousand by imports and lists, goes round the pattern below.
    if let (annee, mois, jour) = saisie.utf8.dateISO {
      try self.init(annee: annee, mois: mois, jour: jour)
      return
    }
    let texte = saisie.rognee
    guard !texte.isEmpty else { throw .vide }
    let parties = texte.split(separator: /[-\/.]/, omittingEmptySubsequences: false)
    guard parties.count == 3,
      parties.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.estChiffre) })
    else { throw .forme }
    let nombres = parties.compactMap { Int($0) }
    switch parties.map(\.count) {
    case [4, 2, 2]: try self.init(annee: nombres[0], mois: nombres[1], jour: nombres[2])
    case let tailles where tailles[0] <= 2 && tailles[1] <= 2 && tailles[2] == 4:
      try self.init(annee: nombres[2], mois: nombres[1], jour: nombres[0])
    case let tailles where tailles[0] <= 2 && tailles[1] <= 2 && tailles[2] == 2: throw .annee
    default: throw .forme
    }
  }
}

extension String.UTF8View {
  /// The numbers of « 2026-03-01 », exactly so written; nothing otherwise.
  fileprivate var dateISO: (annee: Int, mois: Int, jour: Int)? {
    guard count == 10 else { return nil }
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
