import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("« À faire », through HTTP")
struct AFaireHTTPTests {
  @Test("It is the home page of every role, and a visitor signs in first", arguments: TestEngine.available)
  func accueil(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in Role.allCases {
        let reponse = try await scene.lire("/", role)
        #expect(reponse.statut == 200, "\(role)")
        #expect(reponse.texte.contains("<h1>À faire</h1>"), "\(role)")
      }
      #expect(try await scene.lire("/", nil).destination == "/connexion")
    }
  }

  @Test(
    "A facilitator reads what it must do, who holds the rest, and since when",
    arguments: TestEngine.available)
  func facilitateur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      try await scene.poserAttentes()
      let page = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
      for attendu in [
        "Valider les heures de décembre 2025", "Instruire l’éligibilité de Nora Besson",
        "Fournir les pièces de Lila Amrani", "Mission locale de Brenelle",
        "Préparer la suite du contrat de Lila Amrani", "Fixer les heures dues : Voirie",
        "Qualifier 1 marché repris", "Établir le déficit : Marché échu",
        "Ouvrir son compte : Yann Corbel", "Ce que vous attendez des autres",
      ] { #expect(page.contains(attendu), "\(attendu)") }
    }
  }

  @Test(
    "The month's declaration is asked of its employer from the first day, and late from the eleventh",
    arguments: TestEngine.available)
  func declaration(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let agent = try await scene.agentConnecte(.entreprise)
      for (jour, urgence) in [("2026-04-10", Tache.Urgence.cetteSemaine), ("2026-04-11", .enRetard)] {
        let lecture = LectureTaches(agent: agent, jour: try Jour(jour), [])
        let taches = try await scene.storage.read { tx in try tx.declarationsReclamees(lecture).taches }
        let mars = try #require(taches.first { $0.quoi == "Déclarer les heures de mars 2026" })
        #expect(mars.urgence(le: lecture.jour) == urgence)
        #expect(mars.pourLe?.iso == "2026-04-10")
        #expect(mars.porteur == .vous)
        #expect(!taches.contains { $0.quoi.contains("février") })
      }
      let facilitateur = try await scene.agentConnecte(.facilitateur)
      let lecture = LectureTaches(agent: facilitateur, jour: try Jour("2026-04-11"), [])
      let taches = try await scene.storage.read { tx in try tx.declarationsReclamees(lecture).taches }
      #expect(taches.first?.porteur == .autre("Maçonnerie Tréguier-Faure"))
    }
  }

  @Test(
    "Each task opens where it is done: one press for a month to declare, the file for an eligibility",
    arguments: TestEngine.available)
  func actes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      try await scene.poserAttentes()
      let agent = try await scene.agentConnecte(.entreprise)
      let lecture = LectureTaches(agent: agent, jour: try Jour("2026-04-11"), [])
      let taches = try await scene.storage.read { tx in try tx.declarationsReclamees(lecture).taches }
      guard case .envoyer(_, let chemin, let champs, _) = try #require(taches.first).acte else {
        Issue.record("a month to declare opens in one press")
        return
      }
      #expect(champs["mois"] == "2026-03")
      let page = try await scene.lire("/", .facilitateur).texte
      #expect(page.contains("href=\"/eligibilites/"))
      #expect(!(try await scene.lire("/", .prescripteur).texte.contains("href=\"/eligibilites/")))
      let ouverte = try await scene.envoyer(
        chemin.texte, champs.merging(["mois": "2026-01"]) { $1 }.map { ($0, $1) }, .entreprise)
      #expect(ouverte.destination?.hasPrefix("/declarations/") == true)
    }
  }

  @Test(
    "An employer reads nothing of its neighbours; a prescriber and a buyer, what is theirs",
    arguments: TestEngine.available)
  func cloisons(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      try await scene.poserAttentes()
      let siae = try await scene.lire("/", .siae).texte
      #expect(!siae.contains("Maçonnerie") && !siae.contains("Besson") && !siae.contains("la halle"))
      let entreprise = try await scene.lire("/", .entreprise).texte
      #expect(entreprise.contains("Préparer la suite du contrat de Lila Amrani"))
      #expect(!entreprise.contains("Éligibilité") && !entreprise.contains("Besson"))
      let acheteur = try await scene.lire("/", .donneurOrdre).texte
      #expect(acheteur.contains("Décider de la suite"))
      #expect(!acheteur.contains("Amrani") && !acheteur.contains("Besson"))
      let prescripteur = try await scene.lire("/", .prescripteur).texte
      #expect(prescripteur.contains("Fournir les pièces de Lila Amrani"))
      #expect(!prescripteur.contains("Voirie"))
      let financeur = try await scene.lire("/", .financeur).texte
      #expect(financeur.contains("/bilan") && !financeur.contains("<table"))
      let administrateur = try await scene.lire("/", .administrateur).texte
      #expect(administrateur.contains("Fixer la règle locale") && !administrateur.contains("Amrani"))
    }
  }

  @Test("A kind filters the page, and what does not fit is counted", arguments: TestEngine.available)
  func genres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        for rang in 0..<12 { _ = try tx.poserLot(monde, objet: "Lot orphelin \(rang)") }
        let participant = try tx.poserParticipant(monde)
        try tx.poserEligibilite(monde, de: participant, .aInstruire)
      }
      let page = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
      #expect(page.contains("et 4 autres parmi les lots sans engagement"))
      let filtree = try await scene.lire("/?genre=marches", .facilitateur).texte
      #expect(filtree.contains("Lot orphelin 11"))
      #expect(!filtree.contains("Lila"))
      #expect(try await scene.lire("/?genre=%27%3B--", .facilitateur).statut == 200)
    }
  }

  @Test("The number of statements does not follow the tasks", arguments: TestEngine.available)
  func requetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in Role.allCases {
        let vide = try await scene.compter(["/"], role)
        #expect(vide.allSatisfy { $0 <= 26 }, "\(role) \(vide)")
      }
      let avant = try await scene.compter(["/"], .facilitateur)
      try await scene.poserHistoire()
      try await scene.poserAttentes()
      #expect(try await scene.compter(["/"], .facilitateur) == avant)
    }
  }
}

