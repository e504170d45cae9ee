import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Names and sums of a sheet of hours, brought in")
struct NomsEtSommesTests {
  private static let titres = "Nom;Prénom;Date de naissance;Mois;Heures\n"

  @Test(
    "A name and a first name that are swapped are not taken for a person, unless the birth date proves it",
    arguments: TestEngine.available)
  func inverses(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let bilan = try await jumeaux.importer(
        texte: Self.titres + "Tony;Winterholt;;2026-10;98\nOmar;Benchekor;24/08/1986;2026-10;70\n")
      #expect(bilan.refuses.map(\.motif) == [LigneHeures.Refus.nomsInverses.phrase])
      #expect(try await jumeaux.heures() == ["Benchekor": [7000, 0]])
    }
  }

  @Test(
    "Of two people whose names are each other's reverse, the order tells which",
    arguments: TestEngine.available)
  func ordre(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      try await jumeaux.services.storage.write(dans: jumeaux.monde.territoire) { tx in
        let autre = try tx.poserParticipant(
          jumeaux.monde, nom: "Tony", prenom: "Winterholt", naissance: "1990-01-02")
        _ = try tx.poserContrat(jumeaux.monde, de: autre, pour: [], debut: "2026-06-05")
      }
      _ = try await jumeaux.importer(
        texte: Self.titres + "Tony;Winterholt;;2026-10;70\nWinterholt;Tony;;2026-10;98\n")
      #expect(try await jumeaux.heures() == ["Tony": [7000, 0], "Winterholt": [9800, 0]])
    }
  }

  @Test(
    "Of lines to be added up, one that is the sum of the others is asked about",
    arguments: TestEngine.available)
  func sousTotal(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      var choix = ChoixHeures()
      choix.additionner = true
      let bilan = try await jumeaux.importer(
        texte: Self.titres
          + "Winterholt;Tony;;2026-10;60\nWinterholt;Tony;;2026-10;38\nWinterholt;Tony;;2026-10;98\n"
          + "Benchekor;Omar;;2026-10;20\nBenchekor;Omar;;2026-10;30\nBenchekor;Omar;;2026-10;1\n", choix)
      #expect(
        bilan.refuses.map(\.motif) == Array(repeating: LigneHeures.Refus.sousTotal(ligne: 4).phrase, count: 3)
      )
      #expect(try await jumeaux.heures() == ["Benchekor": [5100, 0]])
    }
  }

  @Test("Two titles lines tell the hours done from those of the contract", arguments: TestEngine.available)
  func groupes(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      _ = try await jumeaux.importer(
        texte:
          ";;;Contrat;;Réalisé;\nNom;Prénom;Mois;Heures;Formation;Heures;Formation\nWinterholt;Tony;2026-10;151,67;14;98;7\n"
      )
      #expect(try await jumeaux.heures() == ["Winterholt": [9800, 700]])
    }
  }

  @Test("Titles whose accents are damaged are refused with how to save the file")
  func accents() {
    #expect(["PrÃ©nom"].accentsAbimes && ["Pr‚nom"].accentsAbimes && ["PrŽnom"].accentsAbimes)
    #expect(!["Prénom", "Né(e) le", "Šimić", "N° Été"].accentsAbimes)
  }
}
