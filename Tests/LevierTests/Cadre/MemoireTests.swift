import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What was read is kept while nothing is written", .timeLimit(.minutes(10)))
struct MemoireTests {
  /// A signed-in browser, which writes nothing when it reads.
  private func navigateur(_ scene: Scene, _ role: Role) async throws -> HTTPFields {
    let (jeton, agent) = (Jeton.nouveau(), try #require(scene.monde.agents[role.rawValue]))
    try await scene.ecrire { tx in
      try tx.ouvrirSession(.agent(agent), jeton: jeton, adresse: "test", navigateur: "test")
    }
    return [.cookie: "levier=\(jeton.texte)"]
  }

  private func lire(_ scene: Scene, _ chemin: String, _ entetes: HTTPFields) async throws -> String {
    try await scene.client.execute(uri: chemin, method: .get, headers: entetes).texte
  }

  // Not asked of PostgreSQL, where another database of the server may change the state.
  @Test(
    "A page read again runs no statement but its session's",
    arguments: ["/", "/tableaux/vertical", "/tableaux/horizontal", "/bilan"])
  func relecture(chemin: String) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let facilitateur = try await navigateur(scene, .facilitateur)
      let premiere = try await lire(scene, chemin, facilitateur)
      scene.storage.reset()
      let seconde = try await lire(scene, chemin, facilitateur)
      #expect(premiere == seconde)
      #expect(scene.storage.statements == 1)
    }
  }

  @Test("What somebody writes shows at the next reading", arguments: TestEngine.available)
  func ecriture(engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let facilitateur = try await navigateur(scene, .facilitateur)
      let avant = try await lire(scene, "/tableaux/vertical", facilitateur)
      #expect(!avant.contains("Gros œuvre repris"))
      try await scene.ecrire { tx in
        let lot: ID<Lot> = try tx.value("SELECT min(id) FROM lot").cree()
        try tx.changer(scene.monde, lot) { $0.intitule = "Gros œuvre repris" }
      }
      let apres = try await lire(scene, "/tableaux/vertical", facilitateur)
      #expect(apres.contains("Gros œuvre repris"))
    }
  }

  @Test("Two agents who ask for the same page each read their own", arguments: TestEngine.available)
  func agents(engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let facilitateur = try await navigateur(scene, .facilitateur)
      let acheteur = try await navigateur(scene, .donneurOrdre)
      let entiere = try await lire(scene, "/tableaux/horizontal", facilitateur)
      let sienne = try await lire(scene, "/tableaux/horizontal", acheteur)
      let nomme = try await scene.premierNom()
      #expect(entiere.contains(nomme))
      #expect(!sienne.contains(nomme))
    }
  }

  @Test("Another filter is another reading")
  func filtres() async throws {
    try await Scene.jouer(.sqlite) { scene in
      try await scene.poserHistoire()
      let facilitateur = try await navigateur(scene, .facilitateur)
      let tous = try await lire(scene, "/tableaux/vertical", facilitateur)
      let aucun = try await lire(scene, "/tableaux/vertical?mot=introuvable", facilitateur)
      #expect(tous != aucun)
    }
  }

  @Test("Those who ask at once share one reading")
  func ensemble() async throws {
    try await avecLecteur { memoire, agent, etat in
      let lectures = Compteur()
      try await withThrowingTaskGroup(of: Int.self) { groupe in
        for _ in 1...20 {
          groupe.addTask {
            try await memoire.lire("tableau", de: agent, a: { etat }) {
              try await Task.sleep(for: .milliseconds(50))
              return await lectures.suivant()
            }
          }
        }
        for try await lu in groupe { #expect(lu == 1) }
      }
      #expect(await lectures.nombre == 1)
    }
  }

  @Test("A reading that failed is not kept")
  func echec() async throws {
    struct Panne: Error {}
    try await avecLecteur { memoire, agent, etat in
      await #expect(throws: Panne.self) {
        try await memoire.lire("tableau", de: agent, a: { etat }) { () async throws -> Int in throw Panne() }
      }
      let ensuite = try await memoire.lire("tableau", de: agent, a: { etat }) { 2 }
      #expect(ensuite == 2)
    }
  }

  @Test("The reading used longest ago leaves its place; a memory of none keeps nothing")
  func capacite() async throws {
    try await avecLecteur(capacite: 2) { memoire, agent, etat in
      for demande in ["a", "b", "a", "c"] {
        _ = try await memoire.lire(demande, de: agent, a: { etat }) { 1 }
      }
      var relues: [Int] = []
      for demande in ["a", "c", "b"] {
        relues.append(try await memoire.lire(demande, de: agent, a: { etat }) { 2 })
      }
      #expect(relues == [1, 1, 2])
    }
    try await avecLecteur(capacite: 0) { memoire, agent, etat in
      _ = try await memoire.lire("a", de: agent, a: { etat }) { 1 }
      let relue = try await memoire.lire("a", de: agent, a: { etat }) { 2 }
      #expect(relue == 2)
    }
  }

  @Test("What is heavy leaves room for less; one that weighs more than all may is kept alone")
  func poids() async throws {
    try await avecLecteur(capacite: 10) { memoire, agent, etat in
      var lectures: [String] = []
      func lire(_ demande: String, _ poids: Int) async throws {
        let neuve = try await memoire.lire(demande, de: agent, a: { etat }, poids: { _ in poids }) {
          "\(demande) \(ContinuousClock.now)"
        }
        lectures.append(neuve)
      }
      for (demande, poids) in [("a", 4), ("b", 4), ("a", 4), ("c", 4), ("a", 4), ("b", 4)] {
        try await lire(demande, poids)
      }
      #expect(lectures[0] == lectures[2] && lectures[2] == lectures[4] && lectures[1] != lectures[5])
      lectures = []
      for (demande, poids) in [("d", 50), ("d", 50), ("a", 4)] { try await lire(demande, poids) }
      #expect(lectures[0] == lectures[1])
      lectures = []
      try await lire("d", 50)
      #expect(lectures.count == 1)
    }
  }

  private func avecLecteur(
    capacite: Int = 8, _ essai: @escaping @Sendable (Memoire, AgentConnecte, Stamp) async throws -> Void
  ) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let (jeton, id) = (Jeton.nouveau(), try #require(scene.monde.agents[Role.facilitateur.rawValue]))
      try await scene.ecrire { tx in
        try tx.ouvrirSession(.agent(id), jeton: jeton, adresse: "test", navigateur: "test")
      }
      let (agent, etat) = try await scene.storage.read { tx in
        (try tx.agentConnecte(jeton: jeton), try tx.stamp())
      }
      try await essai(Memoire(capacite: capacite), try #require(agent), etat)
    }
  }
}

extension Scene {
  fileprivate func premierNom() async throws -> String {
    try await storage.read { tx in try #require(try tx.value("SELECT nom FROM participant ORDER BY id")) }
  }
}

private actor Compteur {
  private(set) var nombre = 0

  func suivant() -> Int {
    nombre += 1
    return nombre
  }
}
