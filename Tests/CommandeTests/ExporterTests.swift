import Foundation
import StorageTesting
import Testing

@Suite struct ExporterTests {
  @Test("Every list is written as CSV and as XLSX, its columns named", arguments: TestEngine.available)
  func listes(_ engine: TestEngine) async throws {
    try await Brouillon.avec { brouillon in
      try await engine.withAddress { adresse in
        #expect(try await Appel.levier("demo", "--base", adresse).code == 0)
        let entetes = [
          "structures": "Nom;", "marches": "Référence;", "vertical": "Donneur d’ordre;",
          "horizontal": "Personne;",
        ]
        for (liste, entete) in entetes {
          let csv = try await Appel.levier(
            "exporter", liste, "\(liste).csv", "--base", adresse, "--territoire", "Pays de Brenelle",
            dossier: brouillon.url)
          #expect(csv.code == 0, "\(csv.erreur)")
          #expect(try brouillon.lire("\(liste).csv").drop { $0 == "\u{feff}" }.hasPrefix(entete))
        }
        let xlsx = try await Appel.levier(
          "exporter", "structures", "s.xlsx", "--base", adresse, "--territoire", "Pays de Brenelle",
          dossier: brouillon.url)
        #expect(xlsx.code == 0)
        #expect(try Data(contentsOf: brouillon.url.appending(path: "s.xlsx")).starts(with: Data("PK".utf8)))
      }
    }
  }

  @Test("An unknown list or kind of file is a wrong call; a file that exists is kept")
  func refus() async throws {
    try await Brouillon.avec { brouillon in
      let (base, ici) = (brouillon.chemin("b.sqlite"), brouillon.url)
      #expect(try await Appel.levier("exporter", "tout", "a.csv", "--base", base, dossier: ici).code == 2)
      #expect(try await Appel.levier("exporter", "marches", "a.ods", "--base", base, dossier: ici).code == 2)
      try brouillon.ecrire("précieux", dans: "a.csv")
      #expect(try await Appel.levier("exporter", "marches", "a.csv", "--base", base, dossier: ici).code == 1)
      #expect(try brouillon.lire("a.csv") == "précieux")
    }
  }
}
