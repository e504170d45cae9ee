import Foundation
import Storage
import StorageTesting
import Testing

@testable import Levier

private let cas = "../shared/donnees/cas"

/// Small inputs after public reports, each with what is right; absent from a user's machine.
@Suite("Awards that strained the product", .enabled(if: FileManager.default.fileExists(atPath: cas)))
struct CasAvisTests {
  @Test(
    "01 and 02: no framework agreement called « NC »; the latest modification by its day",
    arguments: TestEngine.available)
  func champs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer("\(cas)/01-id-accord-cadre-nc/avis.json")
      let formes = try await scene.textes("SELECT forme FROM marche ORDER BY id")
      #expect(formes == Array(repeating: "ordinaire", count: 6) + ["accord_cadre"])
      _ = try await scene.importer("\(cas)/02-modifications-desordre/avis.json")
      #expect(
        try await scene.textes("SELECT montant || ' ' || fin FROM lot WHERE intitule LIKE '%Alouettes'") == [
          "15000000 2029-02-01"
        ])
    }
  }

  @Test("03: the current holder", arguments: TestEngine.available, [["avis"], ["1-premier", "2-republie"]])
  func titulaire(_ engine: TestEngine, fichiers: [String]) async throws {
    try await Scene.jouer(engine) { scene in
      for fichier in fichiers {
        _ = try await scene.importer("\(cas)/03-modification-titulaire/\(fichier).json")
      }
      #expect(try await scene.sirets() == ["90000002700012"])
      #expect(try await scene.textes("SELECT details FROM trace WHERE details = 'titulaires'").count == 1)
    }
  }

  @Test(
    "05, 07, 08: two markets; a SIRET mended or kept as it is; midnight in Paris",
    arguments: TestEngine.available)
  func identites(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let deux = try await scene.importer("\(cas)/05-meme-id-deux-marches/avis.json")
      #expect(deux.crees == 2)
      #expect(
        try await scene.textes("SELECT montant || '' FROM marche ORDER BY id") == ["80000000", "900000"])
      let sirets = try await scene.importer("\(cas)/07-siret-flottant/decp.csv")
      #expect(sirets.crees == 3 && sirets.refus.isEmpty)
      #expect(
        try await scene.textes(
          """
          SELECT coalesce(structure.siret, structure.identifiant) FROM marche
          JOIN structure ON structure.id = marche.donneur_ordre_id
          WHERE objet LIKE 'Peinture%' ORDER BY marche.id
          """) == ["21990001600011", "07990012200015", "2,19900E+13"])
      _ = try await scene.importer("\(cas)/08-dates-utc/avis.json")
      #expect(
        try await scene.textes("SELECT date_notification FROM marche WHERE objet LIKE 'Voirie%' ORDER BY id")
          == [
            "2026-03-01", "2026-07-01", "2026-07-01",
          ])
    }
  }

  @Test("09, 11, 36: encodings, holders and considerations in each shape", arguments: TestEngine.available)
  func formes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for nom in ["latin1", "utf16"] {
        let lue = try await scene.importer("\(cas)/09-json-latin1/\(nom).json", .essai)
        #expect(lue.apercu.first?.objet == "Réhabilitation de l’école élémentaire")
      }
      let holders = try await scene.importer("\(cas)/11-titulaires-formes/avis.json")
      #expect(holders.crees == 6 && holders.refus.isEmpty)
      #expect(
        try await scene.textes("SELECT nom FROM structure WHERE nom LIKE '[%' OR nom LIKE '{%'").isEmpty)
      #expect(try await scene.textes("SELECT nom FROM structure WHERE nom LIKE 'Monégasque%'").count == 1)
      for fichier in ["avis.json", "decp.csv"] {
        _ = try await scene.importer("\(cas)/36-considerations-sociales/\(fichier)")
      }
      #expect(try await scene.textes("SELECT objet FROM marche WHERE objet = 'Delta quatre'").isEmpty)
      #expect(
        try await scene.textes(
          """
          SELECT objet || ' ' || levier FROM marche JOIN marche_levier ON marche_levier.marche_id = marche.id
          WHERE reference LIKE 'K%' ORDER BY reference, levier
          """) == [
            "Alpha un condition_execution", "Alpha un critere", "Bravo deux condition_execution",
            "Charlie trois condition_execution", "Echo cinq reserve", "Foxtrot six condition_execution",
            "Golf sept condition_execution", "Golf sept critere", "Hotel huit condition_execution",
            "Hotel huit critere",
          ])
    }
  }

  @Test(
    "39 and 41: a prolonged award runs again; a clause published later gives its lever",
    arguments: TestEngine.available)
  func republies(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for numero in [1, 2] {
        _ = try await scene.importer("\(cas)/39-republication-prolonge/\(numero).json")
      }
      #expect(try await scene.textes("SELECT fin FROM lot") == ["2028-01-01"])
      #expect(try await scene.textes("SELECT fin FROM marche") == ["2028-01-01"])
      for numero in [1, 2] { _ = try await scene.importer("\(cas)/41-clause-publiee-apres/\(numero).json") }
      #expect(try await scene.textes("SELECT count(*) || '' FROM marche_levier") == ["2"])
    }
  }
}
