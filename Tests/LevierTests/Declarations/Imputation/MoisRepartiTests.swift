import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Where the hours of a month go, and which of them count")
struct MoisRepartiTests {
  @Test(
    "Hours of a month in which the engagement does not run are done, and do not count",
    arguments: TestEngine.available)
  func horsEngagement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, mois.engagement) { $0.echeance = try Jour("2026-01-31") }
      }
      try await mois.transmettre("10")
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [1000, 0])
      let page = try await scene.lire(mois.chemin, .facilitateur).texte
      #expect(page.contains("Hors de la période de l’engagement"))
    }
  }

  @Test(
    "An engagement that runs in the month is served before one that is over", arguments: TestEngine.available)
  func enCours(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let fini = try await mois.secondEngagement(echeance: "2026-01-31")
      try await mois.cloturer("10")
      #expect(try await mois.sommes() == [1000, 1000])
      #expect(try await mois.sommes(fini) == [0, 0])
    }
  }

  @Test("Training above the cap counts once, however it is shared", arguments: TestEngine.available)
  func plafond(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let second = try await mois.secondEngagement()
      try await mois.transmettre("100", formation: "50")
      let ligne = try await mois.derniereLigne()
      let parts = [("i-\(ligne)-\(mois.engagement)", "75"), ("i-\(ligne)-\(second)", "75")]
      #expect(try await mois.acte("validation", parts) == 303)
      #expect(try await mois.sommes() == [7500, 7500])
      #expect(try await mois.sommes(second) == [7500, 5500])
    }
  }

  @Test(
    "What a line gives to an engagement is no longer owed for the next one", arguments: TestEngine.available)
  func restes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let proche = try await mois.secondEngagement(heures: 60, echeance: "2026-06-30")
      let autre = try await mois.embaucher("Besson", "Nora")
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, autre) { $0.engagements.insert(proche) }
      }
      let champs = [
        ("h-\(mois.contrat)", "50"), ("h-\(autre)", "50"), ("version", try await mois.version()),
        ("acte", "transmission"),
      ]
      #expect(try await scene.envoyer(mois.chemin, champs, .siae).statut == 303)
      let presse = [("repartition", "proposee")]
      #expect(try await mois.acte("validation", presse) == 303)
      #expect(try await mois.sommes(proche) == [6000, 6000])
      #expect(try await mois.sommes() == [4000, 4000])
    }
  }

  @Test(
    "Of a person's windows, the one that covers the month counts; a refused request gives none",
    arguments: TestEngine.available)
  func fenetres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene, debut: "2026-02-01", fin: "2026-02-28")
      let (monde, personne) = (scene.monde, mois.participant)
      _ = try await scene.ecrire { tx in
        try tx.poserEligibilite(monde, de: personne, debut: "2026-03-01", fin: "2027-12-31")
      }
      try await mois.transmettre("10")
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [1000, 1000])
      #expect(try await mois.acte("reouverture", [("motif", "Éligibilité")]) == 303)
      _ = try await scene.ecrire { tx in
        try tx.execute("UPDATE eligibilite SET etat = 'refuse' WHERE fin = '2026-02-28'")
      }
      try await mois.transmettre("10")
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [1000, 0])
    }
  }

  @Test(
    "The 220 hours are those of one month, and are passed above 220 only", arguments: TestEngine.available)
  func charge(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("150")
      try await mois.chargerAilleurs(heures: 70)
      let monde = scene.monde
      try await scene.ecrire { tx in
        let janvier = try tx.ouvrirDeclaration(
          try monde.structure(MoisEnCours.employeur), try Mois("2026-01"), par: nil)
        let ligne = try LigneDeclaration(mois: try Mois("2026-01"), heures: Heures(heures: 90))
        try tx.poser([(janvier, mois.contrat, ligne)])
      }
      #expect(!(try await scene.lire(mois.chemin, .facilitateur).texte.contains("tous employeurs réunis")))
      let liste = "/declarations/mois-charges?mois=2026-02"
      #expect(!(try await scene.lire(liste, .facilitateur).texte.contains("Amrani Lila")))
      try await scene.ecrire { tx in
        let ligne = try LigneDeclaration(mois: try Mois("2026-02"), heures: Heures(centiemes: 15_001))
        try tx.poser([(mois.declaration, mois.contrat, ligne)])
      }
      #expect(try await scene.lire(mois.chemin, .facilitateur).texte.contains("tous employeurs réunis"))
      #expect(try await scene.lire(liste, .facilitateur).texte.contains("Amrani Lila"))
    }
  }
}
