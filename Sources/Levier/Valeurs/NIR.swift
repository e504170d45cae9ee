/// The French social security number (NIR), which this software must never keep (décret 2019-341 gives the
/// insertion clause no right to it): it is searched for in every text, to be refused.
enum NIR {
  /// Where the text holds what can be a NIR: 13 digits, or 15 with its key, with any spaces, points or
  /// dashes, Corsica's 2A and 2B included.
  ///
  /// Any chain of groups of digits is tried from each of its groups, but a group is never cut: a SIRET
  /// (14 digits) or a telephone number does not hold one.
  static func detecter(dans texte: String) -> [Range<String.Index>] {
    let groupes = Groupe.lire(texte)
    var trouves: [Range<String.Index>] = []
    var i = 0
    while i < groupes.count {
      if let fin = fin(dans: groupes, depuis: i) {
        trouves.append(groupes[i].etendue.lowerBound..<groupes[fin].etendue.upperBound)
        i = fin
      }
      i += 1
    }
    return trouves
  }

  /// The last group of a NIR that begins at group `debut`; the longest one, so that the key goes with it.
  private static func fin(dans groupes: [Groupe], depuis debut: Int) -> Int? {
    var chiffres = ""
    var trouve: Int?
    for i in debut..<groupes.count {
      if i > debut, !groupes[i].suitLePrecedent { break }
      chiffres += groupes[i].chiffres
      guard chiffres.count <= 15 else { break }
      if chiffres.count == 13, estPlausible(chiffres), !estSiren(groupes[debut...i]) { trouve = i }
      // Typed in one go, a wrong key is a slip of the hand: the person is named all the same.
      if chiffres.count == 15, estPlausible(chiffres), i == debut || cleJuste(chiffres) { trouve = i }
    }
    return trouve
  }

  /// « 213 105 554 2026 » is a SIREN and a year: nobody writes a NIR in groups of three.
  private static func estSiren(_ groupes: ArraySlice<Groupe>) -> Bool {
    let tailles = groupes.map(\.chiffres.count)
    guard tailles.first == 9 || tailles.starts(with: [3, 3, 3]) else { return false }
    return suitLuhn(groupes.map(\.chiffres).joined().prefix(9))
  }
}

/// Whether the text holds a NIR; where it stands, for a message or a mask.
func detecterNIR(in texte: String) -> Range<String.Index>? { NIR.detecter(dans: texte).first }
