import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A form counts once, and another form is another")
struct EnvoisTests {
  private static let jeton = String(repeating: "j", count: 43)

  private static func personne(_ nom: String) -> [(String, String)] {
    [
      ("nom", nom), ("prenom", "Rose"), ("naissance", "2001-05-14"), ("sexe", "femme"), ("qpv", "non"),
      ("niveau", "niveau_3"), ("commune", "Brenelle"), ("jeton", jeton),
    ]
  }

  @Test(
    "The same press twice creates once; the token sent again with other words, elsewhere or by another creates",
    arguments: TestEngine.available)
  func uneFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      func personnes() async throws -> Int {
        try await scene.storage.read { tx in try tx.value("SELECT count(*) FROM participant") ?? 0 }
      }
      let premiere = try await scene.envoyer("/publics", Self.personne("Amrani"), .facilitateur)
      let encore = try await scene.envoyer("/publics", Self.personne("Amrani"), .facilitateur)
      #expect(premiere.destination == encore.destination)
      #expect(try await personnes() == 1)
      let autre = try await scene.envoyer("/publics", Self.personne("Besson"), .facilitateur)
      #expect(autre.destination != premiere.destination && autre.status == .seeOther)
      #expect(try await personnes() == 2)
      let ailleurs = try await scene.envoyer(
        "/structures", [("nom", "Régie de l’Aure"), ("genre", "regie"), ("jeton", Self.jeton)], .facilitateur)
      #expect(ailleurs.destination?.hasPrefix("/structures/") == true)
      let parUnAutre = try await scene.envoyer("/publics", Self.personne("Corbel"), .prescripteur)
      #expect(parUnAutre.status == .seeOther)
      #expect(try await personnes() == 3)
    }
  }

  @Test("No value of a form passes for the end of another")
  func frontieres() {
    let requete = Request(
      head: .init(method: .post, scheme: "http", authority: "levier", path: "/publics"),
      body: .init(buffer: .init()))
    func empreinte(_ champs: [String: [String]], agent: Int64 = 1) -> String? {
      var champs = champs
      champs["jeton"] = [Self.jeton]
      return Envoi(FormState(values: champs), requete, par: ID(agent)).empreinte
    }
    let toutes = [
      empreinte(["a": ["b"]]), empreinte(["a": ["b", ""]]), empreinte(["a": ["", "b"]]),
      empreinte(["ab": [""]]),
      empreinte(["a": ["b"], "c": ["d"]]), empreinte(["a": ["b1:c1:d0:"]]), empreinte(["a": ["b"]], agent: 2),
    ]
    #expect(Set(toutes).count == toutes.count)
    #expect(Envoi(FormState(values: ["a": ["b"]]), requete, par: ID(1)).empreinte == nil)
  }
}
