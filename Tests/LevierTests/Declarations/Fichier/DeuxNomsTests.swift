import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A name with another in parentheses")
struct DeuxNomsTests {
  private static let titres = "Nom;Prénom;Date de naissance;Mois;Heures\n"

  @Test(
    "The person whose name is either part is proposed by a question, and nothing is written",
    arguments: TestEngine.available,
    [
      titres + "Delormaux (Benchekor);Omar;;2026-10;98\n",
      titres + "BENCHEKOR (Delormaux);omar;;2026-10;98\n",
      titres + "Delormaux (Benchekor);Omar;24/08/1986;2026-10;98\n",
      "Nom et prénom;Mois;Heures\nOmar Delormaux (Benchekor);2026-10;98\n",
      "Nom et prénom;Mois;Heures\nBenchekor (Delormaux) Omar;2026-10;98\n",
    ])
  func proposee(_ engine: TestEngine, texte: String) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let bilan = try await jumeaux.importer(texte: texte)
      #expect(bilan.refuses.map(\.motif) == [LigneHeures.Refus.autreNom(["Benchekor Omar"]).phrase])
      #expect(bilan.refuses.first?.motif.hasPrefix("Est-ce Benchekor Omar\u{202f}?") == true)
      #expect(try await jumeaux.heures().isEmpty)
    }
  }

  @Test(
    "Two people are both named; one of another first name or birth is not",
    arguments: TestEngine.available)
  func plusieurs(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      try await jumeaux.services.storage.write(dans: jumeaux.monde.territoire) { tx in
        let autre = try tx.poserParticipant(
          jumeaux.monde, nom: "Delormaux", prenom: "Omar", naissance: "1990-01-02")
        _ = try tx.poserContrat(jumeaux.monde, de: autre, pour: [], debut: "2026-06-05")
      }
      let bilan = try await jumeaux.importer(
        texte: Self.titres + "Delormaux (Benchekor);Omar;;2026-10;98\n"
          + "Delormaux (Benchekor);Omar;02/01/1990;2026-10;98\n"
          + "Delormaux (Benchekor);Karim;;2026-10;98\nDelormaux (Benchekor);Omar;03/01/1990;2026-10;98\n")
      #expect(
        bilan.refuses.map(\.motif)
          == [
            LigneHeures.Refus.autreNom(["Benchekor Omar", "Delormaux Omar"]), .autreNom(["Delormaux Omar"]),
            .personneInconnue, .personneInconnue,
          ].map(\.phrase))
    }
  }

  @Test(
    "The contract's number answers the question, and another's does not",
    arguments: TestEngine.available)
  func numero(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let siens = try await jumeaux.contrats()
      let (omar, tony) = (try #require(siens["Benchekor"]), try #require(siens["Winterholt"]))
      let bilan = try await jumeaux.importer(
        texte: "Contrat;Nom;Prénom;Mois;Heures\n\(omar);Delormaux (Benchekor);Omar;2026-10;98\n"
          + "\(tony);Delormaux (Benchekor);Omar;2026-10;70\n")
      #expect(bilan.refuses.map(\.motif) == [LigneHeures.Refus.contratDUnAutre.phrase])
      #expect(try await jumeaux.heures() == ["Benchekor": [9800, 0]])
    }
  }

  @Test("The page asks it line by line, and applies nothing of it", arguments: TestEngine.available)
  func page(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("nom;prénom;mois;heures\nMartel (Amrani);Lila;2026-02;80")
      let page = try await scene.lire(essai, .siae)
      #expect(page.lignesDuTableau.first?.contains("Est-ce Amrani Lila\u{202f}?") == true)
      _ = try await scene.envoyer(essai + "/application", [("ecarter", "oui")], .siae)
      #expect(try await scene.heuresDeclarees() == 0)
    }
  }
}

extension Jumeaux {
  /// The number of each one's contract.
  fileprivate func contrats() async throws -> [String: Int64] {
    try await services.storage.read { tx in
      let lus = try tx.rows(
        """
        SELECT participant.nom, contrat.id
        FROM contrat
        JOIN participant ON participant.id = contrat.participant_id
        """)
      return Dictionary(
        try lus.map { (try $0["nom"], try ($0["id"] as ID<Contrat>).rawValue) }, uniquingKeysWith: max)
    }
  }
}
