import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Publics, through HTTP")
struct PublicsHTTPTests {
  static let lila = [
    ("nom", "Amrani"), ("prenom", "Lila"), ("naissance", "2001-05-14"), ("sexe", "femme"),
    ("commune", "Brenelle-sur-Aure"), ("qpv", "oui"), ("niveau", "niveau_3"),
  ]

  @Test(
    "A prescriber proposes a person in its own name, whatever the form says", arguments: TestEngine.available)
  func proposer(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let autre = try scene.monde.structure("Tremplin Intérim Brenelle")
      let reponse = try await scene.envoyer(
        "/publics", Self.lila + [("prescripteur", "\(autre)")], .prescripteur)
      #expect(reponse.status == .seeOther)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains("Lila Amrani") && page.contains("Mission locale de Brenelle"))
      #expect(try await scene.lire("/publics?mot=amrani", .prescripteur).texte.contains("Amrani Lila"))
    }
  }

  @Test(
    "A social security number is refused in every text of a person's form, and nothing is written",
    arguments: TestEngine.available, ["nom", "prenom", "commune"])
  func nir(_ engine: TestEngine, champ: String) async throws {
    try await Scene.jouer(engine) { scene in
      let champs = Self.lila.map { $0.0 == champ ? ($0.0, "2 01 05 75 123 456 78") : $0 }
      let reponse = try await scene.envoyer("/publics", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("numéro de sécurité sociale\u{202F}: Levier"))
      #expect(try await scene.compter("participant") == 0)
    }
  }

  @Test(
    "A birth date that no working person has is refused with a sentence",
    arguments: TestEngine.available, ["2015-01-01", "1920-01-01", "31/02/2000"])
  func age(_ engine: TestEngine, naissance: String) async throws {
    try await Scene.jouer(engine) { scene in
      let champs = Self.lila.map { $0.0 == "naissance" ? ($0.0, naissance) : $0 }
      let reponse = try await scene.envoyer("/publics", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("Vérifiez l") && reponse.texte.contains("Amrani"))
    }
  }

  @Test(
    "The same name and birth date, however typed, is proposed before a second record is made",
    arguments: TestEngine.available)
  func dejaConnue(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let premiere = try await scene.envoyer("/publics", Self.lila, .facilitateur)
      let seconde = Self.lila.map { $0.0 == "nom" ? ($0.0, "AMRANI") : $0 } + [("jeton", "x")]
      let question = try await scene.envoyer("/publics", seconde, .facilitateur)
      #expect(question.status == .conflict)
      #expect(question.texte.contains("Une personne semble déjà connue"))
      #expect(question.texte.contains(try #require(premiere.destination)))
      #expect(try await scene.compter("participant") == 1)
      let ajout = try await scene.envoyer("/publics", seconde + [("confirme", "oui")], .facilitateur)
      #expect(ajout.status == .seeOther)
      let renvoi = try await scene.envoyer("/publics", seconde, .facilitateur)
      #expect(renvoi.destination == ajout.destination)
      #expect(try await scene.compter("participant") == 2)
    }
  }

  @Test(
    "A prescriber learns nothing of people that others referred, not even that they are known",
    arguments: TestEngine.available)
  func autrePrescripteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await scene.envoyer("/publics", Self.lila, .facilitateur)
      let chemin = try #require(reponse.destination)
      for suite in ["", "/modifier", "/eligibilites/nouvelle"] {
        #expect(try await scene.lire(chemin + suite, .prescripteur).status == .notFound)
      }
      #expect(try await scene.lire("/publics", .prescripteur).texte.contains("Amrani") == false)
      #expect(try await scene.envoyer("/publics", Self.lila, .prescripteur).status == .seeOther)
    }
  }

  @Test("Other roles have no page of people", arguments: TestEngine.available)
  func roles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in try tx.poserParticipant(scene.monde) }
      let chemins = [
        "/publics", "/publics/nouveau", "/publics/\(id)", "/publics/\(id)/modifier",
        "/publics/\(id)/eligibilites/nouvelle", "/publics/\(id)/contrats/nouveau",
        "/publics/\(id)/fusion/\(id)",
      ]
      for role in [Role.administrateur, .donneurOrdre, .entreprise, .siae, .financeur] {
        for chemin in chemins {
          #expect(try await scene.lire(chemin, role).status == .notFound, "\(role) \(chemin)")
        }
      }
    }
  }

  @Test(
    "Two agents editing one person: the second is told and loses nothing", arguments: TestEngine.available)
  func conflit(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in try tx.poserParticipant(scene.monde) }
      let saisie = Self.lila + [("version", "1")]
      #expect(try await scene.envoyer("/publics/\(id)", saisie, .facilitateur).status == .seeOther)
      let second = saisie.map { $0.0 == "commune" ? ($0.0, "Saint-Aubrac") : $0 }
      let reponse = try await scene.envoyer("/publics/\(id)", second, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("Quelqu’un a enregistré") && reponse.texte.contains("Saint-Aubrac"))
    }
  }
}

extension Scene {
  func compter(_ table: String) async throws -> Int {
    try await storage.read { tx in
      switch table {
      case "participant": try tx.value("SELECT count(*) FROM participant") ?? 0
      case "contrat": try tx.value("SELECT count(*) FROM contrat") ?? 0
      case "eligibilite": try tx.value("SELECT count(*) FROM eligibilite") ?? 0
      default: throw Absence()
      }
    }
  }
}
