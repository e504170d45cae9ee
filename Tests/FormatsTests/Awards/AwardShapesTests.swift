import Foundation
import Testing

@testable import Formats

/// The files that publishers and portals make of the same award.
@Suite struct AwardShapesTests {
  private static let flat = """
    {"id":"2024-01","acheteur.id":"\(Sample.siret)","acheteur_nom":"Ville","objet":"Voirie","montant":5000,\
    "datenotification":"2024-07-12","titulaire_id_1":"\(Sample.siret)","titulaire_typeIdentifiant_1":"SIRET",\
    "titulaire_id_2":"35600000000042","considerationsSociales":["Clause sociale"]}
    """

  @Test(
    "Awards are found alone, one a line, in the lists of portals, and under each name of concessions",
    arguments: [
      Sample.award(), "\(Sample.award())\n", "\u{FEFF}\(Sample.award())",
      "{\"results\":[\(Sample.award())],\"total_count\":1}",
      "{\"nhits\":1,\"records\":[{\"recordid\":\"x\",\"fields\":\(Sample.award())}]}",
      "{\"records\":[{\"record\":{\"id\":\"x\",\"fields\":\(Sample.award())}}]}",
      "{\"marchés\":[\(Sample.award())]}", "{\"data\":{\"marches\":[\(Sample.award())]}}",
    ])
  func one(file: String) throws {
    let records = try Sample.records(file)
    #expect(records.map(\.award?.id) == ["2024-01"])
  }

