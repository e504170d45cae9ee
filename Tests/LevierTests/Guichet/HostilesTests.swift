import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Hostile requests")
struct HostilesTests {
  private static let formulaire: HTTPFields = [
    .contentType: "application/x-www-form-urlencoded", .secFetchSite: "same-origin",
  ]

  @Test(
    "A form that does not come from a page of the site is refused, and nothing is read of it",
    arguments: TestEngine.available)
  func autreOrigine(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let corps = ByteBuffer(string: "courriel=a&mot_de_passe=b")
      for entetes: HTTPFields in [
        [:], [.secFetchSite: "cross-site"], [.secFetchSite: "same-site"], [.secFetchSite: "none"],
        [.origin: "https://ailleurs.example"], [.origin: "null"],
      ] {
        let reponse = try await scene.client.execute(
          uri: "/connexion", method: .post, headers: entetes, body: corps)
        #expect(reponse.status == .forbidden, "\(entetes)")
      }
    }
  }

  @Test(
    "A form of malformed UTF-8 or broken escapes is a form refused, never a failure",
    arguments: TestEngine.available)
  func octetsCasses(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for octets: [UInt8] in [
        Array("objet=%FF%FE%C0&nature=travaux".utf8), [0x6f, 0x3d, 0xff, 0xfe], Array("%".utf8),
        Array("objet=%zz&=&&&==;".utf8), Array("objet=%00&donneur_ordre=1".utf8),
      ] {
        let reponse = try await envoyer(octets, a: "/marches", scene)
        #expect(reponse.status == .unprocessableContent, "\(octets)")
      }
    }
  }

  @Test("A body too large is told so before it is read whole", arguments: TestEngine.available)
  func tropGros(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let corps = [UInt8](repeating: 0x61, count: (1 << 20) + 1)
      let reponse = try await envoyer(corps, a: "/marches", scene)
      #expect(reponse.status == .contentTooLarge)
    }
  }

  @Test(
    "A social security number is refused in any text field, with its sentence",
    arguments: TestEngine.available)
  func nir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let nir = "2 55 08 14 168 025 38"
      for (chemin, champ) in [
        ("/marches", "objet"), ("/marches", "reference"), ("/operations", "intitule"), ("/structures", "nom"),
      ] {
        let reponse = try await scene.envoyer(chemin, [(champ, "Dossier de \(nir)")], .facilitateur)
        #expect(reponse.status == .unprocessableContent)
        #expect(reponse.texte.contains("sécurité sociale"), "\(chemin) \(champ)")
      }
    }
  }

  @Test("An address that is no address is an absence", arguments: TestEngine.available)
  func adresses(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for chemin in [
        "/marches/-1", "/marches/0", "/marches/1%27%20OR%201=1", "/marches/99999999999999999999",
        "/lots/%00", "/nulle-part", "/marches/abc/lots/nouveau",
      ] {
        let reponse = try await scene.lire(chemin, .facilitateur)
        #expect(reponse.status == .notFound, "\(chemin)")
      }
      for chemin in [
        "/marches?page=-1", "/marches?page=99999999999999999999&tri=%27", "/marches?mot=%25%5F%5C",
      ] {
        let reponse = try await scene.lire(chemin, .facilitateur)
        #expect(reponse.status == .ok, "\(chemin)")
      }
    }
  }

  @Test("Every answer carries the security headers, errors too", arguments: TestEngine.available)
  func entetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for chemin in ["/connexion", "/nulle-part", "/sante", "/marches"] {
        let entetes = try await scene.lire(chemin, nil).headers
        #expect(entetes[.contentSecurityPolicy]?.contains("default-src 'self'") == true, "\(chemin)")
        #expect(entetes[.contentSecurityPolicy]?.contains("unsafe") == false)
        #expect(entetes[.xContentTypeOptions] == "nosniff")
        #expect(entetes[.frameOptions] == "DENY")
        #expect(entetes[.referrerPolicy] == "same-origin")
        #expect(entetes[.resourcePolicy] == "same-origin")
        #expect(entetes[.permissionsPolicy]?.contains("geolocation=()") == true)
      }
    }
  }

  @Test("A supervisor reads the version, the engine and the schema", arguments: TestEngine.available)
  func sante(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await scene.lire("/sante", nil)
      #expect(reponse.status == .ok)
      #expect(reponse.texte.contains("\"moteur\":\"\(scene.storage.engine.rawValue)\""))
      #expect(reponse.texte.contains("\"schema\":\(migrations.last?.number ?? 0)"))
    }
  }

  /// Raw bytes sent as a form by a signed-in facilitator.
  private func envoyer(_ octets: [UInt8], a chemin: String, _ scene: Scene) async throws -> TestResponse {
    let jeton = Jeton.nouveau()
    guard let agent = scene.monde.agents["facilitateur"] else { throw Absence() }
    try await scene.ecrire { tx in
      try tx.ouvrirSession(.agent(agent), jeton: jeton, adresse: "test", navigateur: "test")
    }
    var entetes = Self.formulaire
    entetes[.cookie] = "levier=\(jeton.texte)"
    return try await scene.client.execute(
      uri: chemin, method: .post, headers: entetes, body: ByteBuffer(bytes: octets))
  }
}
