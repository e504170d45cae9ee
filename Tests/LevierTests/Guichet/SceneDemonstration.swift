import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import StorageTesting

@testable import Levier

extension Scene {
  /// Plays on the whole demonstration, beside a neighbouring territory that has its own accounts.
  /// - Parameter aDeux: the neighbour tells all of it too.
  static func jouerLaDemonstration(
    _ engine: TestEngine, aDeux: Bool = false, _ acte: @escaping @Sendable (Scene) async throws -> Void
  ) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let compte = CountingStorage(storage)
      let services = Services(
        storage: Cloisons(compte), horloge: { Monde.aujourdhui },
        installation: Installation(
          fichiers: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path,
          https: false, coutMotDePasse: 16, tailleMaximale: 8 << 20))
      let (monde, voisin) = try await storage.write { tx in
        try tx.fixerLesPseudonymes()
        var monde = try Monde.demonstration(a: tx, le: Monde.aujourdhui, cout: 16)
        var voisin = try monde.raconterLeVoisin(a: tx, cout: 16)
        if aDeux { voisin = try voisin.raconterLaSuite(a: tx, le: Monde.aujourdhui) }
        for (role, agent) in voisin.agents { monde.agents["voisin_\(role)"] = agent }
        return (monde, voisin)
      }
      let application = Application(
        router: guichet(services), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      try await application.test(.router) { client in
        try await acte(
          Scene(
            storage: compte, monde: monde, client: client, services: services, voisinage: voisin))
      }
    }
  }

  /// A request as the agent that this name stands for in the world: a role's account, « operateur », or the neighbour's: « voisin_facilitateur ».
  func demander(_ methode: HTTPRequest.Method, _ chemin: String, _ nom: String?) async throws -> TestResponse
  {
    var entetes: HTTPFields = [.secFetchSite: "same-origin"]
    if methode == .post { entetes[.contentType] = "application/x-www-form-urlencoded" }
    if let fonction = nom.flatMap(fonction) {
      let jeton = Jeton.nouveau()
      try await storage.write { tx in
        try tx.ouvrirSession(fonction, jeton: jeton, adresse: "test", navigateur: "test")
      }
      entetes[.cookie] = "levier=\(jeton.texte)"
    }
    return try await client.execute(uri: chemin, method: methode, headers: entetes)
  }

  private func fonction(_ nom: String) -> Fonction? {
    nom == "operateur" ? monde.operateur.map(Fonction.operateur) : monde.agents[nom].map(Fonction.agent)
  }
}
