import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a contract is held to, through HTTP")
struct ContratsTenusTests {
  @Test("Hours already declared and imputed hold a contract where it is", arguments: TestEngine.available)
  func heuresDeclarees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 10_000)
      let champs = try scene.champs(engagement: engagement) + [("version", "1")]
      let chemin = "/contrats/\(contrats.siae)"
      let tard = try await scene.envoyer(chemin, champs, .facilitateur)
      #expect(tard.status == .unprocessableContent && tard.texte.contains("de février 2026 à février 2026"))
      let sortie = [("motif", "cdi"), ("le", "2026-01-31"), ("version", "1")]
      #expect(
        try await scene.envoyer("\(chemin)/sortie", sortie, .siae).texte.contains("déclarées en février 2026")
      )
      let page = try await scene.lire(chemin, .facilitateur).texte
      #expect(page.contains("février 2026") && page.contains("100\u{a0}h"))
      #expect(try await scene.lire("/publics/\(personne)", .prescripteur).texte.contains("100\u{a0}h"))
    }
  }

  @Test(
    "A noted exit holds the dates of its contract around it", arguments: TestEngine.available,
    [
      ("2026-02-03", "2026-09-30", "sortie notée le 02/02/2026"),
      ("2026-01-05", "2026-02-01", "sortie notée le 02/02/2026"),
    ])
  func sortie(_ engine: TestEngine, cas: (debut: String, fin: String, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      let chemin = "/contrats/\(contrats.siae)"
      let sortie = [("motif", "cdi"), ("le", "2026-02-02"), ("version", "1")]
      #expect(try await scene.envoyer("\(chemin)/sortie", sortie, .siae).statut == 303)
      let engagement: ID<Engagement> = try await scene.storage.read { tx in
        try tx.value("SELECT min(engagement_id) FROM contrat_engagement WHERE contrat_id = \(contrats.siae)")
          .cree()
      }
      let champs = try scene.champs(engagement: engagement).map {
        $0.0 == "debut" ? ("debut", cas.debut) : $0.0 == "fin" ? ("fin", cas.fin) : $0
      }
      let reponse = try await scene.envoyer(chemin, champs + [("version", "2")], .facilitateur)
      #expect(reponse.statut == 422 && reponse.texte.contains(cas.phrase))
    }
  }

  @Test(
    "A rare type that is told as another is changed for another rare one", arguments: TestEngine.available)
  func typeRare(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      let champs =
        try scene.champs(engagement: engagement).filter { $0.0 != "type" && $0.0 != "employeur" } + [
          ("employeur", "\(try scene.monde.structure("Maçonnerie Tréguier-Faure"))")
        ]
      let ajout = try await scene.envoyer(
        "/publics/\(personne)/contrats", champs + [("type", "cddu")], .facilitateur)
      let chemin = try #require(ajout.destination)
      for (type, version, garde) in [("autre", "1", "cddu"), ("cui_cie", "1", "cui_cie")] {
        let reponse = try await scene.envoyer(
          chemin, champs + [("type", type), ("version", version)], .facilitateur)
        #expect(reponse.statut == 303)
        #expect(try await scene.textes("SELECT type FROM contrat") == [garde])
      }
    }
  }

  @Test(
    "A contract saved is told to count or not by the window that covers its first day",
    arguments: TestEngine.available, [("2026-03-16", true), ("2026-03-17", false)])
  func annonce(_ engine: TestEngine, cas: (debut: String, compte: Bool)) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      _ = try await scene.ecrire { tx in
        try tx.poserEligibilite(scene.monde, de: personne, debut: cas.debut)
      }
      let champs = try scene.champs(engagement: engagement)
      let creation = try await scene.envoyer("/publics/\(personne)/contrats", champs, .facilitateur)
      let chemin = try #require(creation.destination)
      let inchange = try await scene.envoyer(chemin, champs + [("version", "1")], .facilitateur)
      #expect(inchange.annonce == "Rien n’a changé.")
      let suite = try await scene.envoyer(
        chemin, champs.filter { $0.0 != "metier" } + [("metier", "Coffrage"), ("version", "1")], .facilitateur
      )
      for (annonce, acte) in [(creation.annonce, "ajouté"), (suite.annonce, "enregistré")] {
        #expect(annonce?.hasPrefix("Le contrat est \(acte).") == true)
        #expect(annonce?.contains("ses heures ne compteront pas") == !cas.compte)
      }
    }
  }

  @Test(
    "Hours lent by an association intermédiaire to companies are signalled above 480 in 24 months",
    arguments: TestEngine.available,
    [
      (480, "2026-01", GenreStructure.ai, false), (490, "2026-01", .ai, true), (490, "2024-03", .ai, true),
      (490, "2024-02", .ai, false), (490, "2026-01", .etti, false),
    ])
  func plafond(
    _ engine: TestEngine, cas: (heures: Int, premier: String, genre: GenreStructure, signal: Bool)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.ecrire { tx in
        try tx.changer(scene.monde, "Tremplin Intérim Brenelle") { $0.genre = cas.genre }
      }
      _ = try await scene.declarer(contrats.siae, mois: cas.premier, heures: 30_000)
      _ = try await scene.declarer(contrats.siae, mois: "2026-02", heures: cas.heures * 100 - 30_000)
      let page = try await scene.lire("/publics/\(personne)", .facilitateur).texte
      #expect(page.contains("Plafond de mise à disposition dépassé") == cas.signal)
      if cas.signal {
        #expect(page.contains("490\u{a0}h mises à disposition") && page.contains("10\u{a0}h de"))
        #expect(page.contains("trop en février 2026"))
      }
      #expect(
        try await scene.lire("/publics/\(personne)", .prescripteur).texte.contains("mise à disposition")
          == false)
    }
  }

  @Test(
    "Once hours are declared, the employer and the engagement that received them stay",
    arguments: TestEngine.available,
    [
      ("employeur", "Garde", "il a déjà déclaré des heures"),
      ("engagements", "autre", "y sont déjà imputées"),
    ])
  func tenu(_ engine: TestEngine, cas: (champ: String, valeur: String, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 10_000)
      let autre = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde, objet: "Halle"))
      }
      let valeur =
        cas.champ == "employeur" ? "\(try scene.monde.structure("Maçonnerie Tréguier-Faure"))" : "\(autre)"
      var champs = try scene.champs(engagement: engagement) + [("version", "1")]
      champs = champs.map { $0.0 == "debut" ? ("debut", "2026-01-05") : $0 }
      champs = champs.map { $0.0 == "type" ? ("type", "cdd") : $0 }
      let change = champs.map { $0.0 == cas.champ ? (cas.champ, valeur) : $0 }
      let refus = try await scene.envoyer("/contrats/\(contrats.siae)", change, .facilitateur)
      #expect(refus.status == .unprocessableContent && refus.texte.contains(cas.phrase))
      #expect(
        try await scene.envoyer("/contrats/\(contrats.siae)", champs, .facilitateur).status == .seeOther)
    }
  }
}
