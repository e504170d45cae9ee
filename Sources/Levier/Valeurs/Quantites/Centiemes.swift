/// Reads a number typed by hand, exact to the hundredth: « 1 234,5 », « 1234.50 », « -12 ».
///
/// Comma or point, any kind of space between groups of three. Nothing is guessed: « 1,234 » is refused,
/// since it could mean one thousand.
enum Centiemes {
  enum Refus: Error, Hashable { case vide, forme, tropDeDecimales, tropGrand }

  static func lire(_ saisie: some StringProtocol) throws(Refus) -> Int {
    var reste = saisie[...].rognee
    guard !reste.isEmpty else { throw .vide }
    var signe = 1
    if let premier = reste.first, premier == "-" || premier == "\u{2212}" {
      signe = -1
      reste = reste.dropFirst().rognee
    }
    let parties = reste.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parties.count <= 2, let entiere = parties.first else { throw .forme }
    let unites = try unites(entiere)
    let decimales = parties.count == 2 ? try decimales(parties[1]) : 0
    return signe * (unites * 100 + decimales)
  }

  private static func unites(_ texte: Substring) throws(Refus) -> Int {
    let groupes = texte.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    guard groupes.allSatisfy({ $0.allSatisfy(\.estChiffre) }) else { throw .forme }
    if groupes.count > 1 {
      guard (1...3).contains(groupes[0].count), groupes.dropFirst().allSatisfy({ $0.count == 3 })
      else { throw .forme }
    }
    let chiffres = groupes.joined().drop { $0 == "0" }
    guard !texte.isEmpty else { throw .forme }
    guard chiffres.count <= 12 else { throw .tropGrand }
    return Int(String(chiffres)) ?? 0
  }

  private static func decimales(_ texte: Substring) throws(Refus) -> Int {
    guard !texte.isEmpty, texte.allSatisfy(\.estChiffre), let valeur = Int(texte.prefix(2))
    else { throw .forme }
    guard texte.count <= 2 else { throw .tropDeDecimales }
    return texte.count == 1 ? valeur * 10 : valeur
  }
}
