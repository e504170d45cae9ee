import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Synchronization
import Testing

@testable import Levier

@Suite("Signing in")
struct ConnexionTests {
  private static let courriel = "facilitateur@demo.levier.example"

  @Test("The right password opens a session, whose cookie no script reads", arguments: TestEngine.available)
  func juste(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await connecter(scene, Self.courriel, Monde.motDePasse)
      #expect(reponse.status == .seeOther)
      let cookie = try #require(reponse.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      let entetes: HTTPFields = [.cookie: String(cookie.prefix { $0 != ";" })]
      let page = try await scene.client.execute(uri: "/marches", method: .get, headers: entetes)
      #expect(page.status == .ok)
    }
  }

  @Test("An unknown account is answered as a wrong password is", arguments: TestEngine.available)
  func inconnu(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let inconnu = "personne@demo.levier.example"
      let faux = try await connecter(scene, Self.courriel, "un mauvais mot de passe")
      let absent = try await connecter(scene, inconnu, "un mauvais mot de passe")
      #expect(faux.status == .unprocessableContent && absent.status == faux.status)
      #expect(absent.texte.replacing(inconnu, with: Self.courriel) == faux.texte)
      // The same work: the decoy costs what a real account's hash costs.
      let reel: String? = try await scene.storage.read { tx in
        try tx.value("SELECT mot_de_passe FROM compte WHERE courriel = \(Self.courriel)")
      }
      let cout = reel?.split(separator: "$").prefix(2)
      #expect(cout == scene.services.leurre.enregistre.split(separator: "$").prefix(2))
    }
  }

  @Test("An address or a password left empty is told at once, and is no try", arguments: TestEngine.available)
  func vide(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for _ in 1...7 {
        for (courriel, motDePasse) in [("", ""), (Self.courriel, ""), (" ", "un mot de passe")] {
          let reponse = try await connecter(scene, courriel, motDePasse)
          #expect(reponse.status == .unprocessableContent)
          #expect(reponse.texte.contains("Saisissez votre adresse et votre mot de passe."))
        }
      }
      #expect(try await scene.textes("SELECT cle FROM tentative").isEmpty)
    }
  }

  @Test(
    "A session revoked, expired, or of a suspended agent opens nothing", arguments: TestEngine.available)
  func sessionFermee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let gestes: [SQL] = [
        "UPDATE session SET revoquee_le = 1", "UPDATE session SET expire_le = 1",
        "UPDATE agent SET actif = \(false)",
      ]
      for geste in gestes {
        let reponse = try await connecter(scene, Self.courriel, Monde.motDePasse)
        let cookie = try #require(reponse.headers[.setCookie]).prefix { $0 != ";" }
        _ = try await scene.ecrire { tx in try tx.execute(geste) }
        let page = try await scene.client.execute(
          uri: "/marches", method: .get, headers: [.cookie: String(cookie)])
        #expect(page.status == .seeOther)
      }
    }
  }

  @Test("An invitation serves once, and not after its time", arguments: TestEngine.available)
  func invitation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let (bonne, perimee) = (Jeton.nouveau(), Jeton.nouveau())
      let choix = [("mot_de_passe", "une phrase à moi 2026"), ("repetition", "une phrase à moi 2026")]
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: perimee) }
      // A new link replaces the one before.
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: bonne) }
      #expect(try await scene.envoyer("/invitations/\(perimee.texte)", choix, nil).destination == nil)
      #expect(try await scene.envoyer("/invitations/\(bonne.texte)", choix, nil).destination == "/")
      let autre = [("mot_de_passe", "une autre phrase 2027"), ("repetition", "une autre phrase 2027")]
      #expect(try await scene.envoyer("/invitations/\(bonne.texte)", autre, nil).destination == nil)
      let ancien = try await connecter(scene, "siae@demo.levier.example", "une phrase à moi 2026")
      #expect(ancien.status == .seeOther, "the second use changed nothing")
    }
  }

  @Test(
    "Whether the account exists, waits for its first password, is suspended or not, one hash of one cost is reckoned",
    arguments: TestEngine.available)
  func memeTravail(_ engine: TestEngine) async throws {
    let calculs = Mutex<[String]>([])
    try await Scene.jouer(
      engine,
      preparer: { services in
        let verifier = services.verifier
        services.verifier = { enregistre, saisi in
          calculs.withLock { faits in
            faits.append(enregistre.enregistre.split(separator: "$").prefix(2).joined())
          }
          return try verifier(enregistre, saisi)
        }
      }
    ) { scene in
      _ = try await scene.ecrire { tx in
        try tx.execute("UPDATE agent SET actif = \(false) WHERE role = 'siae'")
        try tx.execute(
          "UPDATE compte SET mot_de_passe = NULL WHERE courriel = 'entreprise@demo.levier.example'")
      }
      for compte in ["facilitateur", "siae", "entreprise", "personne", ""] {
        let reponse = try await connecter(scene, "\(compte)@demo.levier.example", "un mauvais mot de passe")
        #expect(reponse.status == .unprocessableContent)
        #expect(
          calculs.withLock { faits in
            defer { faits = [] }; return faits
          } == ["scrypt16"], "\(compte)")
      }
    }
  }

  @Test("Of two uses of one link at the same time, one is refused", arguments: TestEngine.available)
  func invitationDouble(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let jeton = Jeton.nouveau()
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: jeton) }
      let motDePasse = try MotDePasse(
        choisi: "une phrase à moi 2026", repete: "une phrase à moi 2026", cout: 16)
      try await scene.ecrire { tx in try tx.accepter(jeton, motDePasse: motDePasse) }
      await #expect(throws: Absence.self) {
        try await scene.ecrire { tx in try tx.accepter(jeton, motDePasse: motDePasse) }
      }
    }
  }

  @Test("A link past its fourteen days opens nothing", arguments: TestEngine.available)
  func invitationExpiree(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let jeton = Jeton.nouveau()
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: jeton) }
      #expect(try await scene.lire("/invitations/\(jeton.texte)", nil).status == .ok)
      let fin = Monde.aujourdhui.adding(seconds: 14 * 86_400)
      let expire: Instant? = try await scene.storage.read { tx in
        try tx.value("SELECT max(expire_le) FROM invitation")
      }
      #expect(expire == fin)
      _ = try await scene.ecrire { tx in
        try tx.execute("UPDATE invitation SET expire_le = \(tx.now)")
      }
      #expect(try await scene.lire("/invitations/\(jeton.texte)", nil).status == .notFound)
    }
  }

  private func connecter(_ scene: Scene, _ courriel: String, _ motDePasse: String) async throws
    -> TestResponse
  {
    try await scene.envoyer("/connexion", [("courriel", courriel), ("mot_de_passe", motDePasse)], nil)
  }
}
