import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

/// Scenes play on 15 March 2026: what holds from that day shows, what holds from the day after does not.
private let dates = [("2026-03-15", true), ("2026-03-16", false)]

@Suite("Alerts, delays and flags of a territory, through HTTP")
struct PratiquesHTTPTests {
  @Test(
    "When a delay is grave, and when an end is near, change from the day chosen and not before",
    arguments: TestEngine.available)
  func alertes(_ engine: TestEngine) async throws {
    for (du, change) in dates {
      try await Scene.jouer(engine) { scene in
        try await scene.poserHistoire()
        let halle: ID<Engagement>? = try await scene.storage.read { tx in
          try tx.value("SELECT id FROM engagement WHERE echeance = \(try Jour("2026-06-30"))")
        }
        let engagement = "/engagements/\(try #require(halle))"
        #expect(!(try await scene.lire("/tableaux/vertical", .facilitateur).texte.contains("Retard grave")))
        try await scene.changerPratiques(du, ["mi_parcours": "35"])
        for chemin in ["/tableaux/vertical", engagement, "/tableaux/vertical?export=csv"] {
          let page = try await scene.lire(chemin, .facilitateur).texte
          #expect(page.contains("Retard grave") == change, "\(chemin) \(du)")
        }
        let urgences = try await scene.lire("/tableaux/vertical?suivi=urgence", .facilitateur).texte
        #expect(urgences.contains("Réfection de la halle") == change)
        let taches = try await scene.lire("/", .facilitateur).texte
        #expect(taches.contains("Relancer le titulaire") == change)
      }
    }
  }

  @Test("The page of a lot alerts by the practices of its territory", arguments: TestEngine.available)
  func lot(_ engine: TestEngine) async throws {
    for (du, change) in dates {
      try await Scene.jouer(engine) { scene in
        try await scene.poserHistoire()
        let halle: ID<Lot>? = try await scene.storage.read { tx in
          try tx.value("SELECT lot_id FROM engagement WHERE echeance = \(try Jour("2026-06-30"))")
        }
        try await scene.changerPratiques(du, ["mois_avant_fin": "6"])
        let page = try await scene.lire("/lots/\(try #require(halle))", .donneurOrdre)
        let fiche = try await scene.lire("/lots/\(try #require(halle))", .facilitateur).texte
        #expect(page.status == .notFound, "another buyer's")
        #expect(fiche.contains("Échéance proche") == change, "\(du)")
      }
    }
  }

  @Test(
    "The day by which a month is declared, and the days before the end of a contract, are the territory's",
    arguments: TestEngine.available)
  func delais(_ engine: TestEngine) async throws {
    for (du, change) in dates {
      try await Scene.jouer(engine) { scene in
        try await scene.poserHistoire()
        try await scene.ecrire { tx in
          for table: SQL in ["imputation", "ligne", "declaration"] { try tx.execute("DELETE FROM \(table)") }
        }
        #expect(try await scene.taches(.entreprise).contains { $0.pourLe?.iso == "2026-03-10" })
        try await scene.changerPratiques(du, ["jour_declaration": "20", "jours_fin_contrat": "30"])
        let apres = try await scene.taches(.entreprise)
        #expect(apres.contains { $0.pourLe?.iso == "2026-03-20" } == change)
        #expect(apres.contains { $0.pourLe?.iso == "2026-03-10" } != change)
        let proches = try await scene.lire("/tableaux/horizontal?situation=fin_proche", .facilitateur).texte
        #expect(proches.contains("Amrani") != change, "its end is 46 days away")
        let tableau = try await scene.lire("/tableaux/horizontal?export=csv", .facilitateur).texte
        #expect(tableau.contains("Amrani"))
      }
    }
  }

  @Test(
    "A month is looked at with the practices of its first day: 221 h are flagged above 220 h, not above 230 h",
    arguments: TestEngine.available)
  func moisCharge(_ engine: TestEngine) async throws {
    for (du, change) in [("2026-02-01", true), ("2026-02-02", false)] {
      try await Scene.jouer(engine) { scene in
        let mois = try await MoisEnCours.ouvrir(scene)
        try await mois.transmettre("221")
        for chemin in [mois.chemin, "/declarations/mois-charges?mois=2026-02"] {
          #expect(try await scene.lire(chemin, .facilitateur).texte.contains("220\u{a0}h"), "\(chemin)")
        }
        try await scene.changerPratiques(du, ["heures_mensuelles": "230", "depassement_contrat": "80"])
        let page = try await scene.lire(mois.chemin, .facilitateur).texte
        #expect(page.contains("Mois chargés") != change, "\(du)")
        #expect(page.contains("plus que le contrat ne le prévoit") != change, "\(du)")
        let liste = try await scene.lire("/declarations/mois-charges?mois=2026-02", .facilitateur).texte
        #expect(liste.contains("Amrani") != change)
        #expect(liste.contains(change ? "230\u{a0}h" : "220\u{a0}h"))
      }
    }
  }