extension Scene {
  /// One thing of each kind that waits.
  fileprivate func poserAttentes() async throws {
    let monde = monde
    try await ecrire { tx in
      let decembre = try tx.ouvrirDeclaration(
        try monde.structure("Tremplin Intérim Brenelle"), try Mois("2025-12"), par: nil)
      try tx.passer(decembre, de: monde, a: .transmise)
      let personnes: [ID<Participant>] = try tx.rows("SELECT id FROM participant ORDER BY cle_tri")
        .map { try $0["id"] }
      try tx.poserEligibilite(monde, de: personnes[0], .piecesManquantes)
      try tx.poserEligibilite(monde, de: personnes[1], .aInstruire)
      _ = try tx.poserLot(monde, objet: "Voirie")
      _ = try tx.poserLot(monde, objet: "Marché repris", debut: "2026-12-01", leviers: [], origine: .decp)
      let echu = try tx.poserLot(monde, objet: "Marché échu")
      _ = try tx.poserEngagement(monde, sur: echu, echeance: "2026-02-28")
      let agent = try tx.creer(
        NouvelAgent(
          role: .siae, prenom: "Yann", nom: "Corbel", courriel: try Courriel("yann@demo.levier.example"),
          instructeur: false), dans: try monde.structure("Tremplin Intérim Brenelle"))
      try tx.inviter(agent, par: monde.agents["facilitateur"], jeton: .nouveau())
    }
  }

  func agentConnecte(_ role: Role) async throws -> AgentConnecte {
    let id = monde.agents[role.rawValue]
    return try await storage.read { tx in
      let row = try tx.first(
        """
        SELECT agent.id, agent.compte_id, agent.prenom, agent.nom, agent.role, agent.instructeur, agent.structure_id,
          structure.nom AS structure_nom, structure.territoire_id, territoire.nom AS territoire_nom
        FROM agent JOIN structure ON structure.id = agent.structure_id
        JOIN territoire ON territoire.id = structure.territoire_id
        WHERE agent.id = \(id)
        """)
      guard let row else { throw Absence() }
      return try AgentConnecte(row)
    }
  }
}
