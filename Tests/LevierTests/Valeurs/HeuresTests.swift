import Testing

@testable import Levier

@Suite("Hours")
struct HeuresTests {
  @Test(
    "Hours are read as people type them",
    arguments: [
      ("7", 700), ("7,5", 750), ("7.25", 725), ("7h30", 750), ("7 h 30", 750), ("7H05 min", 708),
      ("7h20", 733),
      ("7h40", 767), ("7 h", 700), ("12 heures", 1200), ("1 234,5", 123_450), ("1\u{202F}234,50 h", 123_450),
      ("1\u{A0}234", 123_400), (" 0 ", 0), ("-12,5", -1250), ("\u{2212}1h30", -150), ("007", 700),
      ("0,05", 5),
    ])
  func lues(saisie: String, centiemes: Int) throws {
    #expect(try Heures(saisie).centiemes == centiemes)
  }

  @Test(
    "What cannot be read without guessing is refused",
    arguments: [
      ("", Heures.Refus.vide), ("  \u{A0}", .vide), ("sept", .forme), ("7;5", .forme), ("1 2", .forme),
      ("1234 567", .forme), ("1,234.5", .forme), ("7h60", .minutes), ("7h305", .forme), ("7,5h30", .forme),
      ("h30", .vide), ("1,234", .tropDeDecimales), ("7,", .forme), ("٧", .forme), ("--7", .forme),
      ("1 234 567 890 123", .tropGrand), ("99999999999999999999", .tropGrand),
    ])
  func refusees(saisie: String, refus: Heures.Refus) {
    #expect(throws: refus) { try Heures(saisie) }
  }

  @Test("A cost is rounded half up to the cent")
  func cout() {
    #expect(Heures(heures: 120).au(taux: Montant(centimes: 2404)) == Montant(centimes: 288_480))
    #expect(Heures(centiemes: 50).au(taux: Montant(centimes: 1)) == Montant(centimes: 1))
    #expect(Heures(centiemes: 49).au(taux: Montant(centimes: 1)) == .zero)
  }

  @Test("A product larger than 64 bits stays exact")
  func grandProduit() {
    #expect(produit(5_000_000_000_000, 4_000_000_000_000, divisePar: 4_000_000_000_000) == 5_000_000_000_000)
    #expect(produit(-5, 1, divisePar: 2) == -3)
    #expect(produit(5, 1, divisePar: -2) == -3)
    #expect(produit(7, 1, divisePar: 0) == 0)
  }
}
