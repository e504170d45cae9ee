extension Heures {
  enum Refus: Error, Hashable { case vide, forme, minutes, tropDeDecimales, tropGrand }

  /// Reads « 7,5 », « 1 234,5 », « 7 h », « 7h30 »; minutes are rounded to the hundredth of an hour.
  init(_ saisie: String) throws(Refus) {
    let texte = saisie.lowercased()
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
