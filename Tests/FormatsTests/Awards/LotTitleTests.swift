import Testing

@testable import Formats

@Suite struct LotTitleTests {
  @Test(
    "A lot's number is read in the title",
    arguments: [
      ("École : Lot 7 : MENUISERIES", "7"), ("Fournitures Lot n°2 Papier", "2"), ("Travaux, lot n° 03", "3"),
      ("Travaux - lot 02", "2"), ("Assurances LOT A : flotte", "A"), ("Assurances (LOT B)", "B"),
      ("Sols - lot2", "2"),
      ("Voirie - Lot 2b : pose", "2B"), ("Voirie lot numéro 12", "12"), ("Routes: Lot 3: Lot 3", "3"),
      ("Relance du lot 5 de l'école : Lot 1 : Clos couvert", "1"), ("Objets - lot1  : textile", "1"),
      ("Gros œuvre\u{A0}– Lot\u{A0}4", "4"), ("LOT N° 0", "0"), ("Routes - Lot 1.2 : enrobés", "1.2"),
      ("Routes - Lot 1.2", "1.2"), ("Voirie - Lot 3.", "3"),
      ("Voirie - Lot 2. Enrobés", "2"), ("Halle - lot 4.2000 m²", "4"),
      ("Assurances - LOT IV : flotte", "IV"),
      ("Assurances, lot II", "II"), ("Fournitures lot 46 : papier", "46"),
    ])
  func numbers(title: String, number: String) {
    #expect(LotTitle(title).number == number)
  }

  @Test(
    "What is no mention of one lot gives no number",
    arguments: [
      "Maison de santé Lot Ossature bois", "Entretien de l'îlot 3", "Lots 2 et 3", "Ballot 4", "Pilot 2",
      "Département du Lot (46)", "Lot-et-Garonne", "Lot unique", "Lot d'ouvrages", "Lot", "",
      "Lot A bons de commande", "Transports dans le Lot 46", "Lot VI bons de commande",
      "Lotissement 12",
    ])
  func none(title: String) {
    #expect(LotTitle(title).number == nil)
  }

  @Test(
    "The consultation is the title before the mention",
    arguments: [
      ("École maternelle : Lot 7 : MENUISERIES", "École maternelle"),
      ("Routes communales: Lot 3: Lot 3", "Routes communales"),
      ("École (lot 2)", "École"), ("Réfection – LOT A - toiture", "Réfection"),
      ("Lot 3 : Peinture de l'école", "Lot 3 : Peinture de l'école"),
      (" Sans lot ", "Sans lot"),
    ])
  func consultations(title: String, consultation: String) {
    #expect(LotTitle(title).consultation == consultation)
  }

  @Test(
    "What follows the mention is the lot's name, when it is one",
    arguments: [
      ("Collège - Lot 4 : Plomberie", "Plomberie"), ("Voirie (lot n° 2) – éclairage -", "éclairage"),
      ("Halle - Lot 01", nil), ("Entretien des sentiers", nil),
    ])
  func name(_ title: String, _ name: String?) {
    #expect(LotTitle(title).name == name)
  }
}
