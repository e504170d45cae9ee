import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a draft keeps, and what the month before fills in")
struct MoisPrecedentTests {
  @Test("A line that is emptied is taken out of the draft", arguments: TestEngine.available)
  func videe(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.amener(a: .brouillon)
      #expect(try await mois.lignes() == ["declaree"])
      let champs = [("h-\(mois.contrat)", ""), ("version", try await mois.version()), ("acte", "brouillon")]
      #expect(try await scene.envoyer(mois.chemin, champs, .siae).statut == 303)
      #expect(try await mois.lignes() == [])
    }
  }

  @Test(
    "The month just before fills the empty fields, training too; what was typed and the version stay",
    arguments: TestEngine.available)
  func reprise(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fevrier = try await MoisEnCours.ouvrir(scene)
      let autre = try await fevrier.embaucher("Besson", "Nora", debut: "2026-01-05")
      let (monde, contrats) = (scene.monde, [fevrier.contrat, autre])
      let mars = try await scene.ecrire { tx in
        let employeur = try monde.structure(MoisEnCours.employeur)
        for (mois, heures, formation) in [("2026-01", 20, 3), ("2026-02", 30, 7)] {
          let id = try tx.ouvrirDeclaration(employeur, try Mois(mois), par: nil)
          let ligne = try LigneDeclaration(
            mois: try Mois(mois), heures: Heures(heures: heures), formation: Heures(heures: formation))
          try tx.poser(contrats.map { (id, $0, ligne) })
        }
        return try tx.ouvrirDeclaration(employeur, try Mois("2026-03"), par: nil)
      }
      try await scene.ecrire { tx in
        for _ in 1...3 {
          try tx.enregistrer([], dans: try tx.enteteDeclaration(mars, dans: scene.monde.perimetre), par: nil)
        }
      }
      let page = try await scene.envoyer(
        "/declarations/\(mars)", [("h-\(autre)", "5"), ("version", "1"), ("acte", "reprise")], .siae
      ).texte
      #expect(page.champ("h-\(fevrier.contrat)") == "30" && page.champ("f-\(fevrier.contrat)") == "7")
      #expect(page.champ("h-\(autre)") == "5", "typed already")
      #expect(page.contains("1\u{a0}ligne reprise"))
      #expect(page.champ("version") == "1", "who saved in between is still told of")
      let rien = try await scene.envoyer(
        "/declarations/\(mars)",
        contrats.map { ("h-\($0)", "1") } + [("version", "1"), ("acte", "reprise")], .siae)
      #expect(rien.texte.contains("n’a rien à reprendre"))
    }
  }
}

extension String {
  /// The value of the page's field of that name.
  func champ(_ nom: String) -> String? {
    guard
      let balise = matches(of: /<input[^>]*>/).map(\.output).first(where: { $0.contains("name=\"\(nom)\"") })
    else { return nil }
    return balise.firstMatch(of: /value="([^"]*)"/).map { String($0.output.1) }
  }
}
