import Foundation
import Storage
import StorageTesting
import Testing

@testable import Levier

private let annee = "/bilan?debut=2025-01-01&fin=2025-12-31"

@Suite("Bilan, through HTTP")
struct BilanHTTPTests {
  @Test(
    "74,000 hours at 1,680 print 44 full-time equivalents, 44.05 exactly", arguments: TestEngine.available)
  func paysDeLaLoire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        try territoire.faire(74_000, pour: engagement)
      }
      let page = try await scene.lire(annee + "&diviseur=1680", .facilitateur).texte
      #expect(page.contains("74\u{202f}000\u{a0}h"))
      #expect(page.contains("44\u{a0}ETP"))
      #expect(page.contains("44,05\u{a0}: 74\u{202f}000\u{a0}h réalisées ÷ 1\u{202f}680\u{a0}h"))
      let autre = try await scene.lire(annee + "&diviseur=1600", .facilitateur).texte
      #expect(autre.contains("46\u{a0}ETP"))
      #expect(autre.contains("1\u{a0}ETP = 1\u{202f}600\u{a0}h"))
    }
  }

  @Test(
    "A figure leads to what details it for the same period, or nowhere: no link leaves the report's dates behind",
    arguments: TestEngine.available)
  func liens(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        try territoire.faire(300, pour: engagement)
      }
      let page = try await scene.lire(annee, .facilitateur).texte
      let chiffres = page.matches(of: /<dl class="chiffres">.*?<\/dl>/.dotMatchesNewlines()).map {
        String($0.output)
      }
      let liens = Set(chiffres.joined().matches(of: /href="([^"]*)"/).map { String($0.output.1) })
      #expect(liens.isSuperset(of: ["#heures", "#marches", "#publics"]))
      #expect(liens.allSatisfy { $0.hasPrefix("#") && page.contains("id=\"\($0.dropFirst())\"") }, "\(liens)")
    }
  }

  @Test("10 and 9 full-time equivalents of two couplings of levers make 19", arguments: TestEngine.available)
  func aubagne(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let titulaire = try territoire.titulaire()
        try territoire.faire(16_800, pour: try territoire.engagement(titulaire))
        try territoire.faire(
          15_120, pour: try territoire.engagement(titulaire, leviers: [.conditionExecution, .critere]))
      }
      let page = try await scene.lire(annee, .facilitateur).texte
      #expect(page.contains("19\u{a0}ETP"))
      #expect(page.contains("10\u{a0}ETP"))
      #expect(page.contains("9\u{a0}ETP"))
      #expect(page.contains("Condition d’exécution + critère d’attribution"))
    }
  }

  @Test(
    "18,000 hours, 51 companies, 3 CDI, 1 apprenticeship, 3 contrats de professionnalisation, 11 short trainings",
    arguments: TestEngine.available)
  func gers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagements = try (1...51).map { _ in try territoire.engagement(try territoire.titulaire()) }
        let sorties: [Sortie] =
          Array(repeating: .cdi, count: 3) + [.apprentissage]
          + Array(repeating: .professionnalisation, count: 3) + Array(repeating: .formationCourte, count: 11)
        for (rang, sortie) in sorties.enumerated() {
          let contrat = try territoire.contrat([engagements[rang]])
          for mois in ["2025-03", "2025-04"] {
            try territoire.heures(contrat, engagements[rang], mois, heures: 500)
          }
          try territoire.sortir(contrat, sortie)
        }
      }
      let page = try await scene.lire(annee, .facilitateur).texte
      #expect(page.contains("18\u{202f}000\u{a0}h"))
      #expect(page.contains("<dt>Entreprises titulaires</dt><dd>51</dd>"))
      for (libelle, nombre) in [
        ("CDI", 3), ("Contrat d’apprentissage", 1), ("Contrat de professionnalisation", 3),
        ("Formation courte", 11),
      ] {
        let ligne = try #require(page.range(of: "<th scope=\"row\">\(libelle)</th>"))
        let suite = page[ligne.upperBound...].prefix(400)
        #expect(suite.contains("<td class=\"nombre\">\(nombre)</td>"), "\(libelle)")
      }
    }
  }

  @Test(
    "Hours outside a window are shown beside those that count, and training is told apart",
    arguments: TestEngine.available)
  func nonValorisees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        let contrat = try territoire.contrat([engagement])
        try territoire.heures(contrat, engagement, "2025-01", heures: 100, formation: 20)
        try territoire.heures(contrat, engagement, "2025-02", heures: 70, valorisees: 0)
        try territoire.heures(contrat, engagement, "2024-12", heures: 33)
      }
      let page = try await scene.lire(annee, .facilitateur).texte
      #expect(page.contains("<dd>190\u{a0}h</dd>") || page.contains(">190\u{a0}h</a>"))
      #expect(page.contains("dont 20\u{a0}h de formation"))
      #expect(page.contains("70\u{a0}h non valorisées"))
    }
  }

  @Test("A report costs twelve statements, whatever it counts", arguments: TestEngine.available)
  func instructions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      func cout() async throws -> Int {
        let avant = scene.storage.statements
        _ = try await scene.lire(annee, .facilitateur)
        return scene.storage.statements - avant
      }
      let vide = try await cout()
      try await scene.poser { territoire in
        for _ in 1...4 {
          try territoire.faire(3000, pour: try territoire.engagement(try territoire.titulaire()))
        }
      }
      #expect(try await cout() == vide)
      #expect(vide <= 12 + 4, "twelve for the report, the rest for the session")
    }
  }
}

extension Scene {
  func poser(_ recit: @escaping @Sendable (inout TerritoireDeBilan) throws -> Void) async throws {
    let monde = monde
    try await ecrire { tx in
      var territoire = TerritoireDeBilan(tx, monde)
      try recit(&territoire)
    }
  }
}
