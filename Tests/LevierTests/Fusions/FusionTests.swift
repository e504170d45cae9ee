import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A merge and its way back")
struct FusionTests {
  @Test(
    "Undone, a merge leaves people, contracts, hours and eligibilities as they were",
    arguments: TestEngine.available)
  func allerRetour(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      let avant = try await paire.etat()
      try await paire.fusionner()
      #expect(try await paire.etat() != avant)
      let page = try await scene.lire("/publics/\(paire.garde)", .facilitateur).texte
      #expect(page.contains("Annuler la fusion") && page.contains("1\u{a0}contrat"))
      let retour = try await paire.annuler()
      #expect(retour.destination == "/publics/\(paire.absorbe)")
      #expect(retour.annonce?.contains("1\u{a0}contrat") == true)
      #expect(try await paire.etat() == avant)
      let rendue = try await scene.lire("/publics/\(paire.absorbe)", .facilitateur).texte
      #expect(rendue.contains("/contrats/\(paire.contrat)") && rendue.contains("fusion annulée"))
      #expect(
        try await scene.lire("/publics/\(paire.garde)", .facilitateur).texte.contains("Annuler la fusion")
          == false)
      #expect(try await paire.annuler().status == .notFound)
      try await paire.fusionner(versions: "3")
    }
  }

  @Test(
    "A record that had taken in another gets it back, and that first merge is undone in its turn",
    arguments: TestEngine.available)
  func chaine(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      let troisieme = try await scene.ecrire { tx in
        try tx.creer(
          NouveauParticipant(
            nom: "Amrani", prenom: "Lila", naissance: try Naissance("2001-05-14"), sexe: .femme))
      }
      let avant = try await paire.etat()
      let premiere = Paire(
        scene: scene, garde: paire.absorbe, absorbe: troisieme, contrat: paire.contrat)
      try await premiere.fusionner()
      let entreDeux = try await paire.etat()
      try await paire.fusionner(versions: "1", "2")
      #expect(try await premiere.annuler().annonce?.contains("ne s’annule plus") == true)
      _ = try await paire.annuler()
      #expect(try await paire.etat() == entreDeux)
      _ = try await premiere.annuler()
      #expect(try await paire.etat() == avant)
    }
  }

  @Test(
    "Once something of what moved has changed, a merge stays; the calendar's own act is no change",
    arguments: TestEngine.available, Changement.allCases)
  func figee(_ engine: TestEngine, changement: Changement) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      try await paire.fusionner()
      try await paire.changer(changement)
      let etat = try await paire.etat()
      let annulable = changement == .expiration
      let page = try await scene.lire("/publics/\(paire.garde)", .facilitateur).texte
      #expect(page.contains("Annuler la fusion") == annulable && page.contains("Fiche fusionnée"))
      let reponse = try await paire.annuler()
      #expect(reponse.annonce?.contains("ne s’annule plus") == !annulable)
      #expect(try await (paire.etat() == etat) == !annulable)
    }
  }

  @Test("An ended window whose dates were mended since the merge holds it", arguments: TestEngine.available)
  func fenetreCorrigee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      let id: Int64? = try await scene.ecrire { tx in
        _ = try tx.expirerEligibilites(le: try Jour("2026-03-15"))
        return try tx.value("SELECT max(id) FROM eligibilite")
      }
      try await paire.fusionner()
      _ = try await scene.ecrire { tx in try tx.execute("UPDATE fusion SET le = le - 1000") }
      let fenetre = [("debut", "2026-01-01"), ("fin", "2026-02-28"), ("cause", "decision"), ("version", "3")]
      let corrigee = try await scene.envoyer(
        "/eligibilites/\(try #require(id))/fenetre", fenetre + [("motif", "Date mal lue")], .facilitateur)
      #expect(corrigee.status == .seeOther)
      #expect(try await paire.annuler().annonce?.contains("ne s’annule plus") == true)
    }
  }

  enum Changement: String, CaseIterable, Sendable {
    case contrat, eligibilite, ligne, imputation, prescripteur, commune, qpv, niveau, expiration
  }

  @Test(
    "Whoever referred the record that was taken in still follows the person, and nobody else does",
    arguments: TestEngine.available)
  func prescripteurDeLAbsorbee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      try await scene.ecrire { tx in
        let autre = try tx.creer(
          NouvelleStructure(genre: .ccas, nom: "Autre prescripteur"))
        try tx.changer(scene.monde, paire.garde) { $0.prescripteur = autre }
      }
      let fiche = "/publics/\(paire.garde)"
      #expect(try await scene.lire(fiche, .prescripteur).status == .notFound)
      try await paire.fusionner(versions: "2", "1")
      #expect(try await scene.lire(fiche, .prescripteur).status == .ok)
      #expect(try await scene.lire("/publics", .prescripteur).texte.contains(fiche))
      #expect(try await scene.lire("/tableaux/horizontal", .prescripteur).texte.contains(fiche))
      let saisie = PublicsHTTPTests.lila.filter { $0.0 != "jeton" } + [("version", "3")]
      #expect(try await scene.envoyer(fiche, saisie, .prescripteur).status == .seeOther)
      let nom: String? = try await scene.storage.read { tx in
        try tx.value(
          "SELECT structure.nom FROM participant JOIN structure ON structure.id = prescripteur_id WHERE participant.id = \(paire.garde)"
        )
      }
      #expect(nom == "Autre prescripteur", "mending it does not take it over")
    }
  }

  @Test("Only a facilitator undoes", arguments: TestEngine.available)
  func roles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let paire = try await Paire.poser(scene)
      try await paire.fusionner()
      for role in Role.allCases where role != .facilitateur {
        #expect(try await paire.annuler(par: role).status == .notFound, "\(role)")
      }
      #expect(try await paire.annuler().status == .seeOther)
    }
  }
}

