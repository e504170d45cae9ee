import Formats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Sheets of hours, through HTTP")
struct ImportHeuresHTTPTests {
  private static let entete = "nom;prénom;date de naissance;mois;heures;formation"

  @Test("A sheet is shown, then applied; sent again, it changes nothing", arguments: TestEngine.available)
  func parcours(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let csv =
        "\(Self.entete)\nAMRANI;lila;14/05/2001;janvier 2026;100,5;\nAmrani;Lila;14/05/2001;02/2026;80;7h30"
      let essai = try await scene.deposer(csv)
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 2\u{a0}lignes"))
      #expect(try await scene.heuresDeclarees() == 0)
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 18800)
      let encore = try await scene.deposer(csv)
      #expect(try await scene.lire(encore, .siae).texte.contains("Ce tableau ne change rien"))
      let change = try await scene.deposer(csv.replacing("100,5", with: "101"))
      #expect(try await scene.lire(change, .siae).texte.contains("Changée"))
    }
  }

  @Test("What changed since the preview is shown again before it is applied", arguments: TestEngine.available)
  func apercuDepasse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("\(Self.entete)\nAmrani;Lila;14/05/2001;02/2026;80;")
      let page = try await scene.lire(essai, .siae).texte
      let apercu = try #require(page.firstMatch(of: /name="apercu" value="([0-9a-f]+)"/)).output.1
      let saisie = [
        ("h-\(mois.contrat)", "42"), ("acte", "brouillon"), ("version", try await mois.version()),
      ]
      #expect(try await scene.envoyer(mois.chemin, saisie, .siae).statut == 303)
      let refus = try await scene.envoyer(essai + "/application", [("apercu", String(apercu))], .siae)
      #expect(refus.statut == 422 && refus.texte.contains("n’est plus ce que montrait cet aperçu"))
      #expect(try await scene.heuresDeclarees() == 4200, "what a colleague typed stands")
      let relu = try #require(refus.texte.firstMatch(of: /name="apercu" value="([0-9a-f]+)"/)).output.1
      #expect(
        try await scene.envoyer(essai + "/application", [("apercu", String(relu))], .siae).statut == 303)
      #expect(try await scene.heuresDeclarees() == 8000)
    }
  }

  @Test(
    "With a refused line nothing is written, unless the agent leaves it out",
    arguments: TestEngine.available)
  func toutOuRien(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        """
        \(Self.entete)
        Amrani;Lila;14/05/2001;2026-02;80;
        Amrani;Lila;14/05/2001;2026-02;81;
        Amrani;Lila;14/05/2001;2026-01;75;
        Personne;Inconnue;01/01/1990;2026-02;10;
        Amrani;Lila;14/05/2001;2025-02;10;
        """)
      let page = try await scene.lire(essai + "?sorte=refusee", .siae).texte
      #expect(page.contains("déjà à la ligne 2") && page.contains("déjà à la ligne 3"))
      #expect(page.contains("Personne inconnue"))
      #expect(page.contains("pas de contrat ouvert"))
      let refus = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(refus.status == .unprocessableContent)
      #expect(try await scene.heuresDeclarees() == 0)
      _ = try await scene.envoyer(essai + "/application", [("ecarter", "oui")], .siae)
      #expect(try await scene.heuresDeclarees() == 7500, "neither of two lines of one month is taken for it")
    }
  }

  @Test("A month handed over no longer changes by a sheet", arguments: TestEngine.available)
  func ferme(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("80")
      let essai = try await scene.deposer("\(Self.entete)\nAmrani;Lila;14/05/2001;2026-02;81;")
      #expect(try await scene.lire(essai, .siae).texte.contains("déjà transmis"))
    }
  }

  @Test("Columns that are not recognised are asked for, and chosen", arguments: TestEngine.available)
  func colonnes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("nom;prénom;mois;total à payer\nAmrani;Lila;2026-02;80")
      #expect(
        try await scene.lire(essai, .siae).texte.contains(
          "Choisissez la colonne «\u{a0}Heures travaillées\u{a0}»"))
      _ = try await scene.envoyer(
        essai + "/colonnes",
        [("entete", "0"), ("nom", "0"), ("prenom", "1"), ("mois", "2"), ("heures", "3")], .siae)
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 1\u{a0}ligne"))
    }
  }

  @Test(
    "The row of the titles is chosen, and its columns are recognised anew", arguments: TestEngine.available)
  func ligneDesTitres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        "nom;prénom;ancien;autre\nMois de paie;;;\nnom;prénom;mois;heures\nAmrani;Lila;2026-02;80")
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 1\u{a0}ligne"))
      _ = try await scene.envoyer(essai + "/colonnes", [("entete", "0")], .siae)
      #expect(try await scene.lire(essai, .siae).texte.contains("ou indiquez plus bas le mois du tableau"))
      _ = try await scene.envoyer(essai + "/colonnes", [("entete", "2"), ("nom", "3")], .siae)
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 1\u{a0}ligne"))
    }
  }

  @Test(
    "A sheet whose every line is refused is not told as one that changes nothing",
    arguments: TestEngine.available)
  func toutRefuse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let refuse = try await scene.lire(
        try await scene.deposer("\(Self.entete)\nPersonne;Inconnue;01/01/1990;2026-02;10;"), .siae)
      #expect(refuse.texte.contains("Toutes les lignes sont refusées"))
      #expect(!refuse.texte.contains("ne change rien"))
      let vide = try await scene.lire(try await scene.deposer(Self.entete), .siae)
      #expect(vide.texte.contains("Ce tableau n’a aucune ligne"))
    }
  }

  @Test("The model holds the open contracts, and comes back filled", arguments: TestEngine.available)
  func modele(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let csv = try await scene.lire("/declarations/modele.csv?mois=2026-02", .siae).texte
      let rempli = csv.replacing("Maçonnerie;;", with: "Maçonnerie;33;2")
      #expect(rempli != csv)
      let essai = try await scene.deposer(rempli)
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 3500)
      let xlsx = try await scene.lire("/declarations/modele.xlsx?mois=2026-02", .siae)
      let lignes = try TabularFile.read(bytes: Array(xlsx.body.readableBytesView)).rows
      #expect(lignes.count == 2)
      #expect(lignes.last?[0].text == "\(mois.contrat)")
    }
  }

  @Test("A deposit, and a model, are nobody else's", arguments: TestEngine.available)
  func acces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("\(Self.entete)\nAmrani;Lila;14/05/2001;2026-02;80;")
      for role in [Role.entreprise, .facilitateur, .donneurOrdre, .prescripteur] {
        #expect(try await scene.lire(essai, role).status == .notFound)
        #expect(try await scene.envoyer(essai + "/application", [], role).status == .notFound)
      }
      let employeur = try scene.monde.structure(MoisEnCours.employeur)
      let modele = try await scene.lire("/declarations/modele.csv?employeur=\(employeur)", .entreprise)
      #expect(modele.status == .notFound)
      // Another employer that names the person finds nobody.
      let ailleurs = try await scene.deposer(
        "\(Self.entete)\nAmrani;Lila;14/05/2001;2026-02;80;", .entreprise)
      #expect(try await scene.lire(ailleurs, .entreprise).texte.contains("Personne inconnue"))
    }
  }

  @Test(
    "A sheet that holds a NIR is refused with its line, and not kept on the disk",
    arguments: TestEngine.available)
  func nir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let reponse = try await scene.televerser(
        "/declarations/import", "fichier", "heures.csv",
        "\(Self.entete);remarque\nAmrani;Lila;14/05/2001;2026-02;80;;\nAmrani;Lila;;2026-01;80;;2 85 05 78 006 084 91",
        .siae)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("contient un numéro de sécurité sociale (ligne 3)"))
      #expect(!reponse.texte.contains("006 084"))
      let gardes = try scene.fichiersGardes()
      #expect(gardes.isEmpty)
      let depots: Int? = try await scene.storage.read { try $0.value("SELECT count(*) FROM depot") }
      #expect(depots == 0)
    }
  }

  @Test("A file that is no table comes back with a sentence", arguments: TestEngine.available)
  func mauvais(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for contenu in ["", "PK\u{3}\u{4}tronqué", "\u{0}\u{1}\u{2}"] {
        let reponse = try await scene.televerser(
          "/declarations/import", "fichier", "heures.xlsx", contenu, .siae)
        #expect(reponse.status == .unprocessableContent)
        let gardes = try scene.fichiersGardes()
        #expect(gardes.isEmpty)
      }
    }
  }
}

extension Scene {
  /// Sends a sheet, and gives the address of its preview.
  func deposer(_ csv: String, _ role: Role = .siae) async throws -> String {
    let reponse = try await televerser("/declarations/import", "fichier", "heures.csv", csv, role)
    return try #require(reponse.destination)
  }

  func heuresDeclarees() async throws -> Int {
    try await storage.read { tx in
      try tx.value("SELECT coalesce(sum(heures + heures_formation), 0) FROM ligne") ?? 0
    }
  }
}
