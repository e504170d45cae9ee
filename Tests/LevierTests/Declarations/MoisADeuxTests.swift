import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Two agents on one month")
struct MoisADeuxTests {
  @Test(
    "The second to save is told, keeps what was typed, and nothing of the first is lost",
    arguments: TestEngine.available)
  func saisie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let version = try await mois.version()
      func champs(_ heures: String) -> [(String, String)] {
        [("h-\(mois.contrat)", heures), ("version", version), ("acte", "brouillon")]
      }
      #expect(try await scene.envoyer(mois.chemin, champs("10"), .siae).statut == 303)
      let second = try await scene.envoyer(mois.chemin, champs("20"), .facilitateur)
      #expect(second.statut == 422 && second.texte.contains("Ce mois vient de changer"))
      #expect(second.texte.contains("value=\"20\""))
      #expect(try await scene.heuresDeclarees() == 1000)
    }
  }

  @Test(
    "A decision taken on an old page is told and changes nothing", arguments: TestEngine.available,
    [
      ("complement", Declaration.Etat.Code.transmise), ("reouverture", .validee), ("cloture", .validee),
      ("validation/annulation", .validee), ("correction", .cloturee),
    ])
  func decision(
    _ engine: TestEngine, cas: (acte: String, etat: Declaration.Etat.Code)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.amener(a: cas.etat)
      let avant = try await (mois.version(), mois.lignes())
      let acte = cas.acte == "correction" ? "lignes/\(try await mois.derniereLigne())/correction" : cas.acte
      let reponse = try await scene.envoyer(
        "\(mois.chemin)/\(acte)", [("motif", "Trop tard"), ("heures", "8"), ("version", "1")], .facilitateur)
      #expect(reponse.statut == 422 && reponse.texte.contains("Ce mois vient de changer"))
      if cas.acte == "correction" {
        #expect(reponse.texte.contains("Trop tard</textarea>"), "what was typed is kept")
      }
      let apres = try await (mois.version(), mois.lignes())
      #expect(apres == avant)
    }
  }

  @Test("Of two acts read on one version, the database takes one", arguments: TestEngine.available)
  func enBase(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let agent = try scene.monde.agents["facilitateur"].cree()
      try await scene.ecrire { tx in
        let entete = try tx.enteteDeclaration(
          mois.declaration, dans: .territoire(scene.monde.territoire))
        let ligne = try LigneDeclaration(mois: try Mois("2026-02"), heures: Heures(heures: 3))
        let saisies = [SaisieLigne(contrat: mois.contrat, ligne: ligne)]
        try tx.enregistrer(saisies, dans: entete, par: agent)
        #expect(throws: ChangementConcurrent.self) {
          try tx.enregistrer(saisies, dans: entete, par: agent)
        }
      }
    }
  }
}
