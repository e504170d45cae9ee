extension Heures {
  enum Refus: Error, Hashable { case vide, forme, minutes, tropDeDecimales, tropGrand }

  /// Reads « 7,5 », « 1 234,5 », « 7 h », « 7h30 », « 151:40:00 » and « PT7H30M »; minutes are rounded to the
  /// hundredth of an hour.
  init(_ saisie: String) throws(Refus) {
    let texte = saisie.lowercased()
    if let lue = try Self.horloge(texte.rognee) {
      centiemes = lue
      return
    }
    guard let h = texte.firstIndex(of: "h") else {
      centiemes = try Self.lire(texte)
      return
    }
    let entieres = try Self.lire(texte[..<h])
    let suite = texte[texte.index(after: h)...].rognee
    guard !["", "eure", "eures"].contains(suite) else {
      centiemes = entieres
      return
    }
    guard texte[..<h].allSatisfy({ $0 != "," && $0 != "." }) else { throw .forme }
    let centiemesDeMinutes = (try Self.minutes(suite) * 100 + 30) / 60
    centiemes = entieres + (texte.rognee.first?.isNumber == true ? 1 : -1) * centiemesDeMinutes
  }

  /// « 151:40 », « 151:40:30 », or ISO 8601's « PT151H40M »; nil for anything else.
  private static func horloge(_ texte: Substring) throws(Refus) -> Int? {
    guard texte.contains(":") || texte.contains("pt") else { return nil }
    let lue: (signe: Substring, parties: [Substring?])? =
      texte.wholeMatch(of: deuxPoints).map { ($0.1, [$0.2, $0.3, $0.4]) }
      ?? texte.wholeMatch(of: iso).map { ($0.1, [$0.2, $0.3, $0.4]) }
    guard let (signe, parties) = lue, texte.contains(where: \.estChiffre) else { return nil }
    let nombres = parties.map { $0.flatMap { Int($0) } ?? 0 }
    guard nombres[1] < 60, nombres[2] < 60 else { throw .minutes }
    let secondes = nombres[0] * 3600 + nombres[1] * 60 + nombres[2]
    return (secondes + 18) / 36 * (signe.isEmpty ? 1 : -1)
  }

  nonisolated(unsafe) private static let deuxPoints =
    /([-\u{2212}]?)([0-9]{1,6}):([0-9]{1,2})(?::([0-9]{1,2}))?/
  nonisolated(unsafe) private static let iso =
    /(-?)pt(?:([0-9]{1,6})h)?(?:([0-9]{1,2})m)?(?:([0-9]{1,2})s)?/

  private static func lire(_ texte: some StringProtocol) throws(Refus) -> Int {
    do throws(Centiemes.Refus) {
      return try Centiemes.lire(texte)
    } catch {
      switch error {
      case .vide: throw .vide
      case .forme: throw .forme
      case .tropDeDecimales: throw .tropDeDecimales
      case .tropGrand: throw .tropGrand
      }
    }
  }

  private static func minutes(_ texte: Substring) throws(Refus) -> Int {
    let chiffres = texte.prefix(while: \.estChiffre)
    guard ["", "m", "mn", "min"].contains(texte.dropFirst(chiffres.count).rognee) else { throw .forme }
    guard (1...2).contains(chiffres.count), let minutes = Int(chiffres) else { throw .forme }
    guard minutes < 60 else { throw .minutes }
    return minutes
  }
}
