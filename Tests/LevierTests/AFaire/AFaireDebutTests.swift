import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("« À faire », where one starts")
struct AFaireDebutTests {
  @Test(
    "On an empty base the home page says where to start, until it is done", arguments: TestEngine.available)
  func debut(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let marches = "Faire entrer vos premiers marchés"
      #expect(try await scene.lire("/", .facilitateur).texte.contains(marches))
      #expect(!(try await scene.lire("/", .administrateur).texte.contains("Inviter un facilitateur")))
      try await scene.ecrire { tx in
        _ = try tx.poserLot(monde, objet: "Voirie")
        try tx.activer(try monde.facilitateur, false, par: try monde.agents["administrateur"].cree())
      }
      #expect(try await scene.lire("/", .administrateur).texte.contains("Inviter un facilitateur"))
      try await scene.ecrire { tx in
        try tx.activer(try monde.facilitateur, true, par: try monde.agents["administrateur"].cree())
      }
      #expect(!(try await scene.lire("/", .facilitateur).texte.contains(marches)))
    }
  }

  @Test(
    "A published award is qualified before hours are asked of its lots; a lot named as its market is named once",
    arguments: TestEngine.available)
  func avisAQualifier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        _ = try tx.poserLot(monde, objet: "Voirie", intitule: "Voirie", leviers: [], origine: .decp)
      }
      #expect(!(try await scene.lire("/", .facilitateur).texte.contains("Fixer les heures dues")))
      try await scene.ecrire { tx in
        try tx.remplacer([.conditionExecution], sur: try tx.value("SELECT id FROM marche").cree())
      }
      let page = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
      #expect(page.contains("Fixer les heures dues : Voirie<"))
    }
  }

  @Test(
    "A published award waits to be qualified until a lever is chosen, or its lots are closed",
    arguments: TestEngine.available)
  func misDeCote(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let lots = try await scene.ecrire { tx in
        try (1...2).map { _ in try tx.poserLot(monde, objet: "Voirie", leviers: [], origine: .decp) }
      }
      func aQualifier() async throws -> (tache: String, liste: Bool) {
        let accueil = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
        let nombre = ["Qualifier 2 marchés", "Qualifier 1 marché"].first(where: accueil.contains) ?? ""
        let liste = try await scene.lire("/marches?suivi=a_qualifier", .facilitateur).texte
        return (nombre, liste.contains("Voirie"))
      }
      let deux = try await aQualifier()
      #expect(deux == ("Qualifier 2 marchés", true))
      try await scene.ecrire { tx in try tx.changer(monde, lots[0]) { $0.clos = true } }
      let un = try await aQualifier()
      #expect(un == ("Qualifier 1 marché", true))
      try await scene.ecrire { tx in try tx.changer(monde, lots[1]) { $0.clos = true } }
      let aucun = try await aQualifier()
      #expect(aucun == ("", false))
    }
  }
}
