@testable import Levier

/// Invented numbers in every shape that a person or a program writes them in.
enum NIRListe {
  struct Cas: Sendable {
    let famille: String
    let texte: String
    var attendu = NIR.Attendu.libre
  }

  /// The thirteen characters of somebody who does not exist, and their key.
  struct Numero {
    let parties: [String]
    let cle: String

    init(_ hasard: inout Hasard, mois: ClosedRange<Int> = 1...12, sexes: [Int] = [1, 2], lieu: String? = nil)
    {
      let departements = (1...95).filter { $0 != 20 }.map { deux($0) }
      let choisi = lieu ?? departements[hasard.entier(0..<departements.count)]
      parties = [
        "\(sexes[hasard.entier(0..<sexes.count)])", deux(hasard.entier(0..<100)),
        deux(hasard.entier(mois.lowerBound..<mois.upperBound + 1)), String(choisi.prefix(2)),
        choisi.count == 3
          ? String(choisi.suffix(1)) + deux(hasard.entier(1..<60)) : trois(hasard.entier(1..<500)),
        trois(hasard.entier(1..<1000)),
      ]
      let chiffres = parties.joined().replacing("2A", with: "19").replacing("2B", with: "18")
      cle = deux(97 - chiffres.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 })
    }

    var treize: String { parties.joined() }
    var quinze: String { treize + cle }
    func coupe(_ signe: String) -> String { (parties + [cle]).joined(separator: signe) }
    func coupeSansCle(_ signe: String) -> String { parties.joined(separator: signe) }
  }

  static func certains() -> [Cas] {
    var hasard = Hasard(graine: 2026)
    var cas: [Cas] = []
    for _ in 0..<12 {
      cas += courants(&hasard)
      cas += separes(&hasard)
      cas += lieux(&hasard)
      cas += mois(&hasard)
      cas += champs(&hasard)
      cas += ecritures(&hasard)
    }
    return cas
  }

  private static func courants(_ hasard: inout Hasard) -> [Cas] {
    let (un, deux, trois, quatre) = (Numero(&hasard), Numero(&hasard), Numero(&hasard), Numero(&hasard))
    return [
      Cas(famille: "d’un tenant", texte: un.quinze),
      Cas(famille: "lu à voix haute", texte: "vu \(deux.coupe(" ")) ce jour"),
      Cas(famille: "lu sans clé", texte: trois.coupeSansCle(" ")),
      Cas(famille: "nommé", texte: "n° de sécurité sociale : \(quatre.treize)"),
      Cas(famille: "nommé collé", texte: "NIR\(un.treize)"),
      Cas(famille: "clé en toutes lettres", texte: "\(deux.treize) clé \(deux.cle)"),
      Cas(famille: "clé à part", texte: "\(trois.treize) \(trois.cle)"),
      Cas(famille: "dans une phrase", texte: "Née le 12/03/1985, \(quatre.quinze), Paris"),
    ]
  }

  private static let signes = [
    "/", ",", "|", "\t", "\n", "   ", ".", "-", "_", " / ", " - ", "\u{a0}", "\u{202f}", "\u{200b}", "·",
    ") (",
  ]

  private static func separes(_ hasard: inout Hasard) -> [Cas] {
    var cas: [Cas] = []
    for signe in signes {
      cas.append(Cas(famille: "séparé par \(signe.debugDescription)", texte: Numero(&hasard).coupe(signe)))
    }
    for signe in ["/", ".", "-", "\u{a0}"] {
      cas.append(
        Cas(famille: "sans clé, \(signe.debugDescription)", texte: Numero(&hasard).coupeSansCle(signe)))
    }
    return cas
  }

  private static func lieux(_ hasard: inout Hasard) -> [Cas] {
    ["2A", "2B", "96", "99", "971", "976", "987", "988"].map {
      let numero = Numero(&hasard, lieu: $0)
      return Cas(famille: "lieu \($0)", texte: "dossier suivi, \(numero.quinze)")
    }
  }

  private static func mois(_ hasard: inout Hasard) -> [Cas] {
    var cas: [Cas] = []
    for mois in [20...20, 21...29, 30...42, 50...99] {
      cas.append(Cas(famille: "mois \(mois)", texte: Numero(&hasard, mois: mois).coupe(" ")))
      cas.append(Cas(famille: "mois \(mois) d’un tenant", texte: Numero(&hasard, mois: mois).quinze))
    }
    cas.append(Cas(famille: "provisoire", texte: Numero(&hasard, sexes: [7, 8]).quinze))
    return cas
  }

  private static func champs(_ hasard: inout Hasard) -> [Cas] {
    let (un, deux, trois) = (Numero(&hasard), Numero(&hasard), Numero(&hasard))
    return [
      Cas(famille: "courriel", texte: "lila.\(un.quinze)@exemple.fr"),
      Cas(famille: "référence", texte: deux.quinze, attendu: .reference),
      Cas(famille: "référence séparée", texte: trois.coupe("-"), attendu: .reference),
      Cas(famille: "sous un titre", texte: un.treize, attendu: .init(titre: "N° sécu")),
    ]
  }

  private static func ecritures(_ hasard: inout Hasard) -> [Cas] {
    let (un, deux, trois, quatre) = (Numero(&hasard), Numero(&hasard), Numero(&hasard), Numero(&hasard))
    return [
      Cas(famille: "pleine chasse", texte: un.quinze.chiffres(depuis: 0xFF10)),
      Cas(famille: "chiffres arabes", texte: deux.coupe(" ").chiffres(depuis: 0x0660)),
      Cas(famille: "chiffres persans", texte: deux.quinze.chiffres(depuis: 0x06F0)),
      Cas(famille: "scientifique", texte: "\(trois.quinze.first ?? "1").\(trois.quinze.dropFirst())E14"),
      Cas(famille: "nombre à virgule", texte: "\(quatre.quinze).0"),
      Cas(famille: "en milliers", texte: quatre.quinze.milliers),
    ]
  }
}

func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
func trois(_ nombre: Int) -> String { nombre < 100 ? "0\(deux(nombre))" : "\(nombre)" }

extension String {
  fileprivate func chiffres(depuis zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalaire in
          ("0"..."9").contains(scalaire)
            ? Unicode.Scalar(zero + scalaire.value - 0x30) ?? scalaire : scalaire
        }))
  }

  fileprivate var milliers: String {
    stride(from: 0, to: count, by: 3).map { String(dropFirst($0).prefix(3)) }.joined(separator: " ")
  }
}
