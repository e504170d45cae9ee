import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What several territories ask of one employer")
struct DeuxTerritoiresAFaireTests {
  @Test(
    "Months of both stand side by side, each with its territory and by its own practices",
    arguments: TestEngine.available)
  func cote(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.employerDansLesDeux()
      let page = try await scene.lire("/", .siae).texte.replacing(/[\u{a0}\u{202f}]/, with: " ")
      let lignes = page.split(separator: "<tr").map(String.init).filter { $0.contains("Déclarer les heures") }
      #expect(lignes.count { $0.contains("Pays de Brenelle") } == 2, "January and February")
      #expect(lignes.count { $0.contains("Val d’Orsonne") } == 2)
      // The neighbour asks for hours on the 25th.
      let fevrier = lignes.filter { $0.contains("février 2026") }
      #expect(fevrier.contains { $0.contains("Pays de Brenelle") && $0.contains("10/03/2026") })
      #expect(fevrier.contains { $0.contains("Val d’Orsonne") && $0.contains("25/03/2026") })
      // Due on the 10th of February and of March here, on the 25th there.
      let ordre = lignes.map { $0.contains("Val d’Orsonne") ? "là-bas" : "ici" }
      #expect(ordre == ["ici", "là-bas", "ici", "là-bas"], "by their days, not by territory")
      let facilitateur = try await scene.lire("/", .facilitateur).texte
      #expect(!facilitateur.contains("Val d’Orsonne"))
      let autre = try await ailleurs.lire("/", .siae).texte
      #expect(!autre.contains("Pays de Brenelle"), "the neighbour's own account has one function")
    }
  }

  @Test("One press does it, under the function that it belongs to", arguments: TestEngine.available)
  func presse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.employerDansLesDeux()
      let page = try await scene.lire("/", .siae).texte
      let ligne = try #require(
        page.split(separator: "<tr").first { $0.contains("Déclarer") && $0.contains("Val d’Orsonne") })
      let action = String(
        try #require(ligne.firstMatch(of: /action="([^"]+)"/)?.output.1)
      ).replacing("&amp;", with: "&")
      #expect(action.contains("pour=agent-") && action.contains("sous=agent-"))
      let champs = ligne.matches(of: /name="([^"]+)" value="([^"]*)"/).map {
        (String($0.output.1), String($0.output.2))
      }
      let ouverte = try await scene.envoyer(String(action), champs, .siae)
      let chemin = try #require(ouverte.destination)
      #expect(chemin.hasPrefix("/declarations/"))
      #expect(try await scene.lire(chemin, .siae).texte.contains("Tremplin Intérim Brenelle d’Orsonne"))
      let territoire: ID<Territoire>? = try await scene.storage.read { tx in
        try tx.value("SELECT territoire_id FROM declaration ORDER BY id DESC LIMIT 1")
      }
      #expect(territoire == ailleurs.monde.territoire)
      let traces = try await scene.storage.read { tx in
        try tx.rows("SELECT territoire_id FROM trace WHERE acte = 'declarations.ouverture'").map {
          try $0["territoire_id"] as ID<Territoire>
        }
      }
      #expect(traces == [ailleurs.monde.territoire])
    }
  }

  @Test(
    "A link takes the function of its page, from a page of the site alone", arguments: TestEngine.available)
  func lien(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.employerDansLesDeux()
      let labas = try #require(
        try await ailleurs.storage.read { tx in
          try tx.value(
            "SELECT max(id) FROM agent WHERE territoire_id = \(ailleurs.monde.territoire) AND role = 'siae'")
        } as Int64?)
      let chemin = "/contrats?page=1&pour=agent-\(labas)"
      var entetes = try await scene.entetes(.siae)
      for site in [nil, "cross-site", "none"] as [String?] {
        entetes[.secFetchSite] = site
        let reponse = try await scene.client.execute(uri: chemin, method: .get, headers: entetes)
        #expect(
          reponse.status == .ok
            && reponse.texte.contains("Vous agissez pour <strong>Tremplin Intérim Brenelle, Pays"))
      }
      entetes[.secFetchSite] = "same-origin"
      let pris = try await scene.client.execute(uri: chemin, method: .get, headers: entetes)
      #expect(pris.destination == "/contrats?page=1")
      let page = try await scene.client.execute(uri: "/contrats", method: .get, headers: entetes)
      #expect(page.texte.contains("Val d’Orsonne</strong>"))
      let etranger = try #require(ailleurs.monde.agents["facilitateur"])
      let forge = try await scene.client.execute(
        uri: "/contrats?pour=agent-\(etranger)", method: .get, headers: entetes)
      #expect(forge.status == .notFound)
    }
  }
}

extension Scene {
  /// The social enterprise of the world has somebody at work since January in both territories, and its account a
  /// function in each; the neighbour wants hours by the 25th.
  fileprivate func employerDansLesDeux() async throws -> Scene {
    let ailleurs = try await chezLeVoisin()
    for scene in [self, ailleurs] {
      let monde = scene.monde
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
        _ = try tx.poserContrat(monde, de: try tx.poserParticipant(monde), pour: [engagement])
      }
    }
    let voisin = ailleurs.monde
    try await ailleurs.ecrire { tx in
      let agent = try tx.creer(
        NouvelAgent(
          role: .siae, prenom: "Malik", nom: "Orsini", courriel: try Courriel(Monde.courriel(.siae))),
        dans: try voisin.structure("Tremplin Intérim Brenelle"))
      try tx.rejoindre(agent)
      let (usuelles, usuels) = (Pratiques.initiales, Delais.usuels)
      let delais = Delais(
        jourDeDeclaration: 25, validation: usuels.validation, instruction: usuels.instruction,
        finDeContrat: usuels.finDeContrat, finDEligibilite: usuels.finDEligibilite,
        moisDeSortie: usuels.moisDeSortie, moisReclames: usuels.moisReclames)
      let pratiques = Pratiques(
        alertes: usuelles.alertes, delais: delais, prolongation: usuelles.prolongation,
        signalements: usuelles.signalements)
      try tx.creer(PratiquesDatees(pratiques: pratiques, du: try Jour("2026-01-01")))
    }
    return ailleurs
  }
}
