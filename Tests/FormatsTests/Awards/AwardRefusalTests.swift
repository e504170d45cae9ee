import Formats
import Testing

@Suite struct AwardRefusalTests {
  @Test(
    "What an award cannot do without refuses it, with what was read",
    arguments: [
      (["id": nil], AwardRefusal.missing(.id)), (["acheteur": nil], .missing(.acheteur)),
      (["objet": "\" \""], .missing(.objet)),
      (["dateNotification": nil], .missing(.dateNotification)),
      (["acheteur": "{\"id\":\"00000000000000\"}"], .badSiret("00000000000000", .zeros)),
      (["acheteur": "{\"id\":\"21310555400018\"}"], .badSiret("21310555400018", .checksum)),
      (["dateNotification": "\"0202-07-12\""], .badDate(.dateNotification, "0202-07-12")),
      (["dateNotification": "\"hier\""], .badDate(.dateNotification, "hier")),
      (["montant": "\"beaucoup\""], .badAmount("beaucoup")),
      (
        [
          "considerationsSociales":
            "{\"considerationSociale\":[\"Clause sociale\",\"Pas de considération sociale\"]}"
        ],
        .contradictorySocial([.clause])
      ),
    ] as [([String: String?], AwardRefusal)])
  func refusals(changes: [String: String?], refusal: AwardRefusal) throws {
    #expect(try Sample.outcome(changes) == .failure(refusal))
  }

  @Test(
    "What looks wrong but is worth keeping is kept, with a doubt",
    arguments: [
      (["codeCPV": "\"4544210\""], AwardDoubt.cpvDouteux), (["montant": "1"], .montantDouteux),
      (["montant": "0"], .montantDouteux),
      (["montant": "\"999999999\""], .montantDouteux), (["montant": nil], .montantDouteux),
      (
        ["titulaires": "[{\"titulaire\":{\"typeIdentifiant\":\"SIRET\",\"id\":\"FR12345\"}}]"],
        .titulaireDouteux
      ),
      (["titulaires": "[]"], .titulaireDouteux), (["dureeMois": "-1"], .dureeDouteuse),
      (["datePublicationDonnees": "\"?\""], .dateDouteuse),
      (["objet": "\"Entretien d\u{FFFD}une \u{FFFD}cole\""], .texteAbime),
      (["considerationsSociales": "{\"considerationSociale\":[\"Clause lunaire\"]}"], .considerationInconnue),
    ] as [([String: String?], AwardDoubt)])
  func doubts(changes: [String: String?], doubt: AwardDoubt) throws {
    #expect(try Sample.outcome(changes).get().doutes == [doubt])
  }

  @Test("A foreign awardee is no doubt")
  func foreign() throws {
    let award = try Sample.outcome([
      "titulaires": "[{\"titulaire\":{\"typeIdentifiant\":\"TVA\",\"id\":\"BE0123\"}}]"
    ]).get()
    #expect(award.doutes.isEmpty)
    #expect(award.titulaires.first?.siret == nil)
  }

  @Test(
    "« NC » and « Sans objet » say nothing of the social side, alone or beside a value",
    arguments: [
      ("\"NC\"", [.nonRenseigne]), ("\"Sans objet\",\"Clause sociale\"", [.clause]), ("", [.nonRenseigne]),
      ("\"Pas de considération sociale\",\"NC\"", [.aucune]),
    ] as [(String, Set<SocialConsideration>)])
  func notGiven(labels: String, expected: Set<SocialConsideration>) throws {
    let social = "{\"considerationSociale\":[\(labels)]}"
    #expect(try Sample.outcome(["considerationsSociales": social]).get().considerationsSociales == expected)
  }

  @Test(
    "A record of the wrong shape is refused and the next ones are read",
    arguments: [
      "3", "\"texte\"", "[1,[2]]", "null", "{}", "{\"a\":1}",
    ])
  func wrongShape(record: String) throws {
    let records = try Sample.records(Sample.file([Sample.award(), record, Sample.award()]))
    #expect(records.map(\.refusal) == [nil, .notAnAward, nil])
  }

  @Test("A record larger than the limit is refused and the next ones are read")
  func tooLarge() throws {
    var reader = AwardReader()
    reader.recordLimit = 2000
    let large = Sample.award(["objet": "\"\(String(repeating: "a", count: 5000))\""])
    var refusals: [AwardRefusal?] = []
    try reader.read(bytes: Array(Sample.file([large, Sample.award()]).utf8)) { refusals.append($0.refusal) }
    #expect(refusals == [.tooLarge(limit: 2000), nil])
  }
}
