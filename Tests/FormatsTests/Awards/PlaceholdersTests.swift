import Testing

@testable import Formats

@Suite struct PlaceholdersTests {
  private static let fillers = [
    "NC", "N/C", "n.c.", "Sans objet", "SO", "Néant", "Non renseigné", "-", "--", "…", "?", "null", "None",
    "nan",
    "#N/A", "#REF!", "XXXX", "MQ", "CDL", "[Données personnelles non-diffusibles]", "[ND] [ND]",
    "Confidentiel",
  ]

  @Test("What stands for nothing is nothing, in every field", arguments: fillers)
  func nothing(text: String) throws {
    let quoted = "\"\(text)\""
    let award = try Sample.outcome([
      "idAccordCadre": quoted, "ccag": quoted, "nature": quoted, "procedure": quoted, "codeCPV": quoted,
      "dureeMois": quoted, "montant": quoted, "dateNotification": quoted,
      "lieuExecution": "{\"code\":\(quoted),\"typeCode\":\(quoted),\"nom\":\(quoted)}",
      "considerationsSociales": "[\(quoted)]",
    ]).get()
    #expect(award.idAccordCadre == nil && award.ccag == nil && award.nature == nil && award.procedure == nil)
    #expect(
      award.codeCPV == nil && award.dureeMois == nil && award.montant == nil && award.dateNotification == nil)
    #expect(award.lieuExecution == .init(code: nil, typeCode: nil, nom: nil))
    #expect(award.considerationsSociales == [.nonRenseigne])
    #expect(award.doutes == [.montantDouteux, .notificationAbsente])
    #expect(try Sample.outcome(["objet": quoted]) == .failure(.missing(.objet)))
    #expect(try Sample.outcome(["acheteur": "{\"id\":\(quoted)}"]).map(\.acheteur.id) != .success(text))
  }

  @Test("Zeros identify nothing where an identifier is asked for", arguments: ["0", "00000000"])
  func zeros(text: String) throws {
    let award = try Sample.outcome(["idAccordCadre": "\"\(text)\"", "codeCPV": "\"\(text)\""]).get()
    #expect(award.idAccordCadre == nil && award.codeCPV == nil)
  }

  @Test(
    "Words that only look like it say something",
    arguments: ["Sans objet particulier du lot", "N° 12", "SNC Dupont"])
  func something(text: String) throws {
    #expect(try Sample.outcome(["objet": "\"\(text)\""]).get().objet == text)
  }

  @Test("A holder whom the publisher may not name is one all the same; one of whom nothing is said is none")
  func withheld() throws {
    func holders(_ id: String, _ name: String) throws -> [AwardParty] {
      let titulaires = "[{\"id\":\"\(id)\",\"typeIdentifiant\":\"TVA\",\"denominationSociale\":\"\(name)\"}]"
      return try Sample.outcome(["titulaires": titulaires]).get().titulaires
    }
    #expect(try holders("NC", "Confidentiel").map(\.denomination) == [nil])
    #expect(try holders("FR1", "[ND] [ND]").map(\.id) == ["FR1"])
    #expect(try holders("NC", "NC").isEmpty)
  }
}

@Suite struct PublishedDayTests {
  @Test(
    "An instant is the day that it is in Paris, winter and summer; a day with a zone is itself",
    arguments: [
      ("2026-02-28T23:00:00Z", "2026-03-01"), ("2026-02-28T22:59:59Z", "2026-02-28"),
      ("2026-06-30T22:00:00+00:00", "2026-07-01"), ("2026-03-05T23:00:00.000Z", "2026-03-06"),
      ("2026-03-29T22:30:00Z", "2026-03-30"), ("2026-10-25T22:30:00Z", "2026-10-25"),
      ("2026-07-01+02:00", "2026-07-01"), ("2026-07-01T00:00:00", "2026-07-01"),
      ("2026-07-01T00:00:00+02:00", "2026-07-01"),
      ("2026-06-30T20:30:00-04:00", "2026-07-01"), ("2018-9-3", "2018-09-03"), ("3/9/2018", "2018-09-03"),
      ("20260301", "2026-03-01"), ("1772319600000", "2026-03-01"), ("1772319600", "2026-03-01"),
    ])
  func days(published: String, day: String) {
    #expect(PublishedDay(.text(published)).value?.description == day)
  }

  @Test(
    "The dates that programs write for none are none",
    arguments: ["1900-01-01", "1970-01-01T00:00:00", "9999-12-31", "NC", ""])
  func none(published: String) {
    #expect(PublishedDay(.text(published)) == .notGiven)
  }

  @Test(
    "What is no day of public data is not read",
    arguments: ["hier", "0202-07-12", "2024-13-01", "1985-03-02"])
  func unreadable(published: String) {
    #expect(PublishedDay(.text(published)) == .unreadable(published))
  }
}

@Suite struct SiretMendingTests {
  @Test(
    "What a spreadsheet did to a SIRET is undone where both keys prove it",
    arguments: [
      ("21990001600011.0", "21990001600011"), ("21990001600011,00", "21990001600011"),
      ("2.1990001600011E13", "21990001600011"), ("7990012200015", "07990012200015"),
    ])
  func mended(published: String, siret: String) throws {
    #expect(try SiretNumber.published(published).digits == siret)
    #expect(throws: SiretFault.self, "nothing is undone of what is typed") { try SiretNumber(published) }
  }

  @Test(
    "What lost digits is told to have lost them, and a zero is not given back on one key alone",
    arguments: [
      ("2,19900E+13", SiretFault.exponent), ("2.199E13", .exponent), ("2199000160001.0", .length(13)),
      ("7990012300005", .length(13)),
      ("1310555400017", .length(13)),
    ])
  func lost(published: String, fault: SiretFault) {
    #expect(throws: fault) { try SiretNumber.published(published) }
  }
}