/// Two records of one person; what is known of her is on the second.
private struct Paire: Sendable {
  let scene: Scene
  let garde: ID<Participant>
  let absorbe: ID<Participant>
  let contrat: ID<Contrat>

  static func poser(_ scene: Scene) async throws -> Paire {
    let prescripteur = try scene.monde.structure("Mission locale de Brenelle")
    let (garde, absorbe) = try await scene.deuxFiches {
      ($0.prescripteur, $0.commune) = (prescripteur, "Brenelle-sur-Aure")
      ($0.qpv, $0.niveau) = (.oui, .niveau3)
    }
    let contrat = try await scene.ecrire { tx in
      let engagement = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
      try tx.poserEligibilite(scene.monde, de: garde, debut: "2024-01-01", fin: "2025-12-31")
      try tx.poserEligibilite(scene.monde, de: absorbe, debut: "2026-01-01", fin: "2026-03-14")
      return try tx.poserContrat(scene.monde, de: absorbe, pour: [engagement])
    }
    _ = try await scene.declarer(contrat, mois: "2026-01", heures: 1000)
    return Paire(scene: scene, garde: garde, absorbe: absorbe, contrat: contrat)
  }

  func fusionner(versions garde: String = "1", _ absorbe: String? = nil) async throws {
    let reponse = try await scene.envoyer(
      "/publics/\(self.garde)/fusion/\(self.absorbe)",
      [("version_gardee", garde), ("version_absorbee", absorbe ?? garde)], .facilitateur)
    #expect(reponse.status == .seeOther)
  }

  func annuler(par role: Role = .facilitateur) async throws -> TestResponse {
    try await scene.envoyer("/publics/\(garde)/fusion/\(absorbe)/annulation", [], role)
  }

  /// Who is whose, without the counters of versions.
  func etat() async throws -> [[String]] {
    try await scene.storage.read { tx in
      try tx.rows(
        """
        SELECT 'fiche' AS genre, id, coalesce(fusionne_dans_id, 0) AS a, coalesce(prescripteur_id, 0) AS b,
          nom || '/' || sexe || '/' || commune || '/' || qpv || '/' || niveau || '/' || recherche AS c
          FROM participant
        UNION ALL SELECT 'contrat', id, participant_id, version, sortie FROM contrat
        UNION ALL SELECT 'eligibilite', id, participant_id, version, etat FROM eligibilite
        UNION ALL SELECT 'ligne', ligne.id, contrat.participant_id, ligne.heures, '' FROM ligne
          JOIN contrat ON contrat.id = ligne.contrat_id
        ORDER BY 1, 2
        """
      ).map { row in
        [
          try row["genre"], "\(try row["id"] as Int)", "\(try row["a"] as Int)", "\(try row["b"] as Int)",
          try row["c"],
        ]
      }
    }
  }

  func changer(_ changement: FusionTests.Changement) async throws {
    switch changement {
    case .contrat:
      let sortie = [("motif", "cdi"), ("le", "2026-03-01"), ("version", "1")]
      #expect(try await scene.envoyer("/contrats/\(contrat)/sortie", sortie, .siae).status == .seeOther)
    case .eligibilite:
      let id: Int? = try await scene.storage.read { tx in try tx.value("SELECT max(id) FROM eligibilite") }
      let fenetre = [("debut", "2026-01-01"), ("fin", "2026-12-31"), ("cause", "decision"), ("version", "2")]
      let reponse = try await scene.envoyer(
        "/eligibilites/\(try #require(id))/fenetre", fenetre, .facilitateur)
      #expect(reponse.status == .seeOther)
    case .ligne:
      try await scene.ecrire { tx in
        let mois = try Mois("2026-02")
        let id = try tx.ouvrirDeclaration(try scene.monde.structure(MoisEnCours.employeur), mois, par: nil)
        try tx.poser([(id, contrat, try LigneDeclaration(mois: mois, heures: Heures(heures: 10)))])
      }
    case .imputation:
      try await scene.ecrire { tx in
        let (perimetre, agent) = (scene.monde.perimetre, try scene.monde.facilitateur)
        let id: ID<Declaration> = try tx.value("SELECT id FROM declaration").cree()
        try tx.annulerValidation(
          try tx.enteteDeclaration(id, dans: perimetre), par: agent, role: .facilitateur)
        try tx.valider(try tx.ficheDeclaration(id, dans: perimetre), par: agent, role: .facilitateur)
      }
    case .prescripteur:
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, garde) { $0.prescripteur = nil }
      }
    case .commune, .qpv, .niveau:
      let fiche = try await scene.storage.read { tx in
        try tx.participant(garde, dans: .territoire(scene.monde.territoire))
      }
      let champs = [
        ("nom", fiche.nom), ("prenom", fiche.prenom), ("naissance", fiche.naissance.iso),
        ("sexe", fiche.sexe.rawValue), ("commune", changement == .commune ? "Saint-Aubrac" : fiche.commune),
        ("qpv", changement == .qpv ? "non" : fiche.qpv.rawValue),
        ("niveau", changement == .niveau ? "niveau_4" : fiche.niveau.rawValue),
        ("prescripteur", fiche.prescripteur.map { "\($0.id)" } ?? ""), ("version", "\(fiche.version)"),
      ]
      #expect(try await scene.envoyer("/publics/\(garde)", champs, .facilitateur).status == .seeOther)
    case .expiration:
      _ = try await scene.ecrire { tx in try tx.expirerEligibilites(le: try Jour("2026-03-15")) }
    }
  }
}
