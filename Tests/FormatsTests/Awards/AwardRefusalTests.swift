import Formats
import Testing

@Suite struct AwardRefusalTests {
  @Test(
    "What an award cannot do without refuses it, with what was read",
    arguments: [
      (["id": nil], AwardRefusal.missing(.id)), (["acheteur": nil], .missing(.acheteur)),
      (["objet": "\" \""], .missing(.objet)),
      (["objet": "\"NC\""], .missing(.objet)), (["id": "\"Sans objet\""], .missing(.id)),
      (["acheteur": "{\"id\":\"00000000000000\"}"], .missing(.acheteur)),
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
      (["dateNotification": nil], AwardDoubt.notificationAbsente),
      (["dateNotification": "\"1900-01-01\""], .notificationAbsente),
      (["dateNotification": "\"0202-07-12\""], .notificationDouteuse),
      (["dateNotification": "\"hier\""], .notificationDouteuse),
      (["acheteur": "{\"id\":\"21310555400018\"}"], .acheteurDouteux),
      (["acheteur": "{\"id\":\"2,13106E+13\"}"], .acheteurDouteux),
      (["acheteur": "{\"nom\":\"Ville\"}"], .acheteurDouteux), (["montant": "\"beaucoup\""], .montantDouteux),
      (["montant": "\"38.500\""], .montantDouteux), (["montant": "1e17"], .montantDouteux),
      (["codeCPV": "\"4544210\""], .cpvDouteux), (["montant": "1"], .montantDouteux),
      (["montant": "0"], .montantDouteux),
      (["montant": "\"999999999\""], .montantDouteux), (["montant": nil], .montantDouteux),
      (
        ["titulaires": "[{\"titulaire\":{\"typeIdentifiant\":\"SIRET\",\"id\":\"FR12345\"}}]"],
        .titulaireDouteux
      ),
      (["titulaires": "[]"], .titulaireDouteux), (["dureeMois": "-1"], .dureeDouteuse),
      (["dureeMois": "0.25"], .dureeDouteuse), (["dureeMois": "0"], .dureeDouteuse),
      (["datePublicationDonnees": "\"demain\""], .dateDouteuse),
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
