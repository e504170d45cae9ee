import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

/// What a reader could try by writing, where reading tells nothing.
@Suite("Nothing protected is told by what is accepted or refused")
struct ContournementsTests {
  @Test(
    "A contract kept as it was shown is not refused in the name of what it is",
    arguments: TestEngine.available)
  func typeRefuse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let secrete = try await scene.ecrire { tx in
        let secrete = try SceneSecrets.poser(tx, monde)
        try tx.changer(monde, "Tremplin Intérim Brenelle") { $0.genre = .esat }
        return secrete
      }
      var reponses: [String] = []
      for type in [TypeContrat.emploiPenitentiaire, .cddu, .autre] {
        let (version, engagement) = try await scene.ecrire { tx in
          try tx.changer(monde, secrete.contratDeLila) { $0.type = type }
          let version: Int? = try tx.value("SELECT version FROM contrat WHERE id = \(secrete.contratDeLila)")
          let engagement: Int64? = try tx.value(
            "SELECT engagement_id FROM contrat_engagement WHERE contrat_id = \(secrete.contratDeLila)")
          return (version ?? 0, engagement ?? 0)
        }
        for envoye in ["autre", "cdd"] {
          let reponse = try await scene.envoyer(
            "/contrats/\(secrete.contratDeLila)",
            [
              ("employeur", "\(try monde.structure("Tremplin Intérim Brenelle"))"), ("type", envoye),
              ("debut", "2026-01-05"), ("fin", ""), ("engagements", "\(engagement)"),
              ("version", "\(version)"),
            ], .facilitateur)
          #expect(!reponse.texte.contains("pénitentiaire</") || envoye == "cdd", "\(type) \(envoye)")
          reponses.append("\(envoye) \(reponse.status.code) \(reponse.texte.contains("peut pas signer"))")
        }
        let garde: TypeContrat? = try await scene.storage.read { tx in
          try tx.value("SELECT type FROM contrat WHERE id = \(secrete.contratDeLila)")
        }
        #expect(garde == type, "what was not told stays")
      }
      #expect(Set(reponses).count == 2, "the same whatever it is: \(reponses)")
    }
  }

  @Test("A merge is undone or not whatever prescriber is guessed", arguments: TestEngine.available)
  func prescripteurDevine(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let secrete = try await scene.ecrire { tx in try SceneSecrets.poser(tx, monde) }
      let genres: [GenreStructure] = [.spip, .capEmploi]
      var annulables: [Bool] = []
      for devine in genres {
        let leurre = try await scene.ecrire { tx in
          let leurre = try tx.poserParticipant(monde, nom: "Leurre", prenom: devine.rawValue, par: nil)
          let absorbe = try tx.poserParticipant(
            secrete.monde, nom: "Absorbée", prenom: devine.rawValue, par: "SPIP de Brenelle")
          return (leurre, absorbe)
        }
        let fusion = try await scene.envoyer(
          "/publics/\(leurre.0)/fusion/\(leurre.1)", [("version_gardee", "1"), ("version_absorbee", "1")],
          .facilitateur)
        #expect(fusion.status == .seeOther)
        let fiche = "/publics/\(leurre.0)"
        #expect(try await scene.lire(fiche, .facilitateur).texte.contains("Annuler la fusion"))
        let structure: Int64? = try await scene.storage.read { tx in
          try tx.value("SELECT id FROM structure WHERE genre = \(devine)")
        }
        let edite = try await scene.envoyer(
          fiche,
          [
            ("nom", "Leurre"), ("prenom", devine.rawValue), ("naissance", "2001-05-14"), ("sexe", "femme"),
            ("commune", "Brenelle-sur-Aure"), ("qpv", "oui"), ("niveau", "niveau_3"),
            ("prescripteur", "\(structure ?? 0)"), ("version", "2"),
          ], .facilitateur)
        #expect(edite.status == .seeOther)
        annulables.append(try await scene.lire(fiche, .facilitateur).texte.contains("Annuler la fusion"))
      }
      #expect(Set(annulables).count == 1)
      #expect(secrete.lila != secrete.marc)
    }
  }

  @Test(
    "A funder reads no protected kind of a few by its name, a buyer no exit by operation",
    arguments: TestEngine.available)
  func petitsEffectifs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let operation = try await scene.ecrire { tx in
        let secrete = try SceneSecrets.poser(tx, monde)
        try tx.changer(monde, secrete.contratDeLila) { $0.type = .emploiPenitentiaire }
        let acheteur = try monde.structure("Communauté de communes de Brenelle")
        let operation = try tx.creer(
          NouvelleOperation(donneurOrdre: acheteur, intitule: "Halle", commune: ""))
        try tx.changer(monde, try tx.lot(secrete.lot, dans: monde.perimetre).marche.id) {
          $0.operation = operation
        }
        return operation
      }
      let financeur = try await scene.lire("/bilan", .financeur).texte
      for nom in ["pénitentiaire", "SPIP", "Cap emploi", "GEIQ"] {
        #expect(!financeur.contains(nom), "\(nom)")
      }
      let lecture = "/bilan?debut=2026-01-01&fin=2026-12-31&portee="
      let acheteur = try monde.structure("Communauté de communes de Brenelle")
      #expect(
        try await scene.lire(lecture + "donneur-\(acheteur)", .donneurOrdre).texte.contains(
          "<dt>Sorties</dt>"))
      #expect(
        try await !scene.lire(lecture + "operation-\(operation)", .donneurOrdre).texte.contains(
          "<dt>Sorties</dt>"))
    }
  }

  @Test(
    "A proof seen, or guessed, of a protected reason leaves the trace of a reading",
    arguments: TestEngine.available)
  func pieceDevinee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let dossier = try await scene.ecrire { tx in
        try tx.ouvrirEligibilite(de: try tx.poserParticipant(monde), criteres: [.b9], par: nil)
      }
      for (critere, attendu) in [("b4", 404), ("b9", 303)] {
        let reponse = try await scene.envoyer(
          "/eligibilites/\(dossier)/piece", [("critere", critere)], .facilitateur)
        #expect(reponse.status.code == attendu)
      }
      let lectures: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'publics.lecture_reservee'")
      }
      #expect(lectures == 2)
    }
  }
}