  @Test(
    "Hours after a CDI count as long as the practices of the day on which it was signed say",
    arguments: TestEngine.available)
  func prolongation(_ engine: TestEngine) async throws {
    for (du, change) in [("2026-01-05", true), ("2026-01-06", false)] {
      try await Scene.jouer(engine) { scene in
        let mois = try await MoisEnCours.ouvrir(scene, fin: "2026-01-31")
        try await scene.ecrire { tx in
          try tx.changer(scene.monde, mois.contrat) { ($0.type, $0.fin) = (.cdi, nil) }
        }
        try await scene.changerPratiques(du, ["mois_apres_cdi": "0"])
        try await mois.transmettre("100")
        #expect(try await mois.valider() == 303)
        #expect(try await mois.sommes() == [10_000, change ? 0 : 10_000], "\(du)")
      }
    }
  }

  @Test(
    "Versions stay in sight, the change leaves a trace, and another territory keeps its own",
    arguments: TestEngine.available)
  func versions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.changerPratiques("2026-03-01", ["jalons": "75; 40"], .administrateur)
      let page = try await scene.lire("/reglages", .facilitateur).texte
      #expect(page.contains("Retard dit à 40\u{a0}% et 75\u{a0}% de la durée"))
      #expect(page.contains("Retard dit à 33\u{a0}%, 50\u{a0}% et 75\u{a0}% de la durée"))
      let (ici, ailleurs, traces) = try await scene.storage.read { tx in
        (
          try tx.versionsPratiques(du: scene.monde.territoire),
          try tx.versionsPratiques(du: scene.monde.voisin),
          try tx.traces(sur: scene.monde.territoire, ActeReglages.self)
        )
      }
      #expect(ici.map(\.du.iso) == ["2026-03-01", "2000-01-01"])
      #expect(ici.first?.pratiques.alertes.jalons == [40, 75])
      #expect(ailleurs == [.initiales])
      #expect(traces.contains { $0.acte.code == "reglages.pratiques" && $0.details.codes == ["2026-03-01"] })
    }
  }

  @Test(
    "Practices out of bounds are refused with a sentence, and change nothing",
    arguments: [
      ("du", "", "Indiquez une date"), ("du", "2000-01-01", "déjà depuis le 1er janvier 2000"),
      ("jalons", "", "de une à six parts"), ("jalons", "33, 33", "de une à six parts"),
      ("jalons", "0, 50", "de une à six parts"), ("jalons", "33 et 50", "de une à six parts"),
      ("mi_parcours", "100", "entre 1 et 99"), ("part_minimale", "0", "entre 1 et 99"),
      ("mois_avant_fin", "25", "entre 1 et 24"), ("jour_declaration", "29", "entre 1 et 28"),
      ("jours_validation", "0", "entre 1 et 90"), ("jours_instruction", "-1", "entre 1 et 90"),
      ("jours_fin_contrat", "366", "entre 1 et 365"), ("jours_fin_eligibilite", "bientôt", "entre 1 et 365"),
      ("mois_sortie", "37", "entre 1 et 36"), ("mois_reclames", "0", "entre 1 et 12"),
      ("mois_apres_cdi", "121", "entre 0 et 120"), ("mois_alternance", "", "entre 0 et 120"),
      ("heures_mensuelles", "99", "entre 100 et 400"), ("heures_mensuelles", "400,01", "entre 100 et 400"),
      ("depassement_contrat", "201", "entre 0 et 200"),
    ])
  func refus(_ champ: String, _ valeur: String, _ phrase: String) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let reponse = try await scene.envoyer(
        "/reglages/pratiques", Scene.pratiques("2026-03-01", [champ: valeur]), .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(phrase))
      let versions = try await scene.storage.read { tx in
        try tx.versionsPratiques(du: scene.monde.territoire)
      }
      #expect(versions == [.initiales])
    }
  }
}

extension Scene {
  fileprivate static func pratiques(_ du: String, _ changes: [String: String]) -> [(String, String)] {
    let initiales = Pratiques.initiales.formulaire.values.mapValues { $0.first ?? "" }
    return initiales.merging(["du": du]) { $1 }.merging(changes) { $1 }.map { ($0, $1) }
  }

  fileprivate func changerPratiques(
    _ du: String, _ changes: [String: String], _ role: Role = .facilitateur
  ) async throws {
    let reponse = try await envoyer("/reglages/pratiques", Self.pratiques(du, changes), role)
    #expect(reponse.status == .seeOther, "\(reponse.texte)")
  }

  /// The tasks of an agent of this role, as its page reads them.
  fileprivate func taches(_ role: Role) async throws -> [Tache] {
    let (agent, jour) = (try await agentConnecte(role), services.aujourdhui)
    return try await storage.read { tx in
      let versions = try tx.versionsPratiques(du: agent.territoire)
      return try tx.aFaire(LectureTaches(agent: agent, jour: jour, versions)).piles.flatMap(\.taches)
    }
  }
}
