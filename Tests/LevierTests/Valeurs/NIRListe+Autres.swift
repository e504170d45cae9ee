@testable import Levier

/// Invented numbers of every other kind that real files and forms hold.
extension NIRListe {
  static func autres() -> [Cas] {
    var hasard = Hasard(graine: 1985)
    var cas: [Cas] = []
    for _ in 0..<16 {
      cas += registres(&hasard)
      cas += references(&hasard)
      cas += temps(&hasard)
      cas += mesures(&hasard)
      cas += suites(&hasard)
    }
    return cas
  }

  private static func registres(_ hasard: inout Hasard) -> [Cas] {
    let siren = hasard.luhn(9)
    return [
      Cas(famille: "SIRET", texte: "SIRET \(hasard.luhn(14))"),
      Cas(famille: "SIRET seul", texte: hasard.luhn(14)),
      Cas(famille: "SIREN et année", texte: "\(siren) 20\(hasard.chiffres(2))"),
      Cas(famille: "SIREN et année collés", texte: "\(siren)20\(deux(hasard.entier(15..<30)))"),
      Cas(famille: "numéro de 13 chiffres en SIRET", texte: hasard.chiffres(13), attendu: .reference),
      Cas(famille: "numéro de 15 chiffres en SIRET", texte: hasard.chiffres(15), attendu: .reference),
      Cas(famille: "TVA", texte: "FR\(hasard.chiffres(2))\(siren)"),
      Cas(famille: "PASS IAE", texte: "PASS IAE 99999 \(deux(hasard.entier(20..<27))) \(hasard.chiffres(5))"),
      Cas(famille: "PASS IAE collé", texte: "99999\(deux(hasard.entier(20..<27)))\(hasard.chiffres(5))"),
      Cas(famille: "France Travail", texte: "Identifiant \(hasard.chiffres(7))A \(hasard.chiffres(3))"),
      Cas(famille: "agrément", texte: "agrément \(hasard.chiffres(13))"),
      Cas(famille: "EAN", texte: "3\(hasard.chiffres(12))"),
      Cas(famille: "EAN nommé", texte: "EAN \(hasard.chiffres(13))"),
      Cas(famille: "ISBN", texte: "978\(hasard.chiffres(10))"),
      Cas(
        famille: "IBAN",
        texte: "FR76 \((0..<5).map { _ in hasard.chiffres(4) }.joined(separator: " ")) \(hasard.chiffres(3))"),
      Cas(famille: "IBAN collé", texte: "FR76\(hasard.chiffres(23))"),
      Cas(famille: "colis", texte: "colis 8\(hasard.chiffres(12))"),
    ]
  }

  private static func references(_ hasard: inout Hasard) -> [Cas] {
    let annee = 2015 + hasard.entier(0..<15)
    let (mois, jour) = (deux(hasard.entier(1..<13)), deux(hasard.entier(1..<29)))
    return [
      Cas(famille: "référence datée", texte: "\(annee)-\(mois)\(jour)-\(hasard.chiffres(5))"),
      Cas(famille: "référence datée en clair", texte: "\(annee)\(mois)\(jour)\(hasard.chiffres(5))"),
      Cas(famille: "identifiant DECP", texte: "\(annee)\(hasard.chiffres(9))", attendu: .reference),
      Cas(
        famille: "identifiant DECP à tirets", texte: "\(annee)-\(hasard.chiffres(4))-\(hasard.chiffres(5))"),
      Cas(famille: "commande", texte: "Commande n° \(hasard.chiffres(13))"),
      Cas(famille: "facture", texte: "facture \(hasard.chiffres(15))"),
      Cas(famille: "Chorus", texte: "EJ \(hasard.chiffres(10)) / \(hasard.chiffres(4))"),
      Cas(famille: "UUID", texte: hasard.uuid()),
      Cas(famille: "empreinte", texte: hasard.hexa(64)),
      Cas(
        famille: "CPV",
        texte: "45\(hasard.chiffres(6))-\(hasard.chiffres(1)), 71\(hasard.chiffres(6))-\(hasard.chiffres(1))"),
      Cas(famille: "IP et port", texte: "192.168.\(hasard.entier(0..<256)).\(hasard.entier(0..<256)):8080"),
      Cas(famille: "adresse web", texte: "https://exemple.fr/avis/\(hasard.chiffres(13))"),
    ]
  }

