import Testing

@testable import Levier

@Suite("The book of hours owed")
struct EcritureTests {
  @Test(
    "Each kind of line has its sign",
    arguments: [
      (GenreEcriture.initial, 100, nil as GenreEcriture.Refus?), (.initial, -1, .signe(.initial)),
      (.commande, 5, nil), (.commande, -5, .signe(.commande)), (.trancheFerme, 120, nil),
      (.trancheFerme, -1, .signe(.trancheFerme)), (.trancheOptionnelle, -1, .signe(.trancheOptionnelle)),
      (.avenant, -20, nil), (.avenant, 20, nil), (.transfert, -20, nil), (.transfert, 20, nil),
      (.exoneration, -60, nil), (.exoneration, 60, .signe(.exoneration)), (.avenant, 0, .nulles),
    ])
  func signe(genre: GenreEcriture, heures: Int, refus: GenreEcriture.Refus?) {
    do throws(GenreEcriture.Refus) {
      try genre.verifier(Heures(heures: heures))
      #expect(refus == nil)
    } catch {
      #expect(error == refus)
    }
  }
}
