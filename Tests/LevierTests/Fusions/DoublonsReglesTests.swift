import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Who is proposed as a double, and who may refer a person")
struct DoublonsReglesTests {
  @Test("Someone of another name, or born another day, is no double", arguments: TestEngine.available)
  func autres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let creation = try await scene.envoyer("/publics", PublicsHTTPTests.lila, .facilitateur)
      for (champ, valeur) in [("nom", "Besson"), ("naissance", "2001-05-15")] {
        let autre = PublicsHTTPTests.lila.map { $0.0 == champ ? (champ, valeur) : $0 }
        #expect(try await scene.envoyer("/publics", autre, .facilitateur).statut == 303, "\(champ)")
      }
      let page = try await scene.lire(try #require(creation.destination), .facilitateur).texte
      #expect(!page.contains("Peut-être deux fiches"))
    }
  }

  @Test(
    "A record is set apart neither from itself nor from one of another territory",
    arguments: TestEngine.available)
  func ecart(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lila = NouveauParticipant(
        nom: "Amrani", prenom: "Lila", naissance: try Naissance("2001-05-14"), sexe: .femme)
      let ici = try await scene.ecrire { tx in try tx.creer(lila) }
      let ailleurs = try await scene.storage.write(dans: scene.monde.voisin) { tx in try tx.creer(lila) }
      for (un, autre) in [(ici, ici), (ici, ailleurs), (ailleurs, ici)] {
        let reponse = try await scene.envoyer("/publics/\(un)/doublons/\(autre)/ecart", [], .facilitateur)
        #expect(reponse.statut == 404, "\(un) \(autre)")
      }
    }
  }

  @Test(
    "Who refers a person is a prescriber of the territory; a prescriber does not choose",
    arguments: TestEngine.available)
  func prescripteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fiche = try await scene.ecrire { tx in try tx.poserParticipant(scene.monde, nom: "Besson") }
      let voisin = try await scene.storage.write(dans: scene.monde.voisin) { tx in
        try tx.creer(NouvelleStructure(genre: .missionLocale, nom: "Mission locale d’Orsonne"))
      }
      let siae = try scene.monde.structure("Tremplin Intérim Brenelle")
      for forge in [siae, voisin, ID<Structure>(999_999)] {
        let champs = PublicsHTTPTests.lila + [("prescripteur", "\(forge)"), ("version", "1")]
        #expect(try await scene.envoyer("/publics", champs, .facilitateur).statut == 404)
        #expect(try await scene.envoyer("/publics/\(fiche)", champs, .facilitateur).statut == 404)
      }
      #expect(try await scene.compter("participant") == 1)
      for (role, choisit) in [(Role.facilitateur, true), (.prescripteur, false)] {
        let page = try await scene.lire("/publics/nouveau", role).texte
        #expect(page.contains("name=\"prescripteur\"") == choisit, "\(role)")
      }
    }
  }

  @Test(
    "One works on a clause from 14 to 80 years old", arguments: TestEngine.available,
    [("2012-03-15", 303), ("2012-03-16", 422), ("1945-03-16", 303), ("1945-03-15", 422)])
  func ages(_ engine: TestEngine, cas: (naissance: String, statut: Int)) async throws {
    try await Scene.jouer(engine) { scene in
      let champs = PublicsHTTPTests.lila.map { $0.0 == "naissance" ? ($0.0, cas.naissance) : $0 }
      let reponse = try await scene.envoyer("/publics", champs, .facilitateur)
      #expect(reponse.statut == cas.statut)
    }
  }
}
