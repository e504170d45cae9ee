import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What closes an access")
struct FermetureTests {
  @Test(
    "Signing out closes one session; everywhere, a new password and a suspension, all of the agent's",
    arguments: TestEngine.available)
  func sessions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let autre = try #require(scene.monde.agents["entreprise"])
      let compte = try await scene.compte("siae")
      let motDePasse = try MotDePasse(
        choisi: "une phrase à moi 2026", repete: "une phrase à moi 2026", cout: 16)
      try await scene.ecrire { tx in
        try tx.fermerSessions(de: compte)
        let (premier, second, voisin) = (Jeton.nouveau(), Jeton.nouveau(), Jeton.nouveau())
        try tx.ouvrirSession(.agent(agent), jeton: premier, adresse: "", navigateur: "")
        try tx.ouvrirSession(.agent(agent), jeton: second, adresse: "", navigateur: "")
        try tx.ouvrirSession(.agent(autre), jeton: voisin, adresse: "", navigateur: "")
        try tx.fermerSession(try #require(try tx.connecte(jeton: premier)).session)
        #expect(try tx.agentConnecte(jeton: premier) == nil)
        #expect(try tx.sessions(de: compte).count == 1, "only what is open is listed")
        let duree: Int? = try tx.value("SELECT max(expire_le - ouverte_le) FROM session")
        #expect(duree.map { [43_200, 43_200_000, 43_200_000_000].contains($0) } == true, "twelve hours")
        try tx.fermerSessions(de: compte)
        #expect(try tx.agentConnecte(jeton: second) == nil)
        let (troisieme, dernier) = (Jeton.nouveau(), Jeton.nouveau())
        try tx.ouvrirSession(.agent(agent), jeton: troisieme, adresse: "", navigateur: "")
        try tx.changerMotDePasse(agent, motDePasse, par: .agent(agent))
        #expect(try tx.agentConnecte(jeton: troisieme) == nil)
        try tx.ouvrirSession(.agent(agent), jeton: dernier, adresse: "", navigateur: "")
        try tx.activer(agent, false, par: autre)
        #expect(try tx.sessions(de: compte).isEmpty)
        #expect(try tx.agentConnecte(jeton: voisin) != nil, "nobody else's")
      }
    }
  }

  @Test("Signing out closes the session on the server, everywhere or here", arguments: TestEngine.available)
  func deconnexion(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let compte = try await scene.compte("siae")
      for (chemin, restantes) in [("/deconnexion", 1), ("/deconnexion/partout", 0)] {
        _ = try await scene.ecrire { tx in
          try tx.fermerSessions(de: compte)
          try tx.ouvrirSession(.agent(agent), jeton: .nouveau(), adresse: "", navigateur: "un autre poste")
        }
        let reponse = try await scene.envoyer(chemin, [], .siae)
        #expect(
          reponse.destination == "/connexion" && reponse.annonce?.hasPrefix("Vous êtes déconnecté") == true)
        #expect(reponse.headers[.clearSiteData]?.contains("\"cache\"") == true)
        let ouvertes = try await scene.storage.read { tx in try tx.sessions(de: compte).count }
        #expect(ouvertes == restantes, "\(chemin)")
      }
    }
  }

  @Test("A link that served, or of a suspended agent, is none", arguments: TestEngine.available)
  func liens(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      try await scene.ecrire { tx in
        let (servi, suspendu) = (Jeton.nouveau(), Jeton.nouveau())
        try tx.inviter(agent, par: nil, jeton: servi)
        let motDePasse = try MotDePasse(choisi: Monde.motDePasse, repete: Monde.motDePasse, cout: 16)
        try tx.accepter(servi, motDePasse: motDePasse)
        #expect(try tx.invitation(jeton: servi) == nil)
        try tx.inviter(agent, par: nil, jeton: suspendu)
        try tx.execute("UPDATE agent SET actif = \(false) WHERE id = \(agent)")
        #expect(try tx.invitation(jeton: suspendu) == nil)
      }
    }
  }

  @Test(
    "A suspended agent's right password opens nothing; a password changes against the present one",
    arguments: TestEngine.available)
  func refus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let nouveau = "une phrase à moi 2026"
      let change = try await scene.envoyer(
        "/compte", [("actuel", "faux"), ("mot_de_passe", nouveau), ("repetition", nouveau)], .siae)
      #expect(change.statut == 422)
      _ = try await scene.ecrire { tx in
        try tx.activer(
          try scene.monde.agents["siae"].cree(), false, par: try scene.monde.facilitateur)
      }
      let reponse = try await scene.envoyer(
        "/connexion", [("courriel", "siae@demo.levier.example"), ("mot_de_passe", Monde.motDePasse)], nil)
      #expect(reponse.statut == 422)
    }
  }
}
