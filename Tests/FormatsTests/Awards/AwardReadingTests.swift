import Testing

@testable import Formats

@Suite struct AwardReadingTests {
  @Test("Each field of the 2022 format is read")
  func fields() throws {
    let award = try Sample.outcome([
      "modifications": """
      [{"modification":{"id":0,"montant":130000,"dureeMois":14,"dateNotificationModification":"2024-09-01"}}]
      """,
      "actesSousTraitance": """
      [{"acteSousTraitance":{"id":1,"montant":9.5,"sousTraitant":{"id":"214356","typeIdentifiant":"SIRET"}}}]
      """,
      "ccag": "\"Travaux\"", "idAccordCadre": "\"AC1\"",
    ]).get()
    #expect(award.kind == .marche)
    #expect(award.acheteur.siret == Sample.siret)
    #expect(award.codeCPV == "45442100")
    #expect(award.montant == 12_450_029)
    #expect(award.dureeMois == 12)
    #expect(award.dateNotification == CalendarDay(year: 2024, month: 7, day: 12))
    #expect(award.datePublication == CalendarDay(year: 2024, month: 7, day: 15))
    #expect(award.lieuExecution == .init(code: "31000", typeCode: "Code postal", nom: nil))
    #expect(award.titulaires.map(\.siret) == [Sample.siret])
    #expect(award.considerationsSociales == [.clause, .critere])
    #expect(award.numeroLot == "3")
    #expect(award.consultation == "Construction d'une école")
    #expect(award.ccag == "Travaux")
    #expect(award.idAccordCadre == "AC1")
    #expect(award.modifications.map(\.id) == [0])
    #expect(award.modifications.map(\.montant) == [13_000_000])
    #expect(award.sousTraitances.map(\.montant) == [950])
    #expect(award.sousTraitances.first?.sousTraitant?.siretFault == .length(6))
    #expect(award.doutes == [.sousTraitantDouteux])
  }

  @Test("A concession is read from its own fields")
  func concession() throws {
    let records = try Sample.records(Sample.file([Sample.award()], concessions: [Sample.concession]))
    let award = try #require(records.last?.award)
    #expect(records.map(\.position) == [1, 2])
    #expect(award.kind == .concession)
    #expect(award.montant == 1030)
    #expect(award.titulaires.count == 1)
    #expect(award.dateNotification == CalendarDay(year: 2024, month: 4, day: 2))
    #expect(award.considerationsSociales == [.nonRenseigne])
  }

  @Test(
    "The records are found under each shape of file",
    arguments: [
      Sample.file([Sample.award()]), "{\"marches\":[\(Sample.award())]}", "[\(Sample.award())]",
      "{\"marche\":[\(Sample.award())]}", "[{\"marche\":\(Sample.award())}]",
      "{\"marches\":{\"marche\":\(Sample.award())}}",
      "\u{FEFF} {\"autre\":{\"marche\":[1]},\"marches\":{\"marche\":[\(Sample.award())]}}",
    ])
  func shapes(file: String) throws {
    let records = try Sample.records(file)
    #expect(records.count == 1)
    #expect(records.first?.award?.id == "2024-01")
  }

  @Test(
    "Values of many members are read however they are wrapped",
    arguments: [
      "[{\"titulaire\":{\"id\":\"1\"}},{\"titulaire\":{\"id\":\"2\"}}]", "[{\"id\":\"1\"},{\"id\":\"2\"}]",
      "{\"titulaire\":[{\"id\":\"1\"},{\"id\":\"2\"}]}", "[{\"titulaire\":[{\"id\":\"1\"},{\"id\":\"2\"}]}]",
    ])
  func wrapping(titulaires: String) throws {
    #expect(try Sample.outcome(["titulaires": titulaires]).get().titulaires.map(\.id) == ["1", "2"])
  }

  @Test("XML gives the same award as JSON")
  func xml() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <marches><marche><id>2024-01</id><acheteur><id>\(Sample.siret)</id></acheteur><nature>Marché</nature>
      <objet>Construction d&apos;une école : Lot 3 : <![CDATA[Peinture]]></objet><codeCPV>45442100-8</codeCPV>
      <lieuExecution><code>31000</code><typeCode>Code postal</typeCode></lieuExecution><dureeMois>12</dureeMois>
      <dateNotification>2024-07-12+01:00</dateNotification><datePublicationDonnees>2024-07-15</datePublicationDonnees>
      <montant>124500.29</montant><titulaires><titulaire><typeIdentifiant>SIRET</typeIdentifiant><id>\(Sample.siret)</id>
      </titulaire></titulaires><considerationsSociales><considerationSociale>Clause sociale</considerationSociale>
      <considerationSociale>Critère social</considerationSociale></considerationsSociales></marche></marches>
      """
    let award = try #require(try Sample.records(text).first?.award)
    let twin = try Sample.outcome([:]).get()
    #expect(award.objet == twin.objet)
    #expect(award.montant == twin.montant)
    #expect(award.titulaires == twin.titulaires)
    #expect(award.considerationsSociales == twin.considerationsSociales)
    #expect(award.dateNotification == twin.dateNotification)
  }

  @Test("A table gives awards, its columns found by folded names")
  func table() throws {
    let text = """
      Acheteur ID;ID;Objet;Montant;Date notification;titulaire_id_1;titulaire_id_2;Considérations sociales
      \(Sample.siret);A1;Voirie - lot 2;38 800,50;12/05/2021;\(Sample.siret);123;Clause sociale, Critère social
      ;A2;Voirie;1;12/05/2021;;;
      """
    let records = try Sample.records(text)
    let award = try #require(records.first?.award)
    #expect(award.montant == 3_880_050)
    #expect(award.titulaires.map(\.id) == [Sample.siret, "123"])
    #expect(award.considerationsSociales == [.clause, .critere])
    #expect(records.last?.refusal == .missing(.acheteur))
  }

  @Test(
    "A file of another kind is refused as a whole",
    arguments: [
      ("{\"total_count\":3,\"results\":[{}]}", AwardFileError.noAwards), ("", .unknownFormat),
      ("<html></html>", .noAwards),
      ("nom;prénom\na;b\n", .noAwards), ("\u{1}\u{2}\u{3}", .unknownFormat), ("{", .noAwards),
    ])
  func otherFiles(text: String, error: AwardFileError) {
    #expect(throws: error) { try Sample.records(text) }
  }

  @Test("An absent file is said to be")
  func absent() {
    #expect(throws: AwardFileError.file(.absent)) {
      try AwardReader().read(path: "/nulle/part.json") { _ in }
    }
  }

  @Test("The file is cut the same way whatever the size of the chunks")
  func chunks() throws {
    let text = Sample.file(
      [Sample.award(), "3", Sample.award(["id": "\"\\u00e9\\\"{\""])], concessions: [Sample.concession])
    let whole = try Sample.records(text)
    #expect(whole.count == 4)
    for size in [1, 2, 3, 7, 64, 1000] {
      #expect(try Sample.records(text, chunk: size) == whole)
    }
  }
}
