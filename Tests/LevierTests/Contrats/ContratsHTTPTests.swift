import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Contrats, through HTTP")
struct ContratsHTTPTests {
  @Test(
    "A facilitator adds a contract that serves an engagement open in its period",
    arguments: TestEngine.available)
  func ajouter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      let formulaire = try await scene.lire("/publics/\(personne)/contrats/nouveau", .facilitateur).texte
      #expect(formulaire.contains("Gros œuvre") && formulaire.contains("échéance le 31/12/2026"))
      let champs = try scene.champs(engagement: engagement)
      let reponse = try await scene.envoyer("/publics/\(personne)/contrats", champs, .facilitateur)
      #expect(reponse.annonce?.contains("aucune éligibilité validée ne couvre son premier jour") == true)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains("Contrat de mission d’insertion de Lila Amrani"))
      #expect(page.contains("Aucune éligibilité validée ne couvre le premier jour"))
      let fiche = try await scene.lire("/publics/\(personne)", .facilitateur).texte
      #expect(fiche.contains("Tremplin Intérim Brenelle") && fiche.contains("Parcours"))
    }
  }

  @Test(
    "A contract is refused with a sentence on the field to mend", arguments: TestEngine.available,
    [
      ("type", "cddi", "cet employeur ne peut pas signer"), ("fin", "", "Indiquez la date de fin"),
      ("fin", "2026-01-01", "ne peut pas précéder"), ("heures_hebdo", "52", "entre 0 et 48"),
      ("debut", "2027-01-04", "n’est pas ouvert"), ("engagements", "", "Cochez au moins un engagement"),
      ("rome", "123", "code ROME"), ("metier", "2010575123456", "sécurité sociale"),
    ])
  func refus(_ engine: TestEngine, cas: (champ: String, valeur: String, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      var champs = try scene.champs(engagement: engagement).map {
        $0.0 == cas.champ ? ($0.0, cas.valeur) : $0
      }
      if cas.champ == "debut" { champs = champs.map { $0.0 == "fin" ? ("fin", "2027-06-30") : $0 } }
      let reponse = try await scene.envoyer("/publics/\(personne)/contrats", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(cas.phrase))
      #expect(try await scene.compter("contrat") == 0)
    }
  }

  @Test("Searching engagements keeps what was typed and writes nothing", arguments: TestEngine.available)
  func chercher(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, _) = try await scene.poserPersonneEtEngagement()
      let champs = [
        ("metier", "Maçon"), ("debut", "2026-03-16"), ("mot_engagement", "TILLEULS"), ("acte", "chercher"),
      ]
      let trouve = try await scene.envoyer("/publics/\(personne)/contrats", champs, .facilitateur)
      #expect(trouve.status == .ok && trouve.texte.contains("Gros œuvre") && trouve.texte.contains("Maçon"))
      let autre = champs.map { $0.0 == "mot_engagement" ? ($0.0, "piscine") : $0 }
      let rien = try await scene.envoyer("/publics/\(personne)/contrats", autre, .facilitateur)
      #expect(rien.texte.contains("Aucun engagement n’est ouvert"))
    }
  }

  @Test(
    "An employer sees its own people: name, dates, validated or not, hours; nothing else of them",
    arguments: TestEngine.available)
  func employeur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      let liste = try await scene.lire("/contrats", .siae).texte
      #expect(liste.contains("Lila Amrani") && liste.contains("Validée"))
      let page = try await scene.lire("/salaries/\(personne)", .siae).texte
      #expect(page.contains("Lila Amrani") && page.contains("05/01/2026") && page.contains("Validée"))
      let sienne = try await scene.lire("/contrats/\(contrats.siae)", .siae).texte
      #expect(!page.contains("Tréguier-Faure") && !liste.contains("Tréguier-Faure"))
      for texte in [liste, page, sienne] {
        for secret in [
          "14/05/2001", "Mission locale", "RSA", "01/01/2026", "B2",
        ] {
          #expect(!texte.contains(secret), "\(secret)")
        }
      }
      #expect(try await scene.lire("/contrats/\(contrats.entreprise)", .siae).status == .notFound)
      #expect(try await scene.lire("/publics/\(personne)", .siae).status == .notFound)
      #expect(try await scene.lire("/contrats?mot=saint", .siae).texte.contains("Lila") == false)
    }
  }

  @Test("Roles without contracts have no page of them", arguments: TestEngine.available)
  func roles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      for role in [Role.administrateur, .donneurOrdre, .prescripteur, .financeur] {
        for chemin in ["/contrats", "/contrats/\(contrats.siae)", "/salaries/\(personne)"] {
          #expect(try await scene.lire(chemin, role).status == .notFound, "\(role) \(chemin)")
        }
        #expect(try await scene.envoyer("/contrats/\(contrats.siae)/sortie", [], role).status == .notFound)
      }
      for role in [Role.entreprise, .siae] {
        #expect(try await scene.lire("/contrats/\(contrats.siae)/modifier", role).status == .notFound)
        #expect(try await scene.envoyer("/contrats/\(contrats.siae)", [], role).status == .notFound)
      }
    }
  }

  @Test(
    "An employer notes the exit of its own contract, with a trace, and can take it back",
    arguments: TestEngine.available)
  func sortie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      let champs = [("motif", "cdi"), ("le", "2026-06-30"), ("version", "1")]
      let chemin = "/contrats/\(contrats.siae)"
      let avant = champs.map { $0.0 == "le" ? ("le", "2026-01-01") : $0 }
      #expect(try await scene.envoyer("\(chemin)/sortie", avant, .siae).status == .unprocessableContent)
      #expect(try await scene.envoyer("\(chemin)/sortie", champs, .siae).status == .seeOther)
      #expect(try await scene.lire("/publics/\(personne)", .prescripteur).texte.contains("CDI (30/06/2026)"))
      #expect(try await scene.lire(chemin, .facilitateur).texte.contains("sortie\u{a0}: CDI"))
      let tard = try await scene.envoyer("\(chemin)/sortie", champs, .siae)
      #expect(tard.status == .unprocessableContent && tard.texte.contains("entre-temps"))
      _ = try await scene.envoyer("\(chemin)/sortie", [("retrait", "oui"), ("version", "2")], .siae)
      #expect(
        try await scene.lire("/publics/\(personne)", .prescripteur).texte.contains("30/06/2026") == false)
    }
  }

  @Test(
    "Two agents editing one contract: the second is told and loses nothing", arguments: TestEngine.available)
  func conflit(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      let contrat = try await scene.ecrire { tx in
        try tx.poserContrat(scene.monde, de: personne, pour: [engagement])
      }
      let champs = try scene.champs(engagement: engagement) + [("version", "1")]
      #expect(try await scene.envoyer("/contrats/\(contrat)", champs, .facilitateur).statut == 303)
      let second = champs.map { $0.0 == "metier" ? ("metier", "Carrelage") : $0 }
      let reponse = try await scene.envoyer("/contrats/\(contrat)", second, .facilitateur)
      #expect(reponse.statut == 422 && reponse.texte.contains("Carrelage"))
      let metier: String? = try await scene.storage.read { tx in try tx.value("SELECT metier FROM contrat") }
      #expect(metier == "Maçonnerie")
    }
  }

  @Test("The task to tell an exit opens the form that tells it", arguments: TestEngine.available)
  func sortieATenir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      let contrat = try await scene.ecrire { tx in
        try tx.poserContrat(scene.monde, de: personne, pour: [engagement], fin: "2026-02-27")
      }
      for role in [Role.facilitateur, .siae] {
        let taches = try await scene.lire("/", role).texte
        #expect(taches.contains("href=\"/contrats/\(contrat)#sortie\""))
        let page = try await scene.lire("/contrats/\(contrat)", role).texte
        #expect(page.contains("<section class=\"carte\" id=\"sortie\"><header><h2>Noter la sortie"))
      }
      let champs = [("motif", "cdi"), ("le", "2026-02-28"), ("version", "1")]
      let tard = try await scene.envoyer("/contrats/\(contrat)/sortie", champs, .siae)
      #expect(tard.status == .unprocessableContent && tard.texte.contains("prolongez d’abord le contrat"))
    }
  }

  @Test("A list of contracts costs a fixed number of statements", arguments: TestEngine.available)
  func instructions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, _) = try await scene.poserDeuxContrats()
      var comptes: [[Int]] = []
      for _ in 1...2 {
        var tour: [Int] = []
        for chemin in ["/contrats", "/publics", "/publics/\(personne)"] {
          let jeton = scene.storage.statements
          _ = try await scene.lire(chemin, .facilitateur)
          tour.append(scene.storage.statements - jeton)
        }
        comptes.append(tour)
        _ = try await scene.poserDeuxContrats()
      }
      #expect(comptes[0] == comptes[1])
    }
  }

  @Test(
    "A person's page costs the same number of statements, whatever they lived through",
    arguments: TestEngine.available)
  func instructionsDUnePersonne(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-01", heures: 1000)
      let compter: @Sendable () async throws -> Int = {
        let avant = scene.storage.statements
        _ = try await scene.lire("/publics/\(personne)", .facilitateur)
        return scene.storage.statements - avant
      }
      let seule = try await compter()
      for annee in 2021...2025 {
        let contrat = try await scene.ecrire { tx in
          try tx.poserEligibilite(
            scene.monde, de: personne, debut: "\(annee)-01-01", fin: "\(annee)-12-31")
          return try tx.poserContrat(
            scene.monde, de: personne, pour: [engagement], debut: "\(annee)-01-01", fin: "\(annee)-12-31")
        }
        _ = try await scene.declarer(contrat, mois: "\(annee)-06", heures: 1000)
      }
      let page = try await scene.lire("/publics/\(personne)", .facilitateur).texte
      #expect(page.contains(">7</") && page.contains("60\u{a0}h"))
      #expect(try await compter() == seule)
    }
  }
}
