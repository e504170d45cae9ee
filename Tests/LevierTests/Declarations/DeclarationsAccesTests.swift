import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Déclarations: who sees and does what")
struct DeclarationsAccesTests {
  @Test("A declaration is nobody's but its employer's and the territory's", arguments: TestEngine.available)
  func acces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      for role in Role.allCases {
        let attendu = [.facilitateur, .siae].contains(role) ? 200 : 404
        #expect(try await scene.lire(mois.chemin, role).status.code == attendu, "\(role)")
      }
    }
  }

  @Test(
    "Only a facilitator validates, gives back, reopens, closes and corrects", arguments: TestEngine.available)
  func actes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      for acte in ["validation", "complement", "reouverture", "cloture", "lignes/1/correction"] {
        let reponse = try await scene.envoyer("\(mois.chemin)/\(acte)", [("version", "3")], .siae)
        #expect(reponse.status == .notFound, "\(acte)")
      }
      #expect(try await scene.lire("/declarations/mois-charges", .siae).status == .notFound)
    }
  }

  @Test("An employer opens no month for another", arguments: TestEngine.available)
  func ouvrirAilleurs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let autre = try scene.monde.structure(MoisEnCours.employeur)
      let reponse = try await scene.envoyer(
        "/declarations", [("employeur", "\(autre)"), ("mois", "2026-01")], .entreprise)
      #expect(reponse.status == .notFound)
    }
  }

  @Test("A page costs a fixed number of statements", arguments: TestEngine.available)
  func requetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      for (chemin, plafond) in [("/declarations", 10), (mois.chemin, 12)] {
        scene.storage.reset()
        _ = try await scene.lire(chemin, .facilitateur)
        #expect(scene.storage.statements <= plafond, "\(chemin): \(scene.storage.statements)")
      }
    }
  }
}
