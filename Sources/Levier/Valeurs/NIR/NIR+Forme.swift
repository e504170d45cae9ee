extension NIR {
  /// Thirteen characters read as INSEE writes them, and the key where there is one.
  struct Forme {
    private let c: [UInt8]

    /// - Parameter chiffres: 13 characters, or 15 with the key; nil where a letter is elsewhere than Corsica's.
    init?(_ chiffres: [UInt8]) {
      guard chiffres.count == 13 || chiffres.count == 15 else { return nil }
      for (rang, code) in chiffres.enumerated() where code > 0x39 && rang != 6 { return nil }
      guard chiffres[6] <= 0x39 || chiffres[5] == 0x32 else { return nil }
      c = chiffres
    }

    private func nombre(_ rangs: ClosedRange<Int>) -> Int {
      c[rangs].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// 1 and 2, or what stands for them while a number is being given (3, 4, 7 and 8).
    private var sexe: Int { nombre(0...0) }
    private var mois: Int { nombre(3...4) }
    private var estCorse: Bool { c[6] > 0x39 }
    var aUneCle: Bool { c.count == 15 }

    /// What INSEE can have given: 20 to 42 and 50 to 99 are months of incomplete civil records.
    var estPossible: Bool {
      [1, 2, 3, 4, 7, 8].contains(sexe)
        && ((1...12).contains(mois) || (20...42).contains(mois) || (50...99).contains(mois))
        && (estCorse || nombre(5...6) > 0) && nombre(7...9) > 0 && nombre(10...12) > 0
    }

    /// A man or a woman, or their provisional number: one in three of the digits.
    var estUneSerie: Bool { estPossible && [1, 2, 7, 8].contains(sexe) }

    var estDefinitive: Bool { estPossible && sexe <= 2 }

    /// What almost every NIR is: 1 or 2, a month of the year, a place that exists.
    var estCourante: Bool {
      estPossible && sexe <= 2 && (1...12).contains(mois) && aUnLieu
    }

    /// The départements, overseas 971 to 978 and 984 to 989, a country's code of 99101 to 99599 or unknown.
    private var aUnLieu: Bool {
      if estCorse { return nombre(7...9) <= 366 }
      switch nombre(5...6) {
      case 97: return (1...8).contains(nombre(7...7)) && nombre(8...9) > 0
      case 98: return (4...9).contains(nombre(7...7)) && nombre(8...9) > 0
      case 99: return (1...5).contains(nombre(7...7)) || nombre(7...9) == 990
      default: return nombre(7...9) <= 990
      }
    }

    /// The key is 97 less the remainder of the number by 97; Corsica counts as 19 (2A) and 18 (2B).
    var cleJuste: Bool {
      guard aUneCle else { return false }
      let corse = c[6] == 0x41 ? "19" : c[6] == 0x42 ? "18" : nil
      let lu = Array(c[..<5]) + (corse.map { Array($0.utf8) } ?? Array(c[5...6])) + Array(c[7..<13])
      let reste = lu.reduce(0) { ($0 * 10 + Int($1) - 0x30) % 97 }
      return nombre(13...14) == 97 - reste
    }

    /// « 2131055542026 » is a SIREN and a year, « 2026041200001 » a day and a rank.
    var ressembleAAutreChose: Bool {
      let texte = String(decoding: c, as: UTF8.self)
      if c.count == 13, (1990...2059).contains(Int(texte.suffix(4)) ?? 0), suitLuhn(texte.prefix(9)) {
        return true
      }
      return (2000...2059).contains(Int(texte.prefix(4)) ?? 0) && !estCorse
        && (1...12).contains(nombre(4...5)) && (1...31).contains(nombre(6...7))
    }
  }
}
