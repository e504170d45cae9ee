import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Déclarations, through HTTP")
struct DeclarationsHTTPTests {
  @Test("A month with an open contract is to do, and one press opens it", arguments: TestEngine.available)
  func aFaire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let employeur = try #require(scene.monde.structures[MoisEnCours.employeur])
      let liste = try await scene.lire("/declarations?etat=a_faire", .siae).texte
      #expect(liste.contains("janvier 2026"))
      #expect(!liste.contains("février 2026"))
      let champs = [("employeur", "\(employeur)"), ("mois", "2026-01")]
      let premier = try await scene.envoyer("/declarations", champs, .siae)
      let second = try await scene.envoyer("/declarations", champs, .facilitateur)
      #expect(premier.status == .seeOther)
      #expect(premier.destination == second.destination)
    }
  }

  @Test(
    "Hours worked in the person's window are done and valued once validated",
    arguments: TestEngine.available)
  func compter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("120,5")
      #expect(try await mois.sommes() == [0, 0])
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [12050, 12050])
    }
  }

  @Test(
    "Worked example 9: hours after the 24-month window are recorded, done, and not valued",
    arguments: TestEngine.available)
  func exemple9(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(
        scene, mois: "2026-03", debut: "2024-03-01", fin: "2026-02-28")
      try await mois.transmettre("70")
      let avant = try await scene.lire(mois.chemin, .facilitateur).texte
      #expect(avant.contains("Non valorisées"))
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [7000, 0])
      #expect(try await scene.lire(mois.chemin, .siae).texte.contains("Hors de la période d’éligibilité"))
    }
  }

  @Test("Training above the lot's cap is done but not valued", arguments: TestEngine.available)
  func formation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("100", formation: "50")
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [15000, 13000])
    }
  }

  @Test(
    "More hours than the month holds are refused, and the form keeps them", arguments: TestEngine.available)
  func impossibles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      for (heures, phrase) in [
        ("672,25", "672"), ("-3", "égales ou supérieures à zéro"), ("beaucoup", "chiffres"),
      ] {
        let reponse = try await scene.envoyer(
          mois.chemin,
          [("h-\(mois.contrat)", heures), ("version", "1"), ("acte", "brouillon")], .siae)
        #expect(reponse.status == .unprocessableContent)
        #expect(reponse.texte.contains("value=\"\(heures)\""))
        #expect(!reponse.texte.contains("672,25\u{a0}h"), "a refused field is not summed")
        #expect(reponse.texte.contains(phrase))
      }
    }
  }

  @Test("Handing over wants an answer for each contract, were it zero", arguments: TestEngine.available)
  func complete(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let vide = try await scene.envoyer(mois.chemin, [("version", "1"), ("acte", "transmission")], .siae)
      #expect(vide.status == .unprocessableContent)
      #expect(vide.texte.contains("Amrani Lila\u{a0}: indiquez les heures, ou 0 s’il n’y en a pas eu."))
      try await mois.transmettre("0")
    }
  }

  @Test("The month before fills the form, and nothing is saved by it", arguments: TestEngine.available)
  func reprendre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("77,25")
      let employeur = try scene.monde.structure(MoisEnCours.employeur)
      let mars = try await scene.ecrire { tx in
        try tx.ouvrirDeclaration(employeur, try Mois("2026-03"), par: nil)
      }
      let reponse = try await scene.envoyer(
        "/declarations/\(mars)", [("version", "1"), ("acte", "reprise")], .siae)
      #expect(reponse.texte.contains("value=\"77,25\""))
      #expect(reponse.texte.contains("77,25\u{a0}h"), "the totals are those of the fields shown")
      let lignes: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM ligne WHERE declaration_id = \(mars)")
      }
      #expect(lignes == 0)
    }
  }

  @Test(
    "The second facilitator to validate is told, and nothing is counted twice",
    arguments: TestEngine.available)
  func deuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      let version = try await mois.version()
      #expect(try await mois.valider() == 303)
      let second = try await scene.envoyer(
        mois.chemin + "/validation", [("version", version)], .facilitateur)
      #expect(second.status == .unprocessableContent)
      #expect(second.texte.contains("Ce mois vient de changer"))
      #expect(try await mois.sommes() == [1000, 1000])
    }
  }

  @Test("A share above the hours worked is refused with a sentence", arguments: TestEngine.available)
  func exces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      #expect(try await mois.valider("10,01") == 422)
      let ligne = try await mois.derniereLigne()
      let refusee = try await scene.envoyer(
        mois.chemin + "/validation",
        [("i-\(ligne)-\(mois.engagement)", "10,01"), ("version", try await mois.version())], .facilitateur)
      #expect(refusee.texte.contains("value=\"10,01\""), "the field keeps what was typed")
      #expect(try await mois.valider("4") == 303)
      #expect(try await mois.sommes() == [400, 400])
      #expect(try await scene.lire(mois.chemin, .facilitateur).texte.contains("6\u{a0}h non imputées"))
    }
  }

  @Test("The database itself refuses shares above the hours of their line", arguments: TestEngine.available)
  func excesEnBase(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      await #expect(throws: StorageError.check("ligne_imputation_bornee")) {
        try await scene.ecrire { tx in
          let ligne: ID<LigneDeclaration>? = try tx.value(
            "SELECT id FROM ligne WHERE declaration_id = \(mois.declaration)")
          try tx.imputer(
            [
              .init(
                ligne: try ligne.cree(), contrat: mois.contrat, engagement: mois.engagement,
                heures: Heures(centiemes: 1001), valorisees: .zero, cause: .sansEligibilite)
            ], mois: try Mois("2026-02"))
        }
      }
    }
  }
}
