extension Mois: CustomStringConvertible {
  /// « 2026-03 »: the form that is stored and exchanged.
  var iso: String {
    let chiffres = String(annee)
    return String(repeating: "0", count: max(0, 4 - chiffres.count))
      + "\(chiffres)-\(numero < 10 ? "0" : "")\(numero)"
  }
  var description: String { iso }

  /// Reads « 2026-03 » or « 3/2026 ».
  init(_ saisie: String) throws(Refus) {
    if let (annee, mois, _) = saisie.utf8.dateISO(longueur: 7) {
      try self.init(annee: annee, mois: mois)
      return
    }
    let texte = saisie.rognee
    guard !texte.isEmpty else { throw .vide }
    let parties = texte.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parties.count == 2,
      parties.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.estChiffre) })
    else { throw .forme }
    let nombres = parties.compactMap { Int($0) }
    switch (parties[0].count, parties[1].count) {
    case (4, 2): try self.init(annee: nombres[0], mois: nombres[1])
    case (1...2, 4): try self.init(annee: nombres[1], mois: nombres[0])
    default: throw .forme
    }
  }
}
