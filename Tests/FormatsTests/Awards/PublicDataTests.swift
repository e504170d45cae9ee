import Formats
import Testing

@Suite(.enabled(if: PublicData.isPresent, "public data absent"))
struct PublicDataTests {
  private func records(_ name: String) throws -> [AwardRecord] {
    var records: [AwardRecord] = []
    try AwardReader().read(path: PublicData.path("decp/" + name)) { records.append($0) }
    return records
  }

  private static let days = [("13", 137, 113), ("16", 143, 115), ("17", 159, 134), ("18", 74, 58)]

  @Test("Four days of the 2022 format are read whole, lots found in the titles", arguments: days)
  func format2022(day: String, count: Int, lots: Int) throws {
    let records = try records("reels-2022/dematis\(day).json")
    #expect(records.count == count)
    #expect(records.allSatisfy { $0.refusal == nil })
    #expect(records.map(\.position) == Array(1...count))
    #expect(records.count { $0.award?.numeroLot != nil } == lots)
  }

  @Test("Their social considerations, modifications and subcontracts are all there")
  func socialOf2022() throws {
    let awards = try Self.days.flatMap { try records("reels-2022/dematis\($0.0).json") }.compactMap(\.award)
    func count(_ social: Set<SocialConsideration>) -> Int {
      awards.count { $0.considerationsSociales == social }
    }
    #expect(count([.aucune]) == 473)
    #expect(count([.clause]) == 20)
    #expect(count([.critere]) == 2)
    #expect(count([.reserve]) == 6)
    #expect(count([.clause, .critere]) == 11)
    #expect(count([.critere, .reserve]) == 1)
    #expect(awards.reduce(0) { $0 + $1.modifications.count } == 26)
    #expect(awards.reduce(0) { $0 + $1.sousTraitances.count } == 48)
    #expect(awards.reduce(0) { $0 + $1.titulaires.count } == 620)
    #expect(awards.count { $0.kind == .concession } == 1)
  }

  @Test("A buyer and an identifier are no key: four repeats, all of other content")
  func repeats() throws {
    let awards = try Self.days.flatMap { try records("reels-2022/dematis\($0.0).json") }.compactMap(\.award)
    let groups = Dictionary(grouping: awards) { $0.acheteur.id + "/" + $0.id }.values.filter {
      $0.count > 1
    }
    #expect(groups.count == 4)
    #expect(groups.allSatisfy { Set($0.map(\.empreinte)).count == $0.count })
    #expect(Set(awards.map(\.empreinte)).count == awards.count)
  }

  @Test("A file of the 2019 format is read whole, with nothing said of the social side")
  func format2019() throws {
    let records = try records("reels-2019/e-marchespublics.json")
    #expect(records.compactMap(\.award).count == 470)
    #expect(records.allSatisfy { $0.award?.considerationsSociales == [.nonRenseigne] })
    #expect(records.compactMap(\.award).reduce(0) { $0 + $1.titulaires.count } == 569)
    #expect(records.compactMap(\.award).reduce(0) { $0 + $1.modifications.count } == 8)
    #expect(
      records.allSatisfy { $0.award?.acheteur.denomination != nil && $0.award?.lieuExecution.nom != nil })
  }

  @Test("A region's table is read whole, its amounts exact")
  func table() throws {
    let awards = try records("csv/marches_2021_pipe.csv").compactMap(\.award)
    #expect(awards.count == 191, "two of its lots have three holders, one a line")
    #expect(awards.reduce(0) { $0 + $1.titulaires.count } == 195)
    #expect(awards.first?.montant == 1_470_000)
    #expect(awards.first?.dateNotification == CalendarDay(year: 2021, month: 1, day: 1))
    #expect(awards.first?.titulaires.first?.denomination == "SARL NETISYS")
    #expect(awards.allSatisfy { $0.montant != nil && $0.codeCPV?.utf8.count == 8 })
  }

  @Test("The official XML examples are read; the fictitious buyers of the concessions are kept as doubtful")
  func officialXML() throws {
    #expect(try records("schema/exemples/xml/Marche.xml").map(\.award?.montant) == [57_500_000, 57_500_000])
    for name in ["Contrat-concession.xml", "Contrat-concession-modification.xml"] {
      let awards = try records("schema/exemples/xml/" + name).compactMap(\.award)
      #expect(awards.map(\.acheteur.siretFault) == [.checksum, .checksum])
      #expect(
        awards.allSatisfy { $0.kind == .concession && $0.publies[.acheteurDouteux] == "12345678901234" })
    }
  }

  @Test(
    "The official JSON examples are read alike",
    arguments: [
      ("concessions", 2, 2), ("concessions_avec_modifications", 2, 2), ("marches_avec_modifications", 2, 2),
      ("marches_concessions", 4, 4),
    ])
  func officialJSON(name: String, count: Int, taken: Int) throws {
    let records = try records("schema/exemples/json/\(name).json")
    #expect(records.count == count)
    #expect(records.compactMap(\.award).count == taken)
  }

  @Test("What a national pipeline refused whole is worth importing")
  func refusedElsewhere() throws {
    let awards = try records("invalides/mauvais_marches_sample_json.json").compactMap(\.award)
    #expect(awards.count == 5)
    #expect(awards.flatMap(\.modifications).compactMap(\.id).contains(0))
  }
}
