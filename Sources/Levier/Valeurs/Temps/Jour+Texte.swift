extension Jour: CustomStringConvertible {
  /// « 2026-03-01 »: the form that is stored and exchanged.
  var iso: String { "\(mois.iso)-\(quantieme < 10 ? "0" : "")\(quantieme)" }
  var description: String { iso }

  /// Reads what `iso` wrote, of any year.
  static func garde(_ iso: String) throws(Refus) -> Jour {
    guard let (annee, mois, jour) = iso.utf8.dateISO(longueur: 10) else { throw .forme }
    guard (1...12).contains(mois), jour >= 1, jour <= Calendrier.jours(annee: annee, mois: mois)
    else { throw .inexistant }
    return Jour(numero: Calendrier.numero(annee: annee, mois: mois, jour: jour))
  }

  /// Reads « 2026-03-01 » or « 1/3/2026 » (also with points or dashes).
  init(_ saisie: String) throws(Refus) {
    if let (annee, mois, jour) = saisie.utf8.dateISO(longueur: 10) {
      try self.init(annee: annee, mois: mois, jour: jour)
      return
    }
    let texte = saisie.rognee
    guard !texte.isEmpty else { throw .vide }
    let parties = texte.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
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
