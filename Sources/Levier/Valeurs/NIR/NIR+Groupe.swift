extension NIR {
  /// Digits that touch, with the A or B of Corsica after a 2.
  struct Groupe {
    /// ASCII codes of 0 to 9, A and B, whatever the script they were written in.
    var chiffres: [UInt8]
    var etendue: Range<String.Index>
    var ecart: Ecart
    /// The decimal point or comma, when it alone stands between the previous group and this one.
    var virgule: Unicode.Scalar?
    /// Letters and digits that touch the group, itself included: a digest is not a list of numbers.
    var mot = 0
    var apresPlus = false
    /// A bar and spaces stand before it.
    var apresBarre = false
    /// « E+ » stands before it.
    var estExposant = false

    /// What stands between a group and the one before it.
    enum Ecart: Equatable {
      /// Spaces, points or dashes, three at most.
      case etroit
      /// Any signs but letters, twelve at most: a tab, a bar, a line end, several spaces…
      case large
      /// The word « clé ».
      case cle
      /// Letters, or too much: a chain does not cross it.
      case rompu
    }

    /// The decimals of a number with a point or a comma: nobody cuts a NIR after seven digits so.
    var estDecimale: Bool { virgule != nil && chiffres.count >= 7 }
    var estDansUnLongMot: Bool { mot - chiffres.count >= 3 && mot >= 24 }
  }
}

extension NIR.Groupe {
  static func lire(_ texte: String) -> [NIR.Groupe] {
    var lecture = Lecture(texte.unicodeScalars)
    let octets = texte.utf8
    var i = octets.startIndex
    while i < octets.endIndex {
      // Most signs are of one byte, and are no digits.
      let octet = octets[i]
      let apres = octet < 0x80 ? octets.index(after: i) : lecture.scalaires.index(after: i)
      lecture.lire(octet < 0x80 ? Unicode.Scalar(octet) : lecture.scalaires[i], i..<apres)
      i = apres
    }
    lecture.finirLeMot()
    return lecture.groupes.sansExposants
  }

  private struct Lecture {
    let scalaires: String.UnicodeScalarView
    var groupes: [NIR.Groupe] = []
    private var colle = false
    private var dernier: UInt8?
    private var mot = 0
    private var premierDuMot = 0

    init(_ scalaires: String.UnicodeScalarView) { self.scalaires = scalaires }

    mutating func lire(_ scalaire: Unicode.Scalar, _ etendue: Range<String.Index>) {
      guard let chiffre = NIR.Groupe.chiffre(scalaire, apres: colle ? dernier : nil) else {
        if NIR.Groupe.estLettre(scalaire) { mot += 1 } else { finirLeMot() }
        colle = false
        return
      }
      mot += 1
      if colle {
        groupes[groupes.count - 1].chiffres.append(chiffre)
        groupes[groupes.count - 1].etendue =
          groupes[groupes.count - 1].etendue.lowerBound..<etendue.upperBound
      } else {
        groupes.append(groupe(chiffre, etendue))
      }
      (colle, dernier) = (true, chiffre)
    }

    mutating func finirLeMot() {
      guard mot > 0 else { return }
      for i in premierDuMot..<groupes.count { groupes[i].mot = mot }
      (mot, premierDuMot) = (0, groupes.count)
    }

    private func groupe(_ chiffre: UInt8, _ etendue: Range<String.Index>) -> NIR.Groupe {
      let avant = Separation(
        scalaires[(groupes.last?.etendue.upperBound ?? scalaires.startIndex)..<etendue.lowerBound])
      var groupe = NIR.Groupe(chiffres: [chiffre], etendue: etendue, ecart: avant.ecart)
      let (lettres, signes) = (avant.lettres, avant.signes)
      if !groupes.isEmpty, lettres.isEmpty, signes.count == 1 {
        groupe.virgule = signes.first { $0 == "." || $0 == "," }
      }
      groupe.apresBarre =
        lettres.isEmpty && signes.contains("/") && signes.allSatisfy { $0 == "/" || $0 == " " }
      groupe.estExposant = (lettres == ["E"] || lettres == ["e"]) && (signes.isEmpty || signes == ["+"])
      groupe.apresPlus = lettres.isEmpty && signes.last == "+"
      return groupe
    }
  }

  /// What stands between two groups. Only the first signs are looked at: past them the chain is broken.
  private struct Separation {
    private(set) var signes: [Unicode.Scalar] = []
    private(set) var lettres: [Unicode.Scalar] = []

    init(_ scalaires: Substring.UnicodeScalarView) {
      for scalaire in scalaires {
        if NIR.Groupe.estLettre(scalaire) {
          if lettres.count < 6 { lettres.append(scalaire) }
        } else if scalaire.isASCII || !scalaire.properties.isDefaultIgnorableCodePoint || scalaire == "\u{ad}"
        {
          if signes.count < 14 { signes.append(scalaire) }
        }
        if lettres.count == 6, signes.count == 14 { break }
      }
    }

    var ecart: Ecart {
      guard lettres.isEmpty else {
        let mot = String(String.UnicodeScalarView(lettres)).lowercased()
        return ["clé", "cle", "clef", "key"].contains(mot) && signes.count <= 8 ? .cle : .rompu
      }
      if signes.count <= 3, signes.allSatisfy(NIR.Groupe.estEtroit) { return .etroit }
      return signes.count <= 12 ? .large : .rompu
    }
  }

  /// A digit of any script as 0 to 9, or Corsica's letter.
  private static func chiffre(_ scalaire: Unicode.Scalar, apres precedent: UInt8?) -> UInt8? {
    switch scalaire {
    case "0"..."9": return UInt8(scalaire.value)
    case "A", "a", "Ａ": return precedent == 0x32 ? 0x41 : nil
    case "B", "b", "Ｂ": return precedent == 0x32 ? 0x42 : nil
    default:
      guard !scalaire.isASCII, scalaire.properties.numericType == .decimal,
        let valeur = scalaire.properties.numericValue
      else { return nil }
      return 0x30 + UInt8(valeur)
    }
  }

  private static func estLettre(_ scalaire: Unicode.Scalar) -> Bool {
    scalaire.isASCII ? (0x61...0x7A).contains(scalaire.value | 0x20) : scalaire.properties.isAlphabetic
  }

  private static func estEtroit(_ scalaire: Unicode.Scalar) -> Bool {
    switch scalaire {
    case "\n", "\r", "\t", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}": false
    case " ", ".", "-", "_", "\u{b7}", "\u{ad}", "\u{2212}", "\u{fffd}", "\u{2010}"..."\u{2015}": true
    default: !scalaire.isASCII && scalaire.properties.isWhitespace
    }
  }
}
