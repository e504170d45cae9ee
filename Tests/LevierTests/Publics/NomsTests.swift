import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("People of one name, or known by a year")
struct NomsTests {
  private static func lila(_ autres: [(String, String)]) -> [(String, String)] {
    PublicsHTTPTests.lila.map { champ in autres.first { $0.0 == champ.0 } ?? champ }
      + autres.filter { autre in !PublicsHTTPTests.lila.contains { $0.0 == autre.0 } }
  }

  @Test("A single name is asked about, then kept and told apart", arguments: TestEngine.available)
  func nomUnique(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let demande = try await scene.envoyer("/publics", Self.lila([("prenom", "")]), .facilitateur)
      #expect(demande.status == .unprocessableContent)
      #expect(demande.texte.contains("n’a qu’un seul nom</span>"))
      let creation = try await scene.envoyer(
        "/publics", Self.lila([("prenom", ""), ("confirme-prenom", "nom-unique")]), .facilitateur)
      #expect(creation.annonce?.hasPrefix("Amrani est dans la base") == true)
      let chemin = try #require(creation.destination)
      let page = try await scene.lire(chemin, .facilitateur).texte
      #expect(page.contains("Amrani (nom unique)") && page.contains("<h1>Amrani</h1>"))
      let liste = try await scene.lire("/publics?mot=amrani", .facilitateur).texte
      #expect(liste.contains(">Amrani</a>"))
      let formulaire = try await scene.lire(chemin + "/modifier", .facilitateur).texte
      #expect(formulaire.contains("value=\"14/05/2001\""))
      let encore = try await scene.envoyer(
        chemin, Self.lila([("prenom", ""), ("confirme-prenom", "nom-unique"), ("version", "1")]),
        .facilitateur)
      #expect(encore.status == .seeOther)
    }
  }

  @Test(
    "A birth known by its year is kept so, shown so, and never a first of January",
    arguments: TestEngine.available)
  func annee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let creation = try await scene.envoyer("/publics", Self.lila([("naissance", "2001")]), .facilitateur)
      let chemin = try #require(creation.destination)
      let page = try await scene.lire(chemin, .facilitateur).texte
      #expect(page.contains("2001 (jour et mois inconnus)") && !page.contains("janvier"))
      let gardee: String? = try await scene.storage.read { tx in
        try tx.value("SELECT naissance FROM participant")
      }
      #expect(gardee == "2001")
      let csv = try await scene.lire("/publics?format=csv", .facilitateur).texte
      #expect(csv.contains("2001") && !csv.contains("01/01/2001") && !csv.contains("2001-01-01"))
      #expect(try await scene.lire("/publics?mot=2001", .facilitateur).texte.contains("Amrani"))
    }
  }

  @Test(
    "It is proposed as a double of a day of that year, never of another, and only proposed",
    arguments: TestEngine.available)
  func doublon(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.envoyer("/publics", Self.lila([]), .facilitateur)
      let meme = try await scene.envoyer("/publics", Self.lila([("naissance", "2001")]), .facilitateur)
      #expect(meme.status == .conflict)
      let confirme = try await scene.envoyer(
        "/publics", Self.lila([("naissance", "2001"), ("confirme", "oui")]), .facilitateur)
      let page = try await scene.lire(try #require(confirme.destination), .facilitateur).texte
      #expect(page.contains("Peut-être deux fiches") && page.contains("naissance qui peut être la même"))
      let autre = try await scene.envoyer("/publics", Self.lila([("naissance", "2002")]), .facilitateur)
      #expect(autre.status == .seeOther)
    }
  }

  @Test(
    "An age that depends on an unknown day is asked about", arguments: TestEngine.available)
  func age(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let annee = "\(scene.services.aujourdhui.annee - 14)"
      let demande = try await scene.envoyer("/publics", Self.lila([("naissance", annee)]), .facilitateur)
      #expect(demande.status == .unprocessableContent && demande.texte.contains("dépend d’un jour inconnu"))
      let oui = try await scene.envoyer(
        "/publics", Self.lila([("naissance", annee), ("confirme-naissance", "age")]), .facilitateur)
      #expect(oui.status == .seeOther)
    }
  }

  @Test("One folding finds, tells doubles and reads sheets", arguments: TestEngine.available)
  func pliage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (nom, prenom, autre, memePrenom) in [
        ("Đặng", "Yıldız", "DANG", "Yildiz"), ("D’Almeida", "Zoë", "Dalmeida", "Zoe"),
        ("Þórsson", "Ħ", "Thorsson", "h"), ("Mar\u{ad}tin", "Anne", "Martin", "Ａｎｎｅ"),
      ] {
        let premiere = try await scene.envoyer(
          "/publics", Self.lila([("nom", nom), ("prenom", prenom)]), .facilitateur)
        #expect(premiere.status == .seeOther, "\(premiere.texte)")
        let seconde = try await scene.envoyer(
          "/publics", Self.lila([("nom", autre), ("prenom", memePrenom)]), .facilitateur)
        #expect(seconde.status == .conflict, "\(nom)")
        let liste = try await scene.lire("/publics?mot=\(autre)", .facilitateur).texte
        #expect(liste.contains(nom) || liste.contains("D&#39;Almeida"), "\(autre)")
      }
    }
  }

  @Test(
    "A sheet of hours finds a single name, and a birth known by its year", arguments: TestEngine.available)
  func heures(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
        for (nom, prenom, naissance) in [("Sitara", "", "1990-02-03"), ("Đặng", "An", "1985")] {
          let personne = try tx.poserParticipant(scene.monde, nom: nom, prenom: prenom, naissance: naissance)
          try tx.poserEligibilite(scene.monde, de: personne)
          _ = try tx.poserContrat(scene.monde, de: personne, pour: [engagement])
        }
      }
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.csv",
        """
        nom;prénom;date de naissance;mois;heures
        SITARA;;;2026-02;80
        Dang;An;12/03/1985;2026-02;70
        Dang;An;12/03/1986;2026-02;70
        """, .siae)
      let page = try await scene.lire(try #require(envoi.destination), .siae).texte
      #expect(page.contains("Appliquer 2") && page.contains("Personne inconnue"))
    }
  }
}
