extension NIR {
  /// Digits that touch, with the A or B of Corsica after a 2.
  struct Groupe {
    var chiffres: String
    var etendue: Range<String.Index>
    /// Only spaces, points or dashes, three at most, stand between the previous group and this one.
    var suitLePrecedent: Bool

    static func lire(_ texte: String) -> [Groupe] {
      var groupes: [Groupe] = []
      var ecart: Int? = nil
      var colle = false
      for i in texte.unicodeScalars.indices {
        let scalaire = texte.unicodeScalars[i]
        let apres = texte.unicodeScalars.index(after: i)
        if let chiffre = chiffre(scalaire, apres: colle ? groupes.last?.chiffres.last : nil) {
          if colle {
            groupes[groupes.count - 1].chiffres.append(chiffre)
            groupes[groupes.count - 1].etendue = groupes[groupes.count - 1].etendue.lowerBound..<apres
          } else {
            let suit = ecart.map { $0 <= 3 } ?? false
            groupes.append(Groupe(chiffres: String(chiffre), etendue: i..<apres, suitLePrecedent: suit))
          }
          (colle, ecart) = (true, 0)
        } else {
          colle = false
          ecart = estSeparateur(scalaire) ? ecart.map { $0 + 1 } : nil
        }
      }
      return groupes
    }

    /// A digit of any script as 0 to 9, or Corsica's letter.
    private static func chiffre(_ scalaire: Unicode.Scalar, apres precedent: Character?) -> Character? {
      if scalaire.isASCII {
        if ("0"..."9").contains(scalaire) { return Character(scalaire) }
        guard precedent == "2", "aAbB".unicodeScalars.contains(scalaire) else { return nil }
        return Character(scalaire.properties.uppercaseMapping)
      }
      guard scalaire.properties.numericType == .decimal, let valeur = scalaire.properties.numericValue
      else { return nil }
      return String(Int(valeur)).first
    }

    private static func estSeparateur(_ scalaire: Unicode.Scalar) -> Bool {
      switch scalaire {
      case "\n", "\r", "\t": false
      case ".", "-", "_", "\u{b7}", "\u{ad}", "\u{200b}", "\u{2060}", "\u{2212}", "\u{2010}"..."\u{2015}":
        true
      default: scalaire.properties.isWhitespace
      }
    }
  }
}
