import Testing

@testable import Formats

/// The tables of the national portals: one line a holder and a state, or a modification beside the first state.
@Suite struct NationalTableTests {
  private static let states = [
    "uid,id,acheteur_id,objet,montant,codeCPV,dureeMois,dateNotification,datePublicationDonnees,titulaire_id,titulaire_typeIdentifiant,donneesActuelles,modification_id",
    "u1,T1,\(Sample.siret),Peinture du hall,800000,45442100,12,2026-01-15,2026-02-01,\(Sample.siret),SIRET,False,0",
    "u1,T1,\(Sample.siret),Peinture du hall,800000,45442100,12,2026-01-15,2026-02-01,35600000000042,SIRET,False,0",
    "u1,T1,\(Sample.siret),Peinture du hall,850000,45442100,18,2026-06-01,2026-06-05,\(Sample.siret),SIRET,True,1",
    "u1,T1,\(Sample.siret),Peinture du hall,850000,45442100,18,2026-06-01,2026-06-05,35600000000042,SIRET,True,1",
    "u2,T2,\(Sample.siret),Voirie,5000,45233140,6,2026-03-01,2026-03-02,\(Sample.siret),SIRET,True,0",
  ]

  @Test(
    "One line a holder and a state is one award, whatever the order of the lines", arguments: [0, 1, 2, 3])
  func states(turn: Int) throws {
    let lines = Array(Self.states.dropFirst())
    let order = [
      lines, lines.reversed(), [2, 4, 0, 3, 1].map { lines[$0] }, [4, 1, 2, 0, 3].map { lines[$0] },
    ][turn]
    let awards = try Sample.records(([Self.states[0]] + order).joined(separator: "\n")).compactMap(\.award)
    #expect(awards.count == 2)
    let award = try #require(awards.first { $0.id == "T1" })
    #expect(award.montant == 80_000_000 && award.dureeMois == 12)
    #expect(Set(award.titulaires.compactMap(\.siret)) == [Sample.siret, "35600000000042"])
    #expect(award.dateNotification == CalendarDay(year: 2026, month: 1, day: 15))
    #expect(
      award.modifications.map(\.montant) == [85_000_000] && award.modifications.map(\.dureeMois) == [18])
    #expect(award.modifications.first?.dateNotification == CalendarDay(year: 2026, month: 6, day: 1))
  }

  @Test("A modification beside the first state is one, once for all its lines")
  func beside() throws {
    let text = """
      id;acheteur_id;objet;montant;dateNotification;titulaire_id_1;titulaire_typeidentifiant_1;titulaire_id_2;idmodification;montantmodification;dureemoismodification;idtitulairemodification;typeidentifianttitulairemodification;datenotificationmodificationmodification
      A1;\(Sample.siret);Voirie;1000;2026-01-15;\(Sample.siret);SIRET;CDL;1;2000;24;35600000000042;SIRET;2026-05-01
      A1;\(Sample.siret);Voirie;1000;2026-01-15;\(Sample.siret);SIRET;CDL;2;3000;MQ;CDL;CDL;2026-07-01
      A2;\(Sample.siret);Toit;500;2026-01-15;\(Sample.siret);SIRET;CDL;CDL;CDL;CDL;CDL;CDL;CDL
      """
    let awards = try Sample.records(text).compactMap(\.award)
    #expect(awards.map(\.id) == ["A1", "A2"])
    #expect(awards[0].titulaires.map(\.id) == [Sample.siret] && awards[0].montant == 100_000)
    #expect(awards[0].modifications.map(\.montant) == [200_000, 300_000])
    #expect(awards[0].modifications.map { $0.titulaires.map(\.id) } == [["35600000000042"], []])
    #expect(awards[1].modifications.isEmpty)
  }

  @Test("Concessions have their own columns")
  func concessions() throws {
    let text = """
      id,autoriteConcedante.id,nature,objet,dureeMois,dateSignature,valeurGlobale,concessionnaire_id_1,concessionnaire_typeIdentifiant_1,considerationsSociales
      C1,\(Sample.siret),Concession de service,Camping,120,2026-01-15,400000,\(Sample.siret),SIRET,Concession réservée
      """
    let award = try #require(try Sample.records(text).first?.award)
    #expect(award.kind == .concession && award.acheteur.siret == Sample.siret && award.montant == 40_000_000)
    #expect(award.titulaires.map(\.siret) == [Sample.siret] && award.considerationsSociales == [.reserve])
    #expect(award.dateNotification == CalendarDay(year: 2026, month: 1, day: 15))
  }

  @Test("Two awards of one id whose lines say other things are two")
  func apart() throws {
    let text = """
      id;acheteur_id;objet;montant;dateNotification;titulaire_id
      A1;\(Sample.siret);Voirie;1000;2026-01-15;\(Sample.siret)
      A1;\(Sample.siret);Voirie;2000;2026-01-15;35600000000042
      A1;\(Sample.siret);Toit;2000;2026-01-15;35600000000042
      """
    #expect(try Sample.records(text).compactMap(\.award).map(\.montant) == [100_000, 200_000, 200_000])
  }

  @Test("Modifications come in the order of their days, else of their numbers")
  func inTime() throws {
    func amounts(_ modifications: String) throws -> [Int?] {
      try Sample.outcome(["modifications": "[\(modifications)]"]).get().modifications.map(\.montant)
    }
    #expect(
      try amounts(
        #"{"id":2,"dateNotificationModification":"2026-09-01","montant":150000},{"id":1,"dateNotificationModification":"2026-05-01","montant":120000}"#
      ) == [12_000_000, 15_000_000])
    #expect(try amounts(#"{"id":2,"montant":150000},{"id":1,"montant":120000}"#) == [12_000_000, 15_000_000])
    #expect(try amounts(#"{"montant":150000},{"montant":120000}"#) == [15_000_000, 12_000_000])
  }
}
