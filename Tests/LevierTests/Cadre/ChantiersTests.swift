import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The works that cost most, a few at a time")
struct ChantiersTests {
  /// What asks for a place of each kind.
  enum Travail: String, CaseIterable, Sendable {
    case export, classeurDuBilan, modele, envoiDHeures, envoiDAvis, essai

    func sas(_ chantiers: Chantiers) -> Sas {
      switch self {
      case .export, .classeurDuBilan, .modele: chantiers.exports
      case .envoiDHeures, .envoiDAvis, .essai: chantiers.lectures
      }
    }

    func demander(_ scene: Scene, _ essai: String) async throws -> TestResponse {
      switch self {
      case .export: try await scene.lire("/contrats?format=csv", .facilitateur)
      case .classeurDuBilan:
        try await scene.lire("/bilan.xlsx?du=2025-01-01&au=2025-12-31", .facilitateur)
      case .modele: try await scene.lire("/declarations/modele.xlsx", .siae)
      case .envoiDHeures:
        try await scene.televerser("/declarations/import", "fichier", "h.csv", tableau, .facilitateur)
      case .envoiDAvis:
        try await scene.televerser(
          "/marches/publications", "fichier", "a.json", decp([avis()]), .facilitateur)
      case .essai: try await scene.lire(essai, .facilitateur)
      }
    }
  }

  @Test(
    "When too many are asked for, the next is put off with a sentence, nothing of it stays, and pages are answered",
    arguments: Travail.allCases)
  func affluence(_ travail: Travail) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let essai = try #require(
        try await scene.televerser("/declarations/import", "fichier", "h.csv", tableau, .facilitateur)
          .destination)
      let fichiers = try scene.fichiersGardes().count
      try await remplir(travail.sas(scene.services.chantiers)) {
        let reponse = try await travail.demander(scene, essai)
        #expect(reponse.status == .serviceUnavailable)
        #expect(reponse.texte.contains("Beaucoup de demandes à la fois"))
        #expect(reponse.texte.contains("<a href=\"/\">Revenir"), "no page is a dead end")
        #expect(try scene.fichiersGardes().count == fichiers)
        #expect(try await scene.lire("/contrats", .facilitateur).status == .ok)
      }
      #expect([.ok, .seeOther].contains(try await travail.demander(scene, essai).status))
    }
  }

  @Test("A sheet is read once, when it is sent, while it is looked at", arguments: TestEngine.available)
  func uneLecture(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let entetes = try await scene.entetes(.facilitateur)
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.csv", tableau, .facilitateur)
      let essai = try #require(envoi.destination)
      func regarder(_ filtre: String) async throws -> TestResponse {
        try await scene.client.execute(uri: essai + filtre, method: .get, headers: entetes)
      }
      for fichier in try scene.fichiersGardes() {
        try FileManager.default.removeItem(atPath: scene.services.chemin(fichier: fichier))
      }
      #expect(try await regarder("").status == .ok)
      #expect(try await regarder("?sorte=refusee").status == .ok)
      func rapprochements() async throws -> Int {
        let avant = scene.storage.statements
        #expect(try await regarder("").status == .ok)
        return scene.storage.texts.suffix(scene.storage.statements - avant).count {
          $0.contains("FROM contrat")
        }
      }
      // On PostgreSQL a write in any database of the server may count.
      if engine == .sqlite {
        #expect(try await rapprochements() == 0, "nor matched again while nobody writes")
      }
      _ = try await scene.ecrire { tx in try tx.execute("UPDATE agent SET vu_le = \(tx.now)") }
      #expect(try await rapprochements() == 1)
    }
  }

  @Test("What leaves the house leaves a trace, whoever asked for it", arguments: TestEngine.available)
  func traces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for chemin in [
        "/bilan.pdf?du=2025-01-01&au=2025-12-31", "/bilan.xlsx?du=2025-01-01&au=2025-12-31",
        "/contrats?format=csv",
        "/declarations/modele.xlsx", "/declarations/modele.csv",
      ] {
        let role: Role = chemin.hasPrefix("/decl") ? .siae : .facilitateur
        #expect(try await scene.lire(chemin, role).status == .ok)
        let agent = try #require(scene.monde.agents[role.rawValue])
        let derniere = try await scene.textes(
          """
          SELECT trace_mots.apres FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
          WHERE acte = 'cadre.export' AND auteur = 'agent' AND auteur_id = \(agent)
          ORDER BY trace.id
          """)
        let fin = chemin.contains("pdf") ? "pdf" : chemin.contains("xlsx") ? "xlsx" : "csv"
        #expect(derniere.last?.contains(".\(fin)") == true, "\(chemin)")
      }
      #expect(try await scene.textes("SELECT acte FROM trace WHERE acte = 'cadre.export'").count == 5)
    }
  }

  @Test("Who keeps a thread busy answers with what it made, or throws what it threw")
  func enRetrait() async throws {
    let sas = Sas(places: 1, attente: 1)
    #expect(try await sas.passer(pour: "a", enRetrait: { 3 }) == 3)
    await #expect(throws: Absence.self) { try await sas.passer(pour: "a", enRetrait: { throw Absence() }) }
    #expect(try await sas.passer(pour: "a", enRetrait: { 4 }) == 4)
  }
}

private let tableau = "Nom;Prénom;Mois;Heures\nAmrani;Lila;2026-02;80"
