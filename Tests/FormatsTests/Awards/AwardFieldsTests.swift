import Foundation
import Testing

@testable import Formats

/// Every field of each published format: none is read under another name, or dropped.
@Suite struct AwardFieldsTests {
  private static let autre = "35600000000042"

  @Test("The other fields of the 2022 format are read, those of its lists too")
  func format2022() throws {
    let award = try Sample.outcome([
      "acheteur": "{\"id\":\"\(Sample.siret)\",\"nom\":\"Ville\"}", "procedure": "\"Procédure adaptée\"",
      "lieuExecution": "{\"code\":\"31000\",\"typeCode\":\"Code postal\",\"nom\":\"Toulouse\"}",
      "titulaires": """
      [{"titulaire":{"id":"\(Sample.siret)","typeIdentifiant":"SIRET","denominationSociale":"A"}},\
      {"titulaire":{"id":"\(Self.autre)","denomination":"B"}},{"titulaire":{"id":"BE1","typeIdentifiant":"TVA","nom":"C"}}]
      """,
      "modifications": """
      [{"modification":{"id":2,"objetModification":"Avenant","dateNotificationModification":"2024-09-01",\
      "montant":130000,"dureeMois":14,"titulaires":[{"titulaire":{"id":"\(Self.autre)"}}]}}]
      """,
      "actesSousTraitance": """
      [{"acteSousTraitance":{"id":1,"objet":"Enduits","dateNotification":"2024-08-01","montant":9.5,"dureeMois":3,\
      "sousTraitant":{"id":"\(Self.autre)","typeIdentifiant":"SIRET"}}}]
      """,
    ]).get()
    #expect(award.acheteur.denomination == "Ville" && award.nature == "Marché")
    #expect(award.procedure == "Procédure adaptée" && award.lieuExecution.nom == "Toulouse")
    #expect(award.titulaires.map(\.denomination) == ["A", "B", "C"])
    #expect(award.titulaires.map(\.siret) == [Sample.siret, Self.autre, nil], "no type is a SIRET")
    let modification = try #require(award.modifications.first)
    #expect(modification.id == 2 && modification.objet == "Avenant" && modification.dureeMois == 14)
    #expect(modification.dateNotification == CalendarDay(year: 2024, month: 9, day: 1))
    #expect(modification.montant == 13_000_000 && modification.titulaires.map(\.siret) == [Self.autre])
    let acte = try #require(award.sousTraitances.first)
    #expect(acte.id == 1 && acte.objet == "Enduits" && acte.dureeMois == 3 && acte.montant == 950)
    #expect(acte.dateNotification == CalendarDay(year: 2024, month: 8, day: 1))
    #expect(acte.sousTraitant?.siret == Self.autre)
  }

  @Test("The 2019 format's own names are read: the bare buyer, the concession's, the modification's")
  func format2019() throws {
    let nu = try Sample.outcome([
      "acheteur": "\"\(Sample.siret)\"",
      "modifications": """
      [{"objet":"Prolongation","dateSignatureModification":"2020-02-03","valeurGlobale":12.5,"dureeMois":6}]
      """,
    ]).get()
    #expect(nu.acheteur.siret == Sample.siret)
    let modification = try #require(nu.modifications.first)
    #expect(modification.objet == "Prolongation" && modification.montant == 1250)
    #expect(modification.dateNotification == CalendarDay(year: 2020, month: 2, day: 3))
    #expect(modification.dureeMois == 6)
    let parSonChamp = try Sample.records("{\"marches\":[\(Sample.concession)]}")
    #expect(parSonChamp.first?.award?.kind == .concession, "by its granting authority")
    let parSaListe = try Sample.records(Sample.file([], concessions: [Sample.award()]))
    #expect(parSaListe.first?.award?.kind == .concession, "by the list that it is in")
  }

  @Test(
    "An XML file in Latin-1 or Windows-1252 keeps its accents", arguments: ["ISO-8859-1", "windows-1252"])
  func latin(encoding: String) throws {
    let xml = """
      <?xml version="1.0" encoding="\(encoding)"?><marches><marche><id>A1</id><acheteur><id>\(Sample.siret)</id>
      </acheteur><objet> Réfection de l’été </objet><dateNotification>2024-07-12</dateNotification></marche></marches>
      """
    let bytes = Array(try #require(xml.data(using: .windowsCP1252)))
    #expect(try Sample.records(bytes).first?.award?.objet == "Réfection de l’été")
  }

  @Test(
    "Each label of the social considerations is known, as files write it",
    arguments: [
      ("Clause sociale", [.clause]), ("Clause", [.clause]), ("Critère social", [.critere]),
      ("Critère", [.critere]), ("Marché réservé", [.reserve]), ("Contrat réservé", [.reserve]),
      ("Concession réservée", [.reserve]), ("Réservé", [.reserve]),
      ("Pas de considération sociale", [.aucune]), ("Aucune", [.aucune]), ("Non", [.aucune]),
      ("NC", [.nonRenseigne]), ("Sans objet", [.nonRenseigne]), ("Non renseigné", [.nonRenseigne]),
      ("Non connu", [.nonRenseigne]), ("Non disponible", [.nonRenseigne]), ("", [.nonRenseigne]),
    ] as [(String, Set<SocialConsideration>)])
  func labels(label: String, expected: Set<SocialConsideration>) throws {
    let award = try Sample.outcome(["considerationsSociales": "[\"\(label)\"]"]).get()
    #expect(award.considerationsSociales == expected && award.doutes.isEmpty)
  }
}
