import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What is not set aside, and what comes back, through HTTP")
struct MisesDeCoteRefusTests {
  @Test(
    "What carries a lever or hours, is set aside already, or is another territory’s stays as it is",
    arguments: TestEngine.available)
  func intouchables(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let (voisin, autres) = (
        try await ailleurs.poserAvis(["Voisin"]),
        try await scene.poserAvis(["Qualifié", "Engagé", "Déjà", "Libre"])
      )
      let avis = autres + voisin
      _ = try await scene.laisser([avis[2]], "hors du territoire")
      try await scene.ecrire { tx in
        try tx.remplacer([.critere], sur: avis[0])
        let lot: ID<Lot>? = try tx.value("SELECT id FROM lot WHERE marche_id = \(avis[1])")
        _ = try tx.poserEngagement(scene.monde, sur: try #require(lot))
      }
      let reponse = try await scene.laisser(avis)
      #expect(
        reponse.annonce?.contains(
          "Un marché est laissé de côté. 4 autres ne le sont pas\u{202F}: ils ne sont plus à qualifier.")
          == true)
      let motifs = try await scene.storage.read { tx in
        try tx.rows(
          """
          SELECT mise_de_cote.motif FROM marche LEFT JOIN mise_de_cote ON mise_de_cote.id = mise_de_cote_id
          ORDER BY marche.id
          """
        ).map { try $0["motif"] as String? }
      }
      #expect(
        motifs == [nil, nil, nil, "hors du territoire", "sans clause sociale"], "the neighbour's first")
      let refus = try await scene.laisser(avis)
      #expect(refus.status == .unprocessableContent)
      #expect(refus.texte.contains("Rechargez la liste"))
    }
  }

  @Test(
    "A refusal keeps what was ticked and typed, on the list or on the market’s page",
    arguments: TestEngine.available)
  func refus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis(["Halle", "Voirie"])
      let sansMotif = try await scene.laisser([avis[1]], " ")
      #expect(sansMotif.status == .unprocessableContent)
      #expect(sansMotif.texte.contains("Indiquez pourquoi"))
      #expect(sansMotif.texte.contains("value=\"\(avis[1])\" checked"))
      #expect(!sansMotif.texte.contains("value=\"\(avis[0])\" checked"))
      let personne = try await scene.laisser([])
      #expect(personne.texte.contains("Cochez au moins un marché."))
      let nir = try await scene.laisser([avis[0]], "1 84 12 76 451 089 46")
      #expect(nir.texte.contains("Retirez le numéro de sécurité sociale"))
      let trop = try await scene.envoyer(
        "/marches/mises-de-cote", (1...1001).map { ("marche", "\($0)") } + [("motif", "autre")], .facilitateur
      )
      #expect(trop.texte.contains("Cochez 1\u{202f}000 marchés au plus."))
      let fiche = try await scene.envoyer(
        "/marches/mises-de-cote",
        [("marche", "\(avis[0])"), ("page_du_marche", "\(avis[0])"), ("motif", "")], .facilitateur)
      #expect(fiche.status == .unprocessableContent)
      #expect(fiche.texte.contains("<h1>Halle</h1>"))
    }
  }

  @Test("Nobody brings back the markets of another territory", arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis(["Halle"])
      _ = try await scene.laisser(avis)
      let ailleurs = try await scene.chezLeVoisin()
      let mise: Int64? = try await scene.storage.read { tx in try tx.value("SELECT max(id) FROM mise_de_cote")
      }
      let annuler = "/marches/mises-de-cote/\(try #require(mise))/annulation"
      for chemin in [annuler, "/marches/\(avis[0])/remise-en-suivi"] {
        #expect(try await ailleurs.envoyer(chemin, [], .facilitateur).status == .notFound, "\(chemin)")
      }
      let reste: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM marche WHERE mise_de_cote_id IS NOT NULL")
      }
      #expect(reste == 1)
    }
  }

  @Test(
    "A market set aside is followed again from its page, when a lever is chosen, or when hours are owed on it",
    arguments: TestEngine.available)
  func revenir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis(["Page", "Levier", "Heures"])
      _ = try await scene.laisser(avis)
      #expect(try await scene.lire("/marches/\(avis[0])", .facilitateur).texte.contains("Laissé de côté"))
      _ = try await scene.envoyer("/marches/\(avis[0])/remise-en-suivi", [], .facilitateur)
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      _ = try await scene.envoyer(
        "/marches/\(avis[1])",
        [
          ("objet", "Levier"), ("donneur_ordre", "\(acheteur)"), ("nature", "travaux"),
          ("forme", "ordinaire"),
          ("leviers", "critere"), ("version", "2"),
        ], .facilitateur)
      let lot: Int64? = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM lot WHERE marche_id = \(avis[2])")
      }
      _ = try await scene.envoyer(
        "/lots/\(try #require(lot))/engagements",
        [
          ("titulaire", "\(try scene.monde.structure("Maçonnerie Tréguier-Faure"))"),
          ("nature", "insertion"), ("qualite", "titulaire"),
          ("heures", "100"), ("debut", "2026-01-01"), ("echeance", "2026-12-31"),
        ], .facilitateur)
      #expect(try await scene.marchesVus("/marches").sorted() == ["Heures", "Levier", "Page"])
      let traces: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'marches.remise_en_suivi'")
      }
      #expect(traces == 3)
    }
  }
}