  @Test("One award a line: a broken line costs one award")
  func lines() throws {
    let text = [Sample.award(["id": "\"1\""]), #"{"id":"2","obj"#, Sample.award(["id": "\"3\""])].joined(
      separator: "\n")
    let records = try Sample.records(text)
    #expect(records.compactMap(\.award?.id) == ["1", "3"])
    #expect(records.compactMap(\.refusal) == [.malformed(offset: nil)])
    for size in [1, 2, 7, 64] { #expect(try Sample.records(text, chunk: size) == records) }
  }

  @Test("Concessions are found under each name of their list, and are ones")
  func concessions() throws {
    for name in ["contrats-concession", "contratsConcession", "concessions"] {
      let records = try Sample.records("{\"marches\":{\"\(name)\":[\(Sample.concession)]}}")
      #expect(records.map(\.award?.kind) == [.concession], "\(name)")
    }
    let social = #""objet":"Régie","considerationsSociales":["Concession réservée"]"#
    let reserved = try Sample.records("[\(Sample.concession.replacing("\"objet\":\"Régie\"", with: social))]")
    #expect(reserved.first?.award?.considerationsSociales == [.reserve])
  }

  @Test(
    "Fields laid at one level are those of the official format",
    arguments: [flat, "[\(flat)]", "{\"results\":[\(flat)]}"])
  func flatFields(file: String) throws {
    let award = try #require(try Sample.records(file).first?.award)
    #expect(award.acheteur.siret == Sample.siret && award.acheteur.denomination == "Ville")
    #expect(award.titulaires.map(\.siret) == [Sample.siret, "35600000000042"])
    #expect(award.dateNotification == CalendarDay(year: 2024, month: 7, day: 12))
    #expect(award.considerationsSociales == [.clause] && award.doutes.isEmpty)
  }

  @Test(
    "A portal's file of something else is told as such",
    arguments: ["{\"results\":[{\"nom\":\"x\"},{\"nom\":\"y\"}]}", "{\"id\":1}"])
  func other(file: String) {
    #expect(throws: AwardFileError.noAwards) { try Sample.records(file) }
  }

  @Test("JSON is read in UTF-16 with or without its mark, and in Windows-1252, record by record")
  func encodings() throws {
    let text = Sample.file([Sample.award(["objet": "\"Réhabilitation de l’école du Tét\""])])
    let expected = "Réhabilitation de l’école du Tét"
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252] {
      let bytes = Array(try #require(text.data(using: encoding)))
      for chunk in [1 << 18, 17, 8] {
        #expect(
          try Sample.records(bytes, chunk: chunk).first?.award?.objet == expected, "\(encoding) \(chunk)")
      }
    }
    let mixed = Array(Sample.file([Sample.award(["objet": "\"Été\""]), "§"]).utf8)
    let latin = Array(try #require(Sample.award(["objet": "\"Été\""]).data(using: .windowsCP1252)))
    let bytes = Array(mixed.split(separator: Array("§".utf8)).joined(separator: latin))
    #expect(try Sample.records(bytes).map(\.award?.objet) == ["Été", "Été"])
  }

  @Test("What is in a comment is no award; CDATA and processing instructions hold none; a lone award is one")
  func markup() throws {
    let award = """
      <marche><id>A1</id><acheteur><id>\(Sample.siret)</id></acheteur><objet><![CDATA[Toit </marche> & zinc]]></objet>\
      <dateNotification>2024-07-12</dateNotification></marche>
      """
    let file =
      "<?xml version=\"1.0\"?><!-- <marche><id>x</id></marche> --><marches><!-- <marche> -->\(award)</marches>"
    for chunk in [1 << 18, 1] {
      let records = try Sample.records(Array(file.utf8), chunk: chunk)
      #expect(records.map(\.award?.objet) == ["Toit </marche> & zinc"] && records.count == 1)
    }
    #expect(try Sample.records(award).map(\.award?.id) == ["A1"])
    #expect(
      try Sample.records("<contrats-concession>\(award)</contrats-concession>").map(\.award?.id) == ["A1"])
    #expect(try Sample.records("<marches>\(award)").last?.refusal == .truncated)
  }

  @Test("HTML entities, once or twice escaped, are the characters that they name; what is none stays")
  func entities() throws {
    for (published, read) in [
      ("Rue de l&#39;&eacute;cole", "Rue de l'école"), ("Caf&amp;eacute;", "Café"),
      ("R&D ; A&B;", "R&D ; A&B;"),
      ("1 &lt; 2 &#x2013; 3", "1 < 2 – 3"),
      ("<![CDATA[Peinture du hall & de l'escalier]]>", "Peinture du hall & de l'escalier"),
    ] {
      let award = try Sample.outcome(["objet": "\"\(published)\""]).get()
      #expect(award.objet == read)
    }
  }

  @Test(
    "Awardees are read in each shape, a list in a text included; an unread list names nobody",
    arguments: [
      (#"{"id":"1","typeIdentifiant":"TVA"}"#, ["1"]),
      (#"{"titulaire":[{"id":"1"},{"id":"2"}]}"#, ["1", "2"]),
      (#""[{\"id\": \"1\"}]""#, ["1"]),
      (#""[{'id': '1', 'typeIdentifiant': None}, {'id': \"d'2\"}]""#, ["1", "d'2"]),
      (#""[{'id': '1'""#, []), ("[{\"id\":null,\"typeIdentifiant\":null}]", []), ("\"Dupont SARL\"", [""]),
      ("\"\(Sample.siret)\"", [Sample.siret]),
    ] as [(String, [String])])
  func awardees(published: String, ids: [String]) throws {
    #expect(try Sample.outcome(["titulaires": published]).get().titulaires.map(\.id) == ids)
  }

  @Test(
    "Considerations are read in each shape",
    arguments: [
      "\"Clause sociale, Critère social\"", "\"['Clause sociale', 'Critère social']\"",
      "[{\"considerationSociale\":[\"Clause sociale\",\"Critère social\"]}]",
      "[\"CLAUSE SOCIALE \",\"Critère social\"]",
      "{\"considerationSociale\":\"Clause sociale / Critère social\"}",
    ])
  func considerations(published: String) throws {
    let award = try Sample.outcome(["considerationsSociales": published]).get()
    #expect(award.considerationsSociales == [.clause, .critere] && award.doutes.isEmpty)
  }

  @Test("NaN is nothing, and costs nothing to the rest of its award")
  func notANumber() throws {
    let award = try Sample.outcome(["montant": "NaN", "dureeMois": "NaN"]).get()
    #expect(award.montant == nil && award.dureeMois == nil && award.objet.hasPrefix("Construction"))
  }
}