  private static func temps(_ hasard: inout Hasard) -> [Cas] {
    let (j, m) = (deux(hasard.entier(1..<29)), deux(hasard.entier(1..<13)))
    return [
      Cas(famille: "deux dates", texte: "\(j)/\(m)/2026 \(m)/\(m)/2027"),
      Cas(
        famille: "dates courtes",
        texte: "\(hasard.entier(1..<10))/\(m)/2026 au \(j)/\(hasard.entier(1..<10))/2027"),
      Cas(famille: "dates ISO", texte: "2026-\(m)-\(j) 2027-\(m)-\(j)"),
      Cas(
        famille: "date et heure",
        texte: "2026-\(m)-\(j)T\(deux(hasard.entier(0..<24))):30:00.\(hasard.chiffres(3))"),
      Cas(famille: "horodatage", texte: "20260\(hasard.entier(1..<9))\(j)\(hasard.chiffres(6))"),
      Cas(famille: "horodatage nommé", texte: "timestamp 17\(hasard.chiffres(11))"),
      Cas(famille: "horaires", texte: "8 h 30 12 h 00 13 h 30 17 h 00 le \(j) \(m) 2026"),
    ]
  }

  private static func mesures(_ hasard: inout Hasard) -> [Cas] {
    [
      Cas(famille: "durée d’un tableur", texte: "\(hasard.entier(0..<9)).1\(hasard.chiffres(14))"),
      Cas(famille: "durée de 14 décimales", texte: "1.\(hasard.chiffres(14))"),
      Cas(famille: "durée à virgule", texte: "3,\(hasard.chiffres(15))"),
      Cas(famille: "heures flottantes", texte: "151.\(hasard.chiffres(14))"),
      Cas(
        famille: "montant",
        texte: "\(hasard.entier(1..<9)) \(hasard.chiffres(3)) \(hasard.chiffres(3)),\(hasard.chiffres(2)) €"),
      Cas(
        famille: "montants",
        texte:
          "de \(hasard.chiffres(3)) \(hasard.chiffres(3)),50 à \(hasard.chiffres(3)) \(hasard.chiffres(3)),75"
      ),
      Cas(famille: "GPS", texte: "48.\(hasard.chiffres(6)), 2.\(hasard.chiffres(6))"),
      Cas(famille: "GPS inversé", texte: "2.\(hasard.chiffres(6)), 48.\(hasard.chiffres(6))"),
      Cas(famille: "GPS long", texte: "1.\(hasard.chiffres(13)) 47.\(hasard.chiffres(12))"),
      Cas(famille: "scientifique court", texte: "2.19E+13"),
    ]
  }

  private static func suites(_ hasard: inout Hasard) -> [Cas] {
    var tels: [String] = []
    for _ in 0..<6 {
      tels.append(
        "0\(hasard.entier(1..<8)) " + (0..<4).map { _ in hasard.chiffres(2) }.joined(separator: " "))
    }
    return [
      Cas(famille: "deux téléphones", texte: "\(tels[0]) \(tels[1])"),
      Cas(famille: "deux téléphones barrés", texte: "\(tels[2]) / \(tels[3])"),
      Cas(famille: "internationaux", texte: "+33 1 \(tels[4].dropFirst(3)) +33 6 \(tels[5].dropFirst(3))"),
      Cas(famille: "international long", texte: "+1\(hasard.chiffres(12))"),
      Cas(famille: "téléphones collés", texte: "0\(hasard.chiffres(9)) 0\(hasard.chiffres(9))"),
      Cas(
        famille: "lots",
        texte: "lots \((0..<7).map { _ in "\(hasard.entier(1..<40))" }.joined(separator: ", "))"),
      Cas(
        famille: "heures par mois",
        texte: (0..<8).map { _ in "\(hasard.entier(10..<152))" }.joined(separator: " ; ")),
      Cas(famille: "notes", texte: (0..<20).map { _ in "\(hasard.entier(0..<10))" }.joined(separator: " ")),
      Cas(
        famille: "lots de trois chiffres",
        texte: "lots " + (0..<40).map { _ in "\(hasard.entier(100..<999))" }.joined(separator: ",")),
      Cas(
        famille: "codes postaux", texte: "\(hasard.chiffres(5)) \(hasard.chiffres(5)) \(hasard.chiffres(5))"),
      Cas(
        famille: "effectifs",
        texte:
          "\(hasard.entier(100..<999)) \(hasard.entier(100..<999)) \(hasard.entier(100..<999)) \(hasard.chiffres(4))"
      ),
    ]
  }
}

extension Hasard {
  fileprivate mutating func chiffres(_ nombre: Int) -> String {
    (0..<nombre).map { _ in "\(entier(0..<10))" }.joined()
  }

  /// A number of that length that ends with its Luhn digit.
  fileprivate mutating func luhn(_ longueur: Int) -> String {
    let debut = chiffres(longueur - 1)
    return (0...9).map { debut + "\($0)" }.first { suitLuhn($0) } ?? debut
  }

  fileprivate mutating func hexa(_ longueur: Int) -> String {
    (0..<longueur).map { _ in String(entier(0..<16), radix: 16) }.joined()
  }

  fileprivate mutating func uuid() -> String {
    [8, 4, 4, 4, 12].map { hexa($0) }.joined(separator: "-")
  }
}
