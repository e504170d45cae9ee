import HTTPTypes
import HummingbirdTesting
import Markup
import NIOCore
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A person of two territories signs in once, and neither territory learns of the other")
struct DeuxTerritoiresTests {
  private static let courriel = "siae@demo.levier.example"

  @Test(
    "Creating the account answers as a new one does; in its own territory it is asked whether it is the same person",
    arguments: TestEngine.available)
  func creation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let siae = try ailleurs.monde.structure("Tremplin Intérim Brenelle")
      func creer(_ courriel: String, _ plus: [(String, String)] = []) async throws -> String {
        let reponse = try await ailleurs.envoyer(
          "/structures/\(siae)/agents",
          [("role", "siae"), ("prenom", "Ana"), ("nom", "Vautrin"), ("courriel", courriel)] + plus,
          .facilitateur)
        return "\(reponse.status.code) "
          + reponse.texte.replacing(courriel, with: "courriel").replacing(/[A-Za-z0-9_-]{43}/, with: "jeton")
          .replacing(/\/structures\/\d+/, with: "structure")
      }
      let (connu, inconnu) = (try await creer(Self.courriel), try await creer("nouvelle@demo.levier.example"))
      #expect(connu == inconnu)
      #expect(connu.hasPrefix("200 "))
      let relais = try ailleurs.monde.structure("Maison de l’emploi de Brenelle")
      func ajouter(_ plus: [(String, String)] = []) async throws -> TestResponse {
        try await ailleurs.envoyer(
          "/structures/\(relais)/agents",
          [("role", "facilitateur"), ("prenom", "Ana"), ("nom", "Vautrin"), ("courriel", Self.courriel)]
            + plus,
          .administrateur)
      }
      #expect(try await ajouter().texte.contains("C’est la même personne"))
      #expect(try await ajouter([("confirme-courriel", "autre")]).status.code < 400)
      #expect(
        try await creer(Self.courriel, [("confirme-courriel", "autre")]).contains(
          "Cette adresse a déjà ce rôle dans cette structure."))
    }
  }

  @Test("One password opens both; what is chosen in the header stays chosen", arguments: TestEngine.available)
  func fonctions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let (ici, labas) = (
        try #require(scene.monde.agents["siae"]), try await ailleurs.ajouter(Self.courriel, rejoint: true)
      )
      let navigateur = try await scene.connecter(Self.courriel)
      // The clock of tests stands still.
      _ = try await scene.ecrire { tx in try tx.execute("UPDATE agent SET vu_le = 1 WHERE id = \(ici)") }
      func page() async throws -> String { try await scene.lire("/", avec: navigateur).texte }
      #expect(try await page().contains("Pays de Brenelle"))
      #expect(try await scene.fonction(navigateur) == ici)
      let prise = try await scene.envoyer(
        "/compte/fonction", [("fonction", "agent-\(labas)"), ("retour", "/compte")], avec: navigateur)
      #expect(prise.destination == "/compte")
      #expect(try await scene.fonction(navigateur) == labas)
      #expect(try await page().contains("Val d’Orsonne"))
      let export = try await scene.lire("/contrats?format=csv", avec: navigateur)
      #expect(
        export.headers[.contentDisposition]
          == "attachment; filename=\"contrats-2026-03-15-val-d-orsonne.csv\"")
      let plusTard = try await scene.connecter(Self.courriel)
      #expect(try await scene.fonction(plusTard) == labas, "remembered")
      let etrangere = try #require(ailleurs.monde.agents["facilitateur"])
      for forgee in ["agent-\(etrangere)", "agent-0", "operateur-1", "", "agent"] {
        let reponse = try await scene.envoyer("/compte/fonction", [("fonction", forgee)], avec: navigateur)
        #expect(reponse.status == .notFound, "\(forgee)")
      }
      let traces = try await scene.storage.read { tx in
        try tx.rows(
          "SELECT territoire_id, auteur_id FROM trace WHERE acte IN ('acces.connexion', 'acces.fonction') ORDER BY id DESC LIMIT 3"
        ).map { "\(try $0["territoire_id"] as ID<Territoire>) \(try $0["auteur_id"] as ID<Agent>)" }
      }
      #expect(
        traces == [
          "\(scene.monde.voisin) \(labas)", "\(scene.monde.voisin) \(labas)",
          "\(scene.monde.territoire) \(ici)",
        ], "each act is of the function in use")
    }
  }

  @Test(
    "What a tab sends under one function is not taken once another was chosen, and a page of the other is offered",
    arguments: TestEngine.available)
  func onglets(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let ailleurs = try await scene.chezLeVoisin()
      let labas = try await ailleurs.ajouter(Self.courriel, rejoint: true)
      let navigateur = try await scene.connecter(Self.courriel)
      let formulaire = try await scene.lire(mois.chemin, avec: navigateur).texte
      let action = try #require(
        formulaire.firstMatch(of: /action="(\/declarations\/\d+\?sous=agent-\d+)"/)?.output.1)
      _ = try await scene.envoyer(
        "/compte/fonction", [("fonction", "agent-\(labas)")], avec: navigateur)
      let envoi = [("h-\(mois.contrat)", "10"), ("version", try await mois.version())]
      let refus = try await scene.envoyer(String(action), envoi, avec: navigateur)
      #expect(refus.status == .conflict && refus.texte.contains("Rien n’a été enregistré"))
      let absente = try await scene.lire(mois.chemin, avec: navigateur)
      #expect(absente.status == .notFound && absente.texte.contains("Ouvrir pour Tremplin Intérim Brenelle"))
      for action in ["/structures", "/structures?sous=agent-0", "/structures?sous="] {
        let forge = try await scene.envoyer(action, envoi, avec: navigateur)
        #expect(forge.status == .conflict, "nor without saying under which")
      }
      let partir = try await scene.envoyer(
        "/deconnexion?sous=agent-1", [], avec: try await scene.connecter(Self.courriel))
      #expect(partir.destination == "/connexion", "what is the person's own is taken from any tab")
      _ = try await scene.envoyer(
        "/compte/fonction", [("fonction", "agent-\(try #require(scene.monde.agents["siae"]))")],
        avec: navigateur)
      #expect(try await scene.envoyer(String(action), envoi, avec: navigateur).status == .seeOther)
    }
  }

  @Test(
    "A link given elsewhere changes no password: it asks for that of the account, and opens its own function",
    arguments: TestEngine.available)
  func liens(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let jeton = Jeton.nouveau()
      let labas = try await ailleurs.ajouter(Self.courriel, rejoint: false, jeton: jeton)
      let chemin = "/invitations/\(jeton.texte)"
      let page = try await scene.lire(chemin, nil).texte
      #expect(page.contains("Ajouter une fonction") && !page.contains("name=\"repetition\""))
      let vol = [("mot_de_passe", "quatre noix sous le pont"), ("repetition", "quatre noix sous le pont")]
      #expect(try await scene.envoyer(chemin, vol, nil).status == .unprocessableContent)
      #expect(
        try await scene.envoyer(chemin, [("actuel", "un autre mot")], nil).status == .unprocessableContent)
      #expect(try await scene.rattachements(Self.courriel) == 1)
      let rejoint = try await scene.envoyer(chemin, [("actuel", Monde.motDePasse)], nil)
      #expect(rejoint.destination == "/")
      #expect(try await scene.rattachements(Self.courriel) == 2)
      #expect(try await scene.lire(chemin, nil).status == .notFound, "it served")
      // Who is signed in to the account has told its password.
      let second = Jeton.nouveau()
      try await ailleurs.ecrire { tx in
        try tx.execute("UPDATE agent SET rejoint_le = NULL WHERE id = \(labas)")
        try tx.inviter(labas, par: ailleurs.monde.agents["facilitateur"], jeton: second)
      }
      let navigateur = try await scene.connecter(Self.courriel)
      #expect(
        try await !scene.lire("/invitations/\(second.texte)", avec: navigateur).texte.contains(
          "type=\"password\""))
      #expect(
        try await scene.envoyer("/invitations/\(second.texte)", [], avec: navigateur).destination == "/")
      // Whoever runs the installation may give a new password.
      let lien = try await nouveauLien(scene.storage, courriel: Self.courriel)
      #expect(try await scene.envoyer(lien, vol, nil).destination == "/")
      #expect(try await scene.rattachements(Self.courriel) == 2)
    }
  }

  @Test(
    "A form shown before a second function was joined, or under one that was lost, is taken under no other",
    arguments: TestEngine.available)
  func avantApres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let courriel = Monde.courriel(.facilitateur)
      let navigateur = try await scene.connecter(courriel)
      let champs = [("genre", "entreprise"), ("nom", "Égarée")]
      let relais = try ailleurs.monde.structure("Maison de l’emploi de Brenelle")
      let labas = try await ailleurs.ecrire { tx in
        let agent = try tx.creer(
          NouvelAgent(role: .facilitateur, prenom: "So", nom: "Vaubrun", courriel: try Courriel(courriel)),
          dans: relais)
        try tx.rejoindre(agent)
        return agent
      }
      _ = try await scene.envoyer(
        "/compte/fonction", [("fonction", "agent-\(labas)")], avec: navigateur)
      #expect(try await scene.envoyer("/structures", champs, avec: navigateur).status == .conflict)
      let ici = try #require(scene.monde.agents["facilitateur"])
      try await scene.ecrire { tx in try tx.activer(ici, false, par: ici) }
      let perdue = try await scene.envoyer("/structures?sous=agent-\(ici)", champs, avec: navigateur)
      #expect(perdue.status == .conflict, "one function is left, and it is not that one")
      #expect(try await scene.textes("SELECT nom FROM structure WHERE nom = 'Égarée'") == [])
    }
  }

  @Test(
    "A link that could set a password may no more, once the account opens something else or has another",
    arguments: TestEngine.available)
  func lienDepasse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let ici = try #require(scene.monde.agents["siae"])
      let (jeton, commande) = (Jeton.nouveau(), Jeton.nouveau())
      let vol = try MotDePasse(
        choisi: "quatre noix sous le pont", repete: "quatre noix sous le pont", cout: 16)
      try await scene.ecrire { tx in
        try tx.inviter(ici, par: scene.monde.agents["facilitateur"], jeton: jeton)
      }
      #expect(
        try await scene.lire("/invitations/\(jeton.texte)", nil).texte.contains("Choisir votre mot de passe"))
      let labas = try await ailleurs.ajouter(Self.courriel, rejoint: true)
      await #expect(throws: Absence.self) {
        try await scene.storage.write { tx in try tx.accepter(jeton, motDePasse: vol) }
      }
      // One that the command gave for a function, and a password changed under the other.
      try await scene.ecrire { tx in try tx.inviter(ici, par: nil, jeton: commande) }
      try await ailleurs.ecrire { tx in try tx.changerMotDePasse(labas, vol, par: .agent(labas)) }
      #expect(try await scene.lire("/invitations/\(commande.texte)", nil).status == .notFound)
    }
  }

  @Test("Two antennas of a territory are told apart", arguments: TestEngine.available)
  func antennes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let courriel = Self.courriel
      try await scene.ecrire { tx in
        let sud = try tx.creer(
          NouvelleStructure(genre: .etti, nom: "Tremplin Intérim Brenelle", antenne: "Sud"))
        let agent = try tx.creer(
          NouvelAgent(role: .siae, prenom: "Malik", nom: "Orsini", courriel: try Courriel(courriel)),
          dans: sud)
        try tx.rejoindre(agent)
      }
      let page = try await scene.lire("/compte", avec: try await scene.connecter(courriel)).texte
      #expect(page.contains("Agir pour Tremplin Intérim Brenelle, Sud, Pays de Brenelle"))
    }
  }

  @Test("A function that is suspended leaves the other", arguments: TestEngine.available)
  func suspension(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let labas = try await ailleurs.ajouter(Self.courriel, rejoint: true)
      let navigateur = try await scene.connecter(Self.courriel)
      let ici = try #require(scene.monde.agents["siae"])
      try await scene.ecrire { tx in try tx.activer(ici, false, par: ici) }
      #expect(try await scene.lire("/", avec: navigateur).destination == "/connexion", "signed out at once")
      #expect(try await scene.fonction(try await scene.connecter(Self.courriel)) == labas)
      try await ailleurs.ecrire { tx in try tx.activer(labas, false, par: labas) }
      #expect(
        try await scene.envoyer(
          "/connexion", [("courriel", Self.courriel), ("mot_de_passe", Monde.motDePasse)], nil
        ).status == .unprocessableContent)
    }
  }
}

