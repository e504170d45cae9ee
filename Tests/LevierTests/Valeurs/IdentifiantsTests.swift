import Formats
import Testing

@testable import Levier

@Suite("Identifiers that others give")
struct IdentifiantsTests {
  @Test(
    "A SIRET follows Luhn, and La Poste's its own rule; spaces do not matter",
    arguments: [
      ("73282932000074", "73282932000074"), ("732 829 320 00074", "73282932000074"),
      ("35600000000048", "35600000000048"), ("35600000049837", "35600000049837"),
      ("732\u{A0}829\u{202F}320\t00074", "73282932000074"), ("732.829.320-00074", "73282932000074"),
    ])
  func siret(saisie: String, chiffres: String) throws {
    #expect(try Siret(saisie).chiffres == chiffres)
  }

  @Test(
    "A wrong SIRET is refused, with what is wrong",
    arguments: [
      ("", SiretFault.empty), ("FR40303265045", .character), ("732829320", .length(9)),
      ("732829320000741", .length(15)), ("00000000000000", .zeros), ("73282932000075", .checksum),
      ("35600000049838", .checksum), ("73282932000077", .checksum), ("7328293200007４", .character),
      ("7,32829E+13", .exponent),
    ])
  func siretRefuse(saisie: String, refus: SiretFault) {
    #expect(throws: refus) { try Siret(saisie) }
  }

  @Test("A CPV code loses its check digit; a division that does not exist is refused")
  func cpv() throws {
    #expect(try Cpv("45442110-1").code == "45442110")
    #expect(throws: Cpv.Refus.forme) { try Cpv("4544211") }
    #expect(throws: Cpv.Refus.division) { try Cpv("00000000") }
    #expect(throws: Cpv.Refus.vide) { try Cpv(" ") }
  }

  @Test("A ROME code is a letter of A to N and four digits")
  func rome() throws {
    #expect(try Rome("f1703").code == "F1703")
    #expect(throws: Rome.Refus.forme) { try Rome("Z1703") }
    #expect(throws: Rome.Refus.forme) { try Rome("F170") }
  }

  @Test(
    "A municipality's code gives its département",
    arguments: [("31555", "31"), ("2a004", "2A"), ("97411", "974"), ("01001", "01")])
  func commune(saisie: String, departement: String) throws {
    #expect(try CodeCommune(saisie).departement == departement)
  }

  @Test("What is no municipality's code is refused", arguments: ["3155", "00123", "2C004", "315555"])
  func communeRefusee(saisie: String) {
    #expect(throws: CodeCommune.Refus.forme) { try CodeCommune(saisie) }
  }

  @Test("An identity is read from an address only if it is a positive number")
  func id() {
    #expect(ID<Agent>(segment: "12") == ID(12))
    for refuse in ["", "0", "-1", "1.5", "12a", "99999999999999999999", "１２"] {
      #expect(ID<Agent>(segment: refuse) == nil)
    }
  }
}
