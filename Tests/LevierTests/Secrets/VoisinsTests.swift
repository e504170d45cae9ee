import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Nothing that a territory does changes what another reads")
struct VoisinsTests {
  /// Its accounts and sessions, without which nothing more could be sent.
  private static let gardes = ["/agents/", "/deconnexion", "/compte"]

  @Test(
    "Every form of a territory is sent, and every route: the other's pages, its penalties first, do not move",
    arguments: TestEngine.available)
  func immobile(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine, aDeux: true) { scene in
      // Hours owed in the other territory, late, with a penalty in hours of the minimum wage.
      let ailleurs = try await scene.chezLeVoisin()
      let engagement = try await ailleurs.ecrire { tx in
        try tx.poserEngagement(ailleurs.monde, sur: try tx.poserLot(ailleurs.monde), echeance: "2026-02-28")
      }
      var voisin = Promenade(ailleurs, "facilitateur")
      try await voisin.explorer(["/engagements/\(engagement)"], graine: 3, au: 60)
      #expect(voisin.lues["/engagements/\(engagement)"]?.contains("€") == true, "a penalty is estimated")
      var envois = 0
      for role in [Role.facilitateur, .administrateur, .siae, .prescripteur] {
        var equipe = Promenade(scene, role.rawValue)
        try await equipe.explorer([], graine: 5, au: engine == .sqlite ? 150 : 30)
        for formulaire in equipe.formulaires.sorted(by: { $0.action < $1.action })
        where !Self.gardes.contains(where: formulaire.action.hasPrefix) {
          let reponse = try await scene.envoyer(
            formulaire.action, formulaire.champs.map { ($0[0], $0[1]) }, role)
          #expect(reponse.status.code < 500, "\(formulaire.action)")
          envois += reponse.status == .seeOther ? 1 : 0
        }
        for route in guichet(scene.services).routes where route.method == .post {
          let motif = route.path.description.replacing(/\{[^}]*\}/, with: "\(engagement)")
          guard !Self.gardes.contains(where: motif.hasPrefix) else { continue }
          let reponse = try await scene.envoyer(motif, Self.champs, role)
          #expect(reponse.status.code < 500, "\(motif)")
        }
      }
      #expect(envois > (engine == .sqlite ? 20 : 5), "forms are really taken")
      #expect(try await voisin.differences() == [])
    }
  }

  private static let champs = [
    ("du", "2024-01-01"), ("horaire", "98"), ("source", "x"), ("acheteur", "tous"), ("objet", "travaux"),
    ("montant", "1"), ("nom", "x"), ("version", "1"), ("genre", "etat"), ("valeur", "1"),
  ]
}
