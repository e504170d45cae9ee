import Foundation
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The number of a lot")
struct NumeroDeLotTests {
  @Test(
    "However it is typed, a number is one",
    arguments: [
      ("1", "1"), ("01", "1"), ("Lot 1", "1"), ("LOT 01", "1"), ("lot n°1", "1"), ("n° 1.", "1"),
      ("1\u{200B}", "1"),
      ("１", "1"), ("2a", "2A"), ("Lot a", "A"), ("2 bis", "2 bis"), ("2 BIS", "2 bis"), ("1.2", "1.2"),
      ("1/3", "1/3"), ("0", "0"), ("00", "0"), ("Lot unique", ""), ("", ""), ("IV", "IV"), ("10", "10"),
      ("Lotissement", "LOTISSEMENT"), ("lot1", "1"), ("Nord", "NORD"), ("Lot NO", "NO"), ("no 3", "3"),
      ("Lot : 2", "2"),
      ("Lot - 2", "2"), ("nº 4", "4"),
    ])
  func lu(saisie: String, numero: String) {
    #expect(NumeroDeLot(saisie).texte == numero)
    #expect(NumeroDeLot(numero).texte == numero, "read again, it is the same")
  }

  @Test("Numbers sort as numbers, and their suffixes after them, whatever their titles")
  func ordre() {
    let numeros = ["10", "2 bis", "1", "12", "2", "A", "2 bis 2", "3"]
    let intitules = ["a", "charpente", "z", "b", "gros œuvre", "c", "d", "e"]
    let cles = zip(numeros, intitules).map { (Lot.cleTri(numero: $0, intitule: $1), $0) }
    let ranges = cles.sorted { $0.0 < $1.0 }.map(\.1)
    #expect(ranges == ["1", "2", "2 bis", "2 bis 2", "3", "10", "12", "A"])
  }

  @Test("Two ways of typing one number are one lot, listed in its place", arguments: TestEngine.available)
  func double(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.poserMarche("Entretien des berges")
      func ajouter(_ numero: String, _ intitule: String) async throws -> Int {
        try await scene.envoyer(
          "/marches/\(marche)/lots", [("intitule", intitule), ("numero", numero)], .facilitateur
        ).statut
      }
      for (numero, intitule) in [("10", "Aval"), ("Lot 02", "Rive gauche"), ("n°1", "Rive droite")] {
        #expect(try await ajouter(numero, intitule) == 303)
      }
      #expect(try await ajouter("2", "Autre") == 422)
      let page = try await scene.lire("/marches/\(marche)", .facilitateur).texte
      let places = try ["Lot 1\u{a0}: Rive droite", "Lot 2\u{a0}: Rive gauche", "Lot 10\u{a0}: Aval"].map {
        try #require(page.range(of: $0)).lowerBound
      }
      #expect(places == places.sorted())
    }
  }
}
