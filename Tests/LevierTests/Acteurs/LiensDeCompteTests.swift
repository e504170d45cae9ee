import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Who hands over the link of an account")
struct LiensDeCompteTests {
  @Test(
    "A link is given by who reads as much as its account, and an administrator reads nobody",
    arguments: TestEngine.available)
  func remises(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let (simple, spip) = try await scene.ecrire { tx in
        let relais = try monde.structure("Maison de l’emploi de Brenelle")
        let simple = try tx.creer(
          NouvelAgent(
            role: .facilitateur, prenom: "Ana", nom: "Vautrin",
            courriel: try Courriel("ana@demo.levier.example")),
          dans: relais)
        let service = try tx.creer(
          NouvelleStructure(genre: .spip, nom: "SPIP de Brenelle"))
        let spip = try tx.creer(
          NouvelAgent(
            role: .prescripteur, prenom: "Luc", nom: "Morvan",
            courriel: try Courriel("luc@demo.levier.example")),
          dans: service)
        return (simple, spip)
      }
      func lien(_ agent: ID<Agent>?, _ role: Role) async throws -> Bool {
        let reponse = try await scene.envoyer("/agents/\(try #require(agent))/invitation", [], role)
        #expect([.ok, .notFound].contains(reponse.status))
        return reponse.status == .ok
      }
      for role in Role.allCases {
        let sien = role == .administrateur
        #expect(try await lien(monde.agents[role.rawValue], .administrateur) == sien, "\(role)")
        #expect(try await lien(monde.agents[role.rawValue], .facilitateur) == !sien, "\(role)")
        #expect(try await !lien(monde.agents[role.rawValue], .siae))
      }
      for agent in [spip, simple] { #expect(try await lien(agent, .facilitateur)) }
      let page = try await scene.lire(
        "/structures/\(try monde.structure("Mission locale de Brenelle"))", .administrateur)
      #expect(page.texte.contains("Son lien est remis par un facilitateur."))
      try await scene.ecrire { tx in
        try tx.execute("UPDATE agent SET instructeur = \(false) WHERE id = \(monde.agents["facilitateur"])")
        try tx.execute("UPDATE agent SET instructeur = \(true) WHERE id = \(simple)")
      }
      #expect(try await !lien(spip, .facilitateur), "it would tell who comes from there")
      #expect(try await !lien(simple, .facilitateur), "it would read the reasons")
      #expect(try await !lien(monde.agents["financeur"], .facilitateur), "it would read counts kept from it")
      _ = try await scene.ecrire { tx in
        for agent in [try monde.facilitateur, simple] {
          try tx.activer(agent, false, par: try monde.agents["administrateur"].cree())
        }
      }
      #expect(try await !lien(monde.agents["siae"], .administrateur), "suspending them all gives nothing")
    }
  }

  @Test(
    "Before there is a facilitator, the administrator opens all accounts", arguments: TestEngine.available)
  func debut(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let facilitateur = try #require(scene.monde.agents["facilitateur"])
      let relais = try scene.monde.structure("Maison de l’emploi de Brenelle")
      func creer(_ courriel: String) async throws -> TestResponse {
        try await scene.envoyer(
          "/structures/\(relais)/agents",
          [("role", "facilitateur"), ("prenom", "Ana"), ("nom", "Vautrin"), ("courriel", courriel)],
          .administrateur)
      }
      let sans = try await creer("ana@demo.levier.example")
      #expect(
        sans.status == .seeOther && sans.annonce?.contains("Son lien est remis par un facilitateur.") == true)
      let taches = try await scene.lire("/", .facilitateur).texte
      #expect(taches.contains("Remettre son lien à Ana Vautrin"))
      _ = try await scene.ecrire { tx in
        try tx.execute("UPDATE agent SET rejoint_le = NULL WHERE id = \(facilitateur)")
      }
      let avec = try await creer("eva@demo.levier.example")
      #expect(avec.status == .ok && avec.texte.contains("/invitations/"))
    }
  }

  @Test(
    "Links lead where the installation says, whatever address a request names",
    arguments: TestEngine.available)
  func adresse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      var entetes = try await scene.entetes(.facilitateur)
      entetes[.secFetchSite] = "same-origin"
      entetes[.contentType] = "application/x-www-form-urlencoded"
      entetes[.init("X-Forwarded-Host").unsafelyUnwrapped] = "pirate.example"
      let reponse = try await scene.client.execute(
        uri: "/agents/\(agent)/invitation", method: .post, headers: entetes)
      #expect(reponse.texte.contains("http://127.0.0.1:8080/invitations/"))
      #expect(!reponse.texte.contains("pirate"))
    }
  }

  @Test(
    "A new password, a new link and a suspension close the links sent before; a suspended account gets none",
    arguments: TestEngine.available)
  func peremption(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      func ouvert(apres acte: @escaping @Sendable (TransactionLocale) throws -> Void) async throws -> Bool {
        let jeton = Jeton.nouveau()
        try await scene.ecrire { tx in
          try tx.inviter(agent, par: nil, jeton: jeton)
          try acte(tx)
        }
        return try await scene.lire("/invitations/\(jeton.texte)", nil).status == .ok
      }
      #expect(try await ouvert { _ in })
      #expect(
        try await !ouvert {
          try $0.changerMotDePasse(
            agent, MotDePasse(enregistre: "scrypt$16$3$AA==$AA=="), par: .agent(agent))
        }
      )
      #expect(try await !ouvert { try $0.inviter(agent, par: nil, jeton: .nouveau()) })
      #expect(
        try await !ouvert {
          try $0.activer(agent, false, par: agent)
          try $0.activer(agent, true, par: agent)
        })
      try await scene.ecrire { tx in try tx.activer(agent, false, par: agent) }
      #expect(try await scene.envoyer("/agents/\(agent)/invitation", [], .facilitateur).status == .notFound)
    }
  }

  @Test(
    "An address of a site is one, and nothing more",
    arguments: [
      ("https://levier.example", "https://levier.example"),
      ("https://levier.example/", "https://levier.example"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("levier.example", nil), ("https://", nil),
      ("ftp://levier.example", nil), ("https://levier.example/chemin", nil),
      ("https://a@levier.example", nil),
      ("https://levier.example?x=1", nil), ("javascript:alert(1)", nil),
    ] as [(String, String?)])
  func site(_ texte: String, _ attendue: String?) {
    #expect(adresseDeSite(texte) == attendue)
  }
}
