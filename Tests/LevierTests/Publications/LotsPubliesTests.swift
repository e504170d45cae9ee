import Formats
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a lot keeps of its award")
struct LotsPubliesTests {
  @Test(
    "Dates, amount and vocabulary are kept; a lot past its end is over, a negative amount left out",
    arguments: TestEngine.available)
  func lot(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(), avis(id: "2", montant: "-5"), avis(id: "3", mois: 36)])
      let lots = try await scene.lotsPublies()
      #expect(
        lots == [
          "2024-06-01 2025-05-31 5000000 45442100 termine", "2024-06-01 2025-05-31 nul 45442100 termine",
          "2024-06-01 2027-05-31 5000000 45442100 en_cours",
        ])
      let avis: [Int] = try await scene.storage.read { tx in
        try tx.rows("SELECT montant FROM avis WHERE montant > 0").map { try $0["montant"] }
      }
      #expect(avis == [5_000_000, 5_000_000], "the award keeps what it said")
    }
  }

  @Test(
    "A new version of a lot kept beside its namesake changes that lot, dates included",
    arguments: TestEngine.available)
  func bis(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (objet, autre) = ("Toitures - Lot 2 : zinc", "73282932000074")
      _ = try await scene.importer(json: [avis(objet: objet), avis(objet: objet, titulaire: autre)])
      let bilan = try await scene.importer(json: [avis(objet: objet, titulaire: autre, mois: 24)])
      #expect(bilan.modifies == 1 && bilan.crees == 0)
      #expect(
        try await scene.lotsPublies() == [
          "2024-06-01 2025-05-31 5000000 45442100 termine", "2024-06-01 2026-05-31 5000000 45442100 en_cours",
        ])
    }
  }

  @Test(
    "A territory keeps its own awards, markets and structures; a social enterprise may hold",
    arguments: TestEngine.available)
  func territoires(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let siae = try monde.structure("Tremplin Intérim Brenelle")
      try await scene.ecrire { tx in
        try tx.changer(monde, "Tremplin Intérim Brenelle") { $0.siret = try Siret("44306184100047") }
      }
      #expect(try await scene.importer(json: [avis()], dans: monde.voisin).crees == 1)
      #expect(try await scene.importer(json: [avis()]).crees == 1)
      let titulaires: [Bool] = try await scene.storage.read { tx in
        try tx.rows("SELECT structure_id FROM lot_titulaire ORDER BY lot_id").map {
          try $0["structure_id"] as ID<Structure> == siae
        }
      }
      #expect(titulaires == [false, true])
      let melanges: Int? = try await scene.storage.read { tx in
        try tx.value(
          """
          SELECT count(*) FROM marche JOIN structure ON structure.id = marche.donneur_ordre_id
          WHERE structure.territoire_id <> marche.territoire_id
          """)
      }
      #expect(melanges == 0)
      let marches: Int? = try await scene.storage.read { tx in try tx.value("SELECT count(*) FROM marche") }
      #expect(marches == 2)
    }
  }

  @Test(
    "A lot takes the rule of its award's day, and its award keeps its doubts", arguments: TestEngine.available
  )
  func regleEtDoutes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in try tx.poserRegle(monde, "Règle 2025", du: "2025-01-01") }
      _ = try await scene.importer(json: [avis(social: #""Clause sociale", "Autre chose""#)])
      let (regle, doutes): (String?, String?) = try await scene.storage.read { tx in
        (try tx.value("SELECT regle_nom FROM lot"), try tx.value("SELECT doutes FROM avis"))
      }
      #expect(regle == RegleLocale.initiale.nom)
      #expect(doutes?.contains(AwardDoubt.considerationInconnue.rawValue) == true)
    }
  }
}

extension LotsPubliesTests {
  @Test(
    "The place is told by its name, else as the code that it is",
    arguments: TestEngine.available,
    [
      ("'code': '21000', 'typeCode': 'Code postal', 'nom': 'Dijon'", "Dijon"),
      ("'code': '21000', 'typeCode': 'Code postal'", "Code postal 21000"),
      ("'code': '21', 'typeCode': 'Code département', 'nom': '21'", "Code département 21"),
      ("'code': ''", ""),
    ])
  func lieu(_ engine: TestEngine, cas: (publie: String, lieu: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let place = "'lieuExecution': {\(cas.publie)}, 'codeCPV'".replacing("'", with: "\"")
      _ = try await scene.importer(json: [avis().replacing("\"codeCPV\"", with: place)])
      let lieu: String? = try await scene.storage.read { tx in try tx.value("SELECT lieu FROM marche") }
      #expect(lieu == cas.lieu)
    }
  }
}
