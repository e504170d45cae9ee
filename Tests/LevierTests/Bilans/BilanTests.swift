import Testing

@testable import Levier

@Suite("What a report counts")
struct BilanTests {
  private func donnees() throws -> DonneesBilan {
    var donnees = DonneesBilan(
      periode: try PeriodeBilan(debut: try Jour("2025-01-01"), fin: try Jour("2025-12-31")))
    donnees.structures = [ID(1): .init(nom: "ETTI", genre: .etti), ID(2): .init(nom: "EI", genre: .ei)]
    return donnees
  }

  private func travail(
    _ contrat: Int64, _ personne: Int64, employeur: Int64 = 1, sexe: Sexe = .femme,
    venue: DonneesBilan.Venue = .nouvelle
  ) -> DonneesBilan.Travail {
    .init(
      contrat: ID(contrat), type: .ctti, employeur: ID(employeur), personne: ID(personne),
      profil: .init(
        sexe: sexe, age: .moinsDe26, niveau: .niveau3, qpv: .oui, prescripteur: nil, venue: venue))
  }

  private func engagement(_ id: Int64, faites: Int, valorisees: Int, nature: Nature = .travaux)
    -> DonneesBilan.Engage
  {
    .init(
      id: ID(id), titulaire: ID(10), dues: Heures(heures: 100), inscrites: Heures(heures: 40),
      volume: .init(faites: Heures(heures: faites), valorisees: Heures(heures: valorisees)), lot: ID(id),
      lotNom: "Lot", marche: ID(id), objet: "Objet", nature: nature, donneurOrdre: ID(20))
  }

  @Test("A person with two contracts is one person, two contracts, and an employer is counted once")
  func personnes() throws {
    var donnees = try donnees()
    donnees.travaux = [travail(1, 1), travail(2, 1, employeur: 2), travail(3, 2, sexe: .homme)]
    let bilan = Bilan(donnees)
    #expect(bilan.personnes == 2)
    #expect(bilan.contrats == 3)
    #expect(bilan.employeurs == 2)
    #expect(bilan.parSexe == [.femme: 1, .homme: 1])
    #expect(bilan.parEmployeur[.genre(.etti)] == .init(structures: 1, contrats: 2))
  }

  @Test("Hours by nature, lever, buyer and lot each add up to the hours done")
  func sommes() throws {
    var donnees = try donnees()
    donnees.engagements = [
      engagement(1, faites: 70, valorisees: 70), engagement(2, faites: 30, valorisees: 10, nature: .services),
      engagement(3, faites: 0, valorisees: 0),
    ]
    donnees.leviers = [ID(1): [.conditionExecution, .critere]]
    let bilan = Bilan(donnees)
    #expect(bilan.volume.faites == Heures(heures: 100))
    #expect(bilan.volume.valorisees == Heures(heures: 80))
    #expect(bilan.dues == Heures(heures: 300))
    #expect(bilan.lots == 3)
    for somme in [
      bilan.parNature.values.reduce(.zero, +), bilan.parLeviers.values.reduce(.zero, +),
      bilan.parModalites.values.reduce(.zero, +), bilan.parDonneurOrdre.values.reduce(.zero, +),
      bilan.parLot.values.reduce(.zero, +),
    ] {
      #expect(somme == Heures(heures: 100))
    }
    #expect(bilan.parLeviers[[.conditionExecution, .critere]] == Heures(heures: 70))
  }

  @Test("A protected category of fewer than five people is counted with the others, five are told")
  func categories() {
    let justice = Array(repeating: Set([Critere.b9]), count: 4)
    #expect(CategoriePublic.compter(justice + [[.b11, .b1]]) == [.autres: 5, .critere(.b1): 1])
    #expect(CategoriePublic.compter(justice + [[.b9]]) == [.critere(.b9): 5])
    #expect(CategoriePublic.compter([[], [.b2]]) == [.aucune: 1, .critere(.b2): 1])
    #expect(CategoriePublic.compter([[.b9, .b4]]) == [.autres: 1], "one person, counted once")
  }

  @Test(
    "A period is named as the trade says it",
    arguments: [
      ("2025-01-01", "2025-12-31", "Année\u{a0}2025"),
      ("2026-01-01", "2026-03-31", "1er trimestre\u{a0}2026"),
      ("2026-10-01", "2026-12-31", "4e trimestre\u{a0}2026"),
      ("2026-03-15", "2026-04-02", "Du 15 mars 2026 au 2 avril 2026"),
    ])
  func periodes(debut: String, fin: String, libelle: String) throws {
    let periode = try PeriodeBilan(debut: try Jour(debut), fin: try Jour(fin))
    #expect(periode.libelle == libelle)
  }

  @Test("A period in the wrong order or longer than ten years is refused")
  func refus() throws {
    let jour = try Jour("2025-06-01")
    let veille = jour - 1
    #expect(throws: PeriodeBilan.Refus.ordre) { try PeriodeBilan(debut: jour, fin: veille) }
    let loin = (jour.mois + 120).premierJour
    #expect(throws: PeriodeBilan.Refus.tropLongue) { try PeriodeBilan(debut: jour, fin: loin) }
  }

  @Test(
    "A scope is read back from its code, and no other text is one",
    arguments: ["territoire", "donneur-12", "operation-5"])
  func portees(code: String) {
    #expect(PorteeBilan(code: code)?.code == code)
    for faux in ["", "territoire-1", "donneur-", "donneur-x", "lot-3", "operation--5"] {
      #expect(PorteeBilan(code: faux) == nil)
    }
  }
}
