import Folding

/// The French social security number (NIR), which this software must never keep (décret 2019-341 gives the
/// insertion clause no right to it): it is searched for in every text and every file, to be refused.
enum NIR {
  /// What a number that may be a NIR deserves; none at all is what passes.
  enum Verdict: Int, Comparable, Sendable {
    /// Asked: thirteen digits in a row have nothing to prove what they are.
    case probable
    /// Refused: a right key, the shape in which it is read aloud, or a word that names it.
    case certain

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What the field or the column that holds a text is for.
  enum Attendu: Sendable {
    case libre
    /// Numbers of other registers: SIRET, market, order, invoice, product…
    case reference
    /// Its title says that it holds NIRs.
    case nir
    /// The raw text of a table, whose cells are judged apart: only what is cut as a NIR is read aloud.
    case tableau
  }

  struct Trouvaille: Sendable {
    let etendue: Range<String.Index>
    let verdict: Verdict
  }

  /// Every number of the text that is, or may be, a NIR: of 13 characters, or 15 with its key, in any digits,
  /// with Corsica's 2A and 2B, however it is cut.
  ///
  /// Any chain of groups of digits is weighed from each of its groups, but a group is never cut: a SIRET
  /// (14 digits) does not hold one.
  static func chercher(dans texte: String, attendu: Attendu = .libre) -> [Trouvaille] {
    // Corsica’s two départements have a letter.
    guard texte.utf8.mayHoldDigits(12), attendu != .tableau || peutEtreCoupe(texte.utf8) else { return [] }
    let groupes = Groupe.lire(texte)
    var trouves: [Trouvaille] = []
    var i = 0
    while i < groupes.count {
      if let (fin, verdict) = Chaine.laPlusSure(dans: groupes, depuis: i, texte, attendu) {
        trouves.append(
          Trouvaille(
            etendue: groupes[i].etendue.lowerBound..<groupes[fin].etendue.upperBound, verdict: verdict))
        i = fin
      }
      i += 1
    }
    return trouves
  }

  /// The worst that a text holds.
  static func verdict(sur texte: String, attendu: Attendu = .libre) -> Verdict? {
    chercher(dans: texte, attendu: attendu).map(\.verdict).max()
  }
}

/// Where a text holds what is certainly a NIR; where it stands, for a message or a mask.
func detecterNIR(in texte: String) -> Range<String.Index>? {
  NIR.chercher(dans: texte).first { $0.verdict == .certain }?.etendue
}
