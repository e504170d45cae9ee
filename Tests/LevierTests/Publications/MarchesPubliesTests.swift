import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Where awards go, and who holds them")
struct MarchesPubliesTests {
  @Test(
    "The lots of one consultation of a buyer make one market, however its title is typed",
    arguments: TestEngine.available)
  func consultation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let autre = "73282932000074"
      _ = try await scene.importer(json: [
        avis(id: "A1", objet: "École du Pré - Lot 1 : bois"),
        avis(id: "A2", objet: "ECOLE DU PRÉ - Lot 2 : zinc"),
      ])
      _ = try await scene.importer(json: [
        avis(id: "A3", objet: "École du Pré - Lot 3 : peinture"),
        avis(id: "B1", objet: "École du Pré - Lot 1 : bois", acheteur: autre),
        avis(id: "A4", objet: "École du Pré"), avis(id: "A5", objet: "École du Pré"),
      ])
      let marches: [String] = try await scene.storage.read { tx in
        try tx.rows(
          """
          SELECT marche.objet, marche.montant, count(*) AS lots
          FROM marche JOIN lot ON lot.marche_id = marche.id
          GROUP BY marche.id, marche.objet, marche.montant ORDER BY marche.id
          """
        ).map { row in
          let montant: Int? = try row["montant"]
          return "\(try row["objet"] as String) \(montant ?? 0) \(try row["lots"] as Int)"
        }
      }
      #expect(
        marches == [
          "École du Pré 0 3", "École du Pré 0 1", "École du Pré 5000000 1", "École du Pré 5000000 1",
        ],
        "an amount is that of its lot, unless the award is the whole market")
      let numeros: [String] = try await scene.storage.read { tx in
        try tx.rows("SELECT numero FROM lot ORDER BY id").map { try $0["numero"] }
      }
      #expect(numeros == ["1", "2", "3", "1", "", ""])
    }
  }

  @Test(
    "A holder without a SIRET is one structure, in a file as from one file to the next",
    arguments: TestEngine.available)
  func sansSiret(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let etranger = """
        {"titulaire": {"id": "DE811907980", "typeIdentifiant": "TVA", "denominationSociale": "Rheinbau GmbH"}}
        """
      _ = try await scene.importer(json: [
        avis(id: "1", titulaire: etranger), avis(id: "2", titulaire: etranger),
      ])
      _ = try await scene.importer(json: [avis(id: "3", titulaire: etranger)])
      #expect(try await scene.titulaires() == ["Rheinbau GmbH", "Rheinbau GmbH", "Rheinbau GmbH"])
      let structures: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM structure WHERE nom = 'Rheinbau GmbH' AND siret IS NULL")
      }
      #expect(structures == 1)
    }
  }

  @Test(
    "Every member of a group holds the lot, and their order is no matter when it is published again",
    arguments: TestEngine.available)
  func groupement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let membres = ["44306184100047", "73282932000074"].map(titulaireSiret)
      _ = try await scene.importer(json: [avis(titulaire: membres.joined(separator: ", "))])
      let titulaires = try await scene.titulaires()
      #expect(titulaires.count == 2)
      let bilan = try await scene.importer(json: [
        avis(montant: "60000", titulaire: membres.reversed().joined(separator: ", "))
      ])
      #expect(bilan.modifies == 1 && bilan.crees == 0)
      #expect(try await scene.titulaires() == titulaires)
    }
  }

  @Test(
    "A buyer that also holds markets is two structures under one SIRET, whichever comes first",
    arguments: TestEngine.available)
  func acheteurTitulaire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (un, autre) = ("21350238800019", "44306184100047")
      _ = try await scene.importer(json: [
        avis(id: "1", titulaire: autre), avis(id: "2", titulaire: un, acheteur: autre),
        avis(id: "3", titulaire: un), avis(id: "4", titulaire: autre, acheteur: autre),
      ])
      let natures: [String] = try await scene.storage.read { tx in
        try tx.rows(
          """
          SELECT siret, nature FROM structure WHERE siret IN (\(un), \(autre)) ORDER BY siret, nature
          """
        ).map { "\(try $0["siret"] as String) \(try $0["nature"] as String)" }
      }
      #expect(
        natures == [
          "\(un) donneur_ordre", "\(un) entreprise", "\(autre) donneur_ordre", "\(autre) entreprise",
        ])
    }
  }
}

extension Scene {
  /// The holders of each lot.
  fileprivate func titulaires() async throws -> [String] {
    try await storage.read { tx in
      try tx.rows(
        """
        SELECT structure.nom FROM lot_titulaire JOIN structure ON structure.id = lot_titulaire.structure_id
        ORDER BY lot_titulaire.lot_id, structure.nom
        """
      ).map { try $0["nom"] }
    }
  }
}
