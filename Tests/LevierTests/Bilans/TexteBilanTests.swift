import Formats
import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import NIOCore
import Storage
import StorageTesting
import Testing

@testable import Levier

private let annee = "?debut=2025-01-01&fin=2025-12-31&portee=territoire"

@Suite("Bilan: its written part and its files")
struct TexteBilanTests {
  @Test(
    "What the facilitator wrote is read by all, and only for that period", arguments: TestEngine.available)
  func ecrire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let texte = "Une année <forte>\nDeux chantiers-écoles."
      let reponse = try await scene.envoyer(
        "/bilan/textes" + annee, [("contexte", texte), ("version", "0")], .facilitateur)
      #expect(reponse.status == .seeOther)
      #expect(reponse.destination?.hasPrefix("/bilan?debut=2025-01-01") == true)
      for role in [Role.facilitateur, .financeur] {
        let page = try await scene.lire("/bilan" + annee, role).texte
        #expect(page.contains("Une année &lt;forte&gt;"))
        #expect(page.contains("Deux chantiers-écoles."))
      }
      let autre = try await scene.lire("/bilan?debut=2024-01-01&fin=2024-12-31", .facilitateur).texte
      #expect(!autre.contains("Deux chantiers-écoles."))
      let traces: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE objet = 'bilan_texte' AND details = 'contexte'")
      }
      #expect(traces == 1)
    }
  }

  @Test("A NIR in a text is refused with a sentence, and nothing is saved", arguments: TestEngine.available)
  func nir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await scene.envoyer(
        "/bilan/textes" + annee,
        [("parcours", "Mme 2 69 05 49 588 157 80 a signé un CDI"), ("contexte", "Bien."), ("version", "0")],
        .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("Bien."))
      #expect(reponse.texte.contains("aria-invalid"))
      let lignes: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM bilan_texte")
      }
      #expect(lignes == 0)
    }
  }

  @Test("The second of two facilitators is told, and loses nothing", arguments: TestEngine.available)
  func conflit(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.envoyer(
        "/bilan/textes" + annee, [("contexte", "Premier."), ("version", "0")], .facilitateur)
      let second = try await scene.envoyer(
        "/bilan/textes" + annee, [("contexte", "Second."), ("version", "0")], .facilitateur)
      #expect(second.status == .unprocessableContent)
      #expect(second.texte.contains("Second."))
      #expect(second.texte.contains("name=\"version\" value=\"1\""))
      #expect(try await scene.lire("/bilan" + annee, .facilitateur).texte.contains("Premier."))
    }
  }

  @Test("The workbook has its five sheets, the figures as numbers", arguments: TestEngine.available)
  func classeur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        try territoire.faire(16_800, pour: try territoire.engagement(try territoire.titulaire()))
      }
      let reponse = try await scene.lire("/bilan.xlsx" + annee, .facilitateur)
      let octets = [UInt8](buffer: reponse.body)
      for nom in ["Synthèse", "Publics", "Contrats", "Sorties", "Marchés"] {
        _ = try TabularFile.read(bytes: octets, sheet: nom)
      }
      let synthese = try TabularFile.read(bytes: octets, sheet: "Synthèse")
      let lignes = synthese.rows.map { [$0[0].text, $0[1].text] }
      #expect(lignes.contains(["Heures réalisées", "16800"]))
      #expect(lignes.contains(["Équivalents temps plein", "10"]))
    }
  }

  @Test("The command answers the same figures as the page", arguments: TestEngine.available)
  func commande(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        try territoire.faire(74_000, pour: try territoire.engagement(try territoire.titulaire()))
      }
      let services = Services(
        storage: scene.storage, horloge: { Monde.aujourdhui },
        installation: Installation(fichiers: "", https: false))
      let appel = AppelBilan(debut: "2025-01-01", fin: "2025-12-31", diviseur: "1680")
      let json = String(
        decoding: try JSONEncoder().encode(try await bilan(services, appel)), as: UTF8.self)
      #expect(json.contains("\"etp\":44.05"))
      #expect(json.contains("\"faites\":74000"))
      #expect(json.contains("\"diviseur_etp\":1680"))
      await #expect(throws: PhraseSeule.self) {
        try await bilan(services, AppelBilan(debut: "2025-12-31", fin: "2025-01-01"))
      }
      await #expect(throws: PhraseSeule.self) {
        try await bilan(services, AppelBilan(debut: "2025-01-01", fin: "2025-12-31", portee: "donneur-999"))
      }
    }
  }

  @Test("The document carries its divisor and its day, and what was typed stays text")
  func document() throws {
    var donnees = DonneesBilan(
      periode: try PeriodeBilan(debut: try Jour("2025-01-01"), fin: try Jour("2025-12-31")))
    donnees.sorties = [.cdi: 3]
    let lecteur = LecteurBilan(
      territoire: ID(1), territoireNom: "Pays de Brenelle", acces: .territoire, litLesMotifs: true)
    let choix = PresentationBilan(
      portee: .init(portee: .territoire, nom: "Pays de Brenelle"), diviseur: Heures(heures: 1680),
      regle: "Règle 2025", produitLe: try Jour("2026-03-15"), masque: false, nommeLesLots: true,
      detaillePersonnes: true)
    let rapport = RapportBilan(
      donnees, lecteur, choix,
      textes: [.init(rubrique: .contexte, texte: "<img src=\"file:///etc/passwd\">")])
    let html = documentBilan(rapport).text
    #expect(html.contains("1\u{a0}ETP = 1\u{202f}680\u{a0}h (Règle 2025)"))
    #expect(html.contains("produit le 15 mars 2026"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("url("))
  }
}
