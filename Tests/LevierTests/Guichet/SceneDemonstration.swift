import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import StorageTesting

@testable import Levier

extension Scene {
  /// Plays on the whole demonstration, beside a neighbouring territory that has its own facilitator.
  static func jouerLaDemonstration(
    _ engine: TestEngine, _ acte: @escaping @Sendable (Scene) async throws -> Void
  ) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let compte = CountingStorage(storage)
      let services = Services(
        storage: compte, horloge: { Monde.aujourdhui },
        installation: Installation(
          fichiers: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path,
          https: false, coutMotDePasse: 16, tailleMaximale: 8 << 20))
      let monde = try await storage.write { tx in
        try tx.fixerLesPseudonymes()
        var monde = try Monde.demonstration(a: tx, le: Monde.aujourdhui, cout: 16)
        let relais = try tx.creer(
          NouvelleStructure(genre: .relaisAssociation, nom: "Relais d’Orsonne"), dans: monde.voisin)
        monde.agents["voisin"] = try tx.creer(
          NouvelAgent(
            role: .facilitateur, prenom: "Odile", nom: "Voisine",
            courriel: try Courriel("voisine@demo.levier.example"), instructeur: true), dans: relais)
        return monde
      }
      let application = Application(
        router: guichet(services), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      try await application.test(.router) { client in
        try await acte(Scene(storage: compte, monde: monde, client: client, services: services))
      }
    }
  }

  /// A request as the agent that this name stands for in the world: a role's account, or « voisin ».
  func demander(_ methode: HTTPRequest.Method, _ chemin: String, _ nom: String?) async throws -> TestResponse
  {
    var entetes: HTTPFields = [.secFetchSite: "same-origin"]
    if methode == .post { entetes[.contentType] = "application/x-www-form-urlencoded" }
    if let agent = nom.flatMap({ monde.agents[$0] }) {
      let jeton = Jeton.nouveau()
      try await storage.write { tx in
        try tx.ouvrirSession(agent, jeton: jeton, adresse: "test", navigateur: "test")
      }
      entetes[.cookie] = "levier=\(jeton.texte)"
    }
    return try await client.execute(uri: chemin, method: methode, headers: entetes)
  }
}
