import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What is no text, or too much of it, is refused before it is read")
struct MalFormeesTests {
  @Test(
    "An address that holds a zero byte, broken UTF-8 or a broken escape is refused, on every list",
    arguments: TestEngine.available)
  func adresses(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for liste in [
        "/publics", "/contrats", "/marches", "/structures", "/tableaux/horizontal", "/bilan", "/",
      ] {
        for filtre in [
          "mot=%00", "mot=a%00b", "mot=%FF%FE", "mot=%C0%AF", "mot=%ED%A0%80", "%00=1", "mot=%", "mot=%zz",
        ] {
          let reponse = try await scene.lire("\(liste)?\(filtre)", .facilitateur)
          #expect(reponse.status == .badRequest, "\(liste)?\(filtre)")
        }
      }
      #expect(try await scene.lire("/connexion?retour=%00", nil).status == .badRequest)
    }
  }

  @Test(
    "A form likewise, signed in or not, and one with a zero in a field that is compared, not read",
    arguments: TestEngine.available)
  func formulaires(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (chemin, champs, role) in [
        ("/connexion", [("courriel", "a\0b@demo.levier.example"), ("mot_de_passe", "x")], nil),
        ("/publics", [("nom", "A"), ("jeton", "\0")], Role.facilitateur),
        ("/structures", [("nom", "A\0")], .facilitateur), ("/compte", [("actuel", "\0")], .siae),
      ] as [(String, [(String, String)], Role?)] {
        let reponse = try await scene.envoyer(chemin, champs, role)
        #expect(reponse.status == .unprocessableContent, "\(chemin)")
        #expect(reponse.texte.contains("Demande incomprise"))
      }
    }
  }

  @Test("So are a name of a file, and the fields beside it", arguments: TestEngine.available)
  func fichiers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let tableau = "Nom;Prénom;Mois;Heures\nAmrani;Lila;2026-02;80"
      for (nom, champs) in [("h\0.csv", []), ("h.csv", [("mois", "\0")]), ("h.csv", [("mo\0is", "2026-02")])]
      {
        let reponse = try await scene.televerser(
          "/declarations/import", "fichier", nom, tableau, avec: champs, .siae)
        #expect(reponse.status == .badRequest, "\(nom) \(champs)")
      }
      #expect(try scene.fichiersGardes().isEmpty)
    }
  }

  @Test(
    "A field longer than what it holds costs no search, and too many fields no statement",
    arguments: TestEngine.available)
  func longueurs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      func duree(_ texte: String) async throws -> Duration {
        let champs = ["nom", "prenom", "naissance", "commune", "prescripteur"].map {
          ($0, String(repeating: texte, count: 7_000))
        }
        return try await ContinuousClock().measure {
          let reponse = try await scene.envoyer("/publics", champs, .prescripteur)
          #expect(reponse.status == .unprocessableContent)
          #expect(reponse.texte.contains("caractères au plus"))
        }
      }
      let lettres = try await duree("a b ")
      let chiffres = try await duree("1 2 ")
      #expect(chiffres < lettres * 5, "digits cost no more than letters: \(chiffres), \(lettres)")
      for (nom, valeur) in [
        ("objet", String(repeating: "a", count: 33_000)), ("x", String(repeating: "1", count: 40_000)),
      ] {
        let reponse = try await scene.envoyer("/marches", [(nom, valeur)], .facilitateur)
        #expect(reponse.status == .unprocessableContent)
      }
      let monde = scene.monde
      let personne = try await scene.ecrire { tx in try tx.poserParticipant(monde) }
      let engagements = (1...33_000).map { ("engagements", "\($0)") }
      let reponse = try await scene.envoyer("/publics/\(personne)/contrats", engagements, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
    }
  }
}