/// One browser, by its session's cookie.
private struct Navigateur { let cookie: String }

extension Scene {
  /// One more function of an address, in the social enterprise of this territory.
  fileprivate func ajouter(_ courriel: String, rejoint: Bool, jeton: Jeton = .nouveau()) async throws -> ID<
    Agent
  > {
    let (monde, courriel) = (monde, try Courriel(courriel))
    return try await ecrire { tx in
      let agent = try tx.creer(
        NouvelAgent(role: .siae, prenom: "Malik", nom: "Orsini", courriel: courriel),
        dans: try monde.structure("Tremplin Intérim Brenelle"))
      try tx.inviter(agent, par: monde.agents["facilitateur"], jeton: jeton)
      if rejoint { try tx.rejoindre(agent) }
      return agent
    }
  }

  fileprivate func connecter(_ courriel: String) async throws -> Navigateur {
    let entree = try await envoyer(
      "/connexion", [("courriel", courriel), ("mot_de_passe", Monde.motDePasse)], nil)
    let cookie = entree.headers[values: .setCookie].first { $0.hasPrefix("levier=") } ?? ""
    return Navigateur(cookie: String(cookie.prefix { $0 != ";" }))
  }

  fileprivate func lire(_ chemin: String, avec navigateur: Navigateur) async throws -> TestResponse {
    try await client.execute(uri: chemin, method: .get, headers: [.cookie: navigateur.cookie])
  }

  fileprivate func envoyer(_ chemin: String, _ champs: [(String, String)], avec navigateur: Navigateur)
    async throws -> TestResponse
  {
    try await client.execute(
      uri: chemin, method: .post,
      headers: [
        .cookie: navigateur.cookie, .secFetchSite: "same-origin",
        .contentType: "application/x-www-form-urlencoded",
      ], body: .init(string: QueryString(champs).rendered))
  }

  /// What a browser's session acts as.
  fileprivate func fonction(_ navigateur: Navigateur) async throws -> ID<Agent>? {
    let jeton = try Jeton(recu: String(navigateur.cookie.dropFirst("levier=".count))).cree()
    return try await storage.read { tx in try tx.agentConnecte(jeton: jeton)?.id }
  }

  fileprivate func rattachements(_ courriel: String) async throws -> Int {
    try await storage.read { tx in
      try tx.compte(courriel: courriel).map { try tx.rattachements(de: $0.id).count } ?? 0
    }
  }
}
