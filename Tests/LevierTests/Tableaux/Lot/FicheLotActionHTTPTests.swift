import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

private let employeur = "Tremplin Intérim Brenelle"

@Suite("What a lot waits for, on its page")
struct FicheLotActionHTTPTests {
  @Test(
    "A month is asked of an employer until its contract ends, and no later", arguments: TestEngine.available)
  func finDeContrat(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.poserLot(contrat: "2025-12-15", au: "2026-01-31")
      let page = try await scene.fiche(lot)
      #expect(page.contains(">décembre 2025</a>") && page.contains(">janvier 2026</a>"))
      #expect(!page.contains(">février 2026</a>"))
    }
  }

  @Test(
    "A recruitment is asked, and a delay told, once the lot has begun and not before",
    arguments: TestEngine.available, [("2026-03-15", true), ("2026-03-16", false)])
  func recrutement(_ engine: TestEngine, cas: (debut: String, demande: Bool)) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        _ = try tx.poserEngagement(scene.monde, sur: lot, debut: cas.debut, echeance: "2026-04-30")
        return lot
      }
      let page = try await scene.fiche(lot)
      #expect(page.contains("À faire par Maçonnerie Tréguier-Faure") == cas.demande)
      #expect(page.contains("Aucun contrat n’est en cours") == cas.demande)
      #expect(page.contains("Échéance proche") == cas.demande)
      #expect(page.contains("Rien à faire") == !cas.demande)
    }
  }

  @Test(
    "Only a month that was sent waits for the facilitator; a draft, or one given back, is awaited still",
    arguments: TestEngine.available,
    [
      (Declaration.Etat.Code.brouillon, "Déclarer les heures de février 2026"),
      (.transmise, "Valider les heures de février 2026"),
      (.aCompleter, "Déclarer les heures de février 2026"), (.validee, "Rien à faire"),
      (.cloturee, "Rien à faire"),
    ])
  func aValider(_ engine: TestEngine, cas: (etat: Declaration.Etat.Code, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.poserLot(contrat: "2026-02-02", au: nil)
      try await scene.poserMois("2026-02", cas.etat)
      let page = try await scene.fiche(lot)
      for phrase in ["Déclarer les heures de", "Valider les heures de", "Rien à faire"] {
        #expect(page.contains(phrase) == cas.phrase.hasPrefix(phrase), "\(phrase)")
      }
      #expect(page.contains(cas.phrase))
    }
  }

  @Test(
    "A month that the employer sent before or after its contracts on the lot is none of the lot's",
    arguments: TestEngine.available, ["2025-12", "2026-02"])
  func autreMois(_ engine: TestEngine, mois: String) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.poserLot(contrat: "2026-01-05", au: "2026-01-31")
      try await scene.poserMois("2026-01", .validee)
      try await scene.poserMois(mois, .transmise)
      #expect(!(try await scene.fiche(lot).contains("Valider les heures")))
    }
  }

  @Test(
    "Nor is that of an employer whose contract there is over, when another’s is open",
    arguments: TestEngine.available, [("2026-01-31", false), ("2026-02-28", true)])
  func autreEmployeur(_ engine: TestEngine, cas: (fin: String, demandee: Bool)) async throws {
    try await Scene.jouer(engine) { scene in
      let entreprise = "Maçonnerie Tréguier-Faure"
      let lot = try await scene.poserLot(contrat: "2026-01-05", au: cas.fin)
      try await scene.ecrire { tx in
        let engagement: ID<Engagement> = try tx.value("SELECT id FROM engagement").cree()
        let personne = try tx.poserParticipant(scene.monde, nom: "Besson", prenom: "Nora")
        _ = try tx.poserContrat(scene.monde, de: personne, chez: entreprise, pour: [engagement], fin: nil)
      }
      for mois in ["2026-01", "2026-02"] { try await scene.poserMois(mois, .validee, de: entreprise) }
      try await scene.poserMois("2026-01", .validee)
      try await scene.poserMois("2026-02", .transmise)
      #expect(try await scene.fiche(lot).contains("Valider les heures") == cas.demandee)
    }
  }
}

extension Scene {
  /// A lot of the whole year, barely begun, and a contract with the social enterprise.
  fileprivate func poserLot(contrat debut: String, au fin: String?) async throws -> ID<Lot> {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde)
      let engagement = try tx.poserEngagement(monde, sur: lot)
      let personne = try tx.poserParticipant(monde)
      _ = try tx.poserContrat(monde, de: personne, pour: [engagement], debut: debut, fin: fin)
      return lot
    }
  }

  fileprivate func poserMois(_ mois: String, _ etat: Declaration.Etat.Code, de nom: String = employeur)
    async throws
  {
    try await ecrire { tx in
      let id = try tx.ouvrirDeclaration(try monde.structure(nom), try Mois(mois), par: nil)
      try tx.passer(id, de: monde, a: etat)
    }
  }

  fileprivate func fiche(_ lot: ID<Lot>) async throws -> String {
    try await lire("/lots/\(lot)", .facilitateur).texte.replacing("\u{a0}", with: " ")
  }
}
