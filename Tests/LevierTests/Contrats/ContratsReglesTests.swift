import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a contract may be")
struct ContratsReglesTests {
  @Test(
    "Its employer employs, its engagements are of the territory and open in its period",
    arguments: TestEngine.available)
  func refus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lieux = try await scene.poserEngagements()
      let prescripteur = try scene.monde.structure("Mission locale de Brenelle")
      let justes = try scene.champs(engagement: lieux.ouvert)
      for (champ, valeur, statut) in [
        ("employeur", "\(prescripteur)", 422), ("heures_hebdo", "-1", 422), ("heures_hebdo", "48", 303),
        ("engagements", "999999", 404), ("engagements", "\(lieux.ailleurs)", 404),
        ("engagements", "\(lieux.futur)", 422), ("engagements", "\(lieux.passe)", 422),
      ] {
        let champs = justes.map { $0.0 == champ ? (champ, valeur) : $0 }
        let reponse = try await scene.envoyer("/publics/\(lieux.personne)/contrats", champs, .facilitateur)
        #expect(reponse.statut == statut, "\(champ) \(valeur)")
      }
      let chezUnPrescripteur = justes.map { champ in
        switch champ.0 {
        case "employeur": ("employeur", "\(prescripteur)")
        case "type": ("type", "cdd")
        default: champ
        }
      }
      let reponse = try await scene.envoyer(
        "/publics/\(lieux.personne)/contrats", chezUnPrescripteur, .facilitateur)
      #expect(reponse.texte.contains("Choisissez une entreprise ou une structure d’insertion"))
      #expect(try await scene.compter("contrat") == 1)
    }
  }

  @Test(
    "The engagements offered are open in the period, of the territory, on lots that are not closed",
    arguments: TestEngine.available)
  func offerts(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lieux = try await scene.poserEngagements()
      let champs = [("debut", "2026-03-16"), ("fin", "2026-09-30"), ("acte", "chercher")]
      let page = try await scene.envoyer("/publics/\(lieux.personne)/contrats", champs, .facilitateur).texte
      let offerts = page.matches(of: /name="engagements" value="(\d+)"/).map { String($0.output.1) }
      #expect(offerts == ["\(lieux.ouvert)"])
    }
  }

  @Test(
    "Declared hours hold its end; corrected to nothing, they hold no date", arguments: TestEngine.available)
  func tenu(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 10_000)
      func champs(_ debut: String, _ fin: String) throws -> [(String, String)] {
        try scene.champs(engagement: engagement).map {
          $0.0 == "debut" ? ("debut", debut) : $0.0 == "fin" ? ("fin", fin) : $0
        } + [("version", "1")]
      }
      let court = try champs("2026-01-05", "2026-01-31")
      let refus = try await scene.envoyer("/contrats/\(contrats.siae)", court, .facilitateur)
      #expect(refus.statut == 422 && refus.texte.contains("de février 2026 à février 2026"))
      try await scene.ecrire { tx in
        let id: ID<Declaration> = try tx.value("SELECT id FROM declaration").cree()
        func entete() throws -> EnteteDeclaration {
          try tx.enteteDeclaration(id, dans: scene.monde.perimetre)
        }
        let agent = try scene.monde.facilitateur
        try tx.rouvrir(try entete(), motif: try Texte("Erreur"), par: agent, role: .facilitateur)
        let nulle = try LigneDeclaration(mois: try Mois("2026-02"), heures: .zero)
        try tx.enregistrer(
          [SaisieLigne(contrat: contrats.siae, ligne: nulle)], dans: try entete(), par: agent)
      }
      #expect(try await scene.envoyer("/contrats/\(contrats.siae)", court, .facilitateur).statut == 303)
    }
  }

  @Test(
    "Its state follows its days, the last included, and the day on which the person left",
    arguments: TestEngine.available,
    [
      ("2026-03-16", "2026-12-31", nil, "À venir"), ("2026-03-15", "2026-12-31", nil, "En cours"),
      ("2026-01-05", "2026-03-15", nil, "Fin proche"),
      ("2026-01-05", "2026-03-14", nil, "Terminé"),
      ("2026-01-05", "2026-05-14", nil, "Fin proche"),
      ("2026-01-05", "2026-05-15", nil, "En cours"), ("2026-01-05", nil, nil, "En cours"),
      ("2026-01-05", "2026-12-31", "2026-03-10", "Terminé"),
    ] as [(String, String?, String?, String)])
  func etat(
    _ engine: TestEngine, cas: (debut: String, fin: String?, sortie: String?, libelle: String)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let id = try tx.poserContrat(
          scene.monde, de: try tx.poserParticipant(scene.monde), pour: [], debut: cas.debut, fin: cas.fin)
        if let sortie = cas.sortie {
          try tx.sortir(id, le: sortie)
        }
      }
      let ligne = try await scene.csv("/contrats", .siae).last
      let cellules = ligne?.split(separator: ";", omittingEmptySubsequences: false) ?? []
      #expect(cellules.count == 8 && cellules[4] == "\(cas.libelle)")
    }
  }

  @Test(
    "An employer reads validated when a window, expired since or not, covers the first day",
    arguments: TestEngine.available,
    [
      ("2026-01-05", Eligibilite.Etat.Code.valide, true), ("2026-01-06", .valide, false),
      ("2026-01-05", .expire, true),
    ])
  func eligible(_ engine: TestEngine, cas: (debut: String, etat: Eligibilite.Etat.Code, valide: Bool))
    async throws
  {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let lila = try tx.poserParticipant(scene.monde)
        try tx.poserEligibilite(scene.monde, de: lila, cas.etat, debut: cas.debut, fin: "2026-02-28")
        _ = try tx.poserContrat(scene.monde, de: lila, pour: [])
      }
      let ligne = try await scene.csv("/contrats", .siae).last
      #expect(ligne?.contains(cas.valide ? ";Validée;" : ";Non validée;") == true)
    }
  }

  @Test("Hours lent to a social enterprise are under no cap", arguments: TestEngine.available)
  func plafond(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.declarer(contrats.siae, mois: "2026-01", heures: 30_000)
      _ = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 30_000)
      for (genre, signale) in [(GenreStructure.entreprise, true), (.ei, false)] {
        try await scene.ecrire { tx in
          try tx.changer(scene.monde, "Tremplin Intérim Brenelle") { $0.genre = .ai }
          try tx.changer(scene.monde, "Maçonnerie Tréguier-Faure") { $0.genre = genre }
        }
        let page = try await scene.lire("/publics/\(personne)", .facilitateur).texte
        #expect(page.contains("Plafond de mise à disposition dépassé") == signale, "\(genre)")
      }
    }
  }
}
