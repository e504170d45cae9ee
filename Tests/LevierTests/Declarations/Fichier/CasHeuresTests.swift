import StorageTesting
import Testing

@testable import Levier

@Suite("Sheets of hours that broke, read end to end", .enabled(if: Donnees.presentes))
struct CasHeuresTests {
  /// What a file of `cas/` must give: hundredths of hours by name, and how many lines are refused.
  struct Cas: Sendable {
    let fichier: String
    var heures: [String: [Int]] = [:]
    var refuses = 0
    var ecartes = 0
  }

  private static let table = ["Winterholt": [7050, 0], "Benchekor": [15_167, 0], "Hoarausin": [3500, 0]]

  static let cas =
    [
      Cas(
        fichier: "13-durees-excel/heures.xlsx",
        heures: ["Winterholt": [15_167, 0], "Benchekor": [750, 0], "Hoarausin": [3600, 300]]),
      Cas(fichier: "15-separateur-apres-titre/titre-virgules.csv", heures: table),
      Cas(fichier: "15-separateur-apres-titre/titre-ligne-vide-virgules.csv", heures: table),
      Cas(fichier: "15-separateur-apres-titre/titre-table-virgule.csv", heures: table),
      Cas(fichier: "15-separateur-apres-titre/titre-tabulations.csv", heures: table),
      Cas(fichier: "17-formule-sans-valeur/heures.xlsx", heures: ["Vasselin": [7025, 700]], refuses: 3),
      Cas(fichier: "18-colonnes-devinees/theoriques.csv", heures: ["Winterholt": [9800, 0]]),
      Cas(fichier: "18-colonnes-devinees/type-contrat.csv", heures: ["Winterholt": [9800, 0]]),
      Cas(fichier: "18-colonnes-devinees/debut-contrat.csv", heures: ["Winterholt": [9800, 0]]),
      Cas(fichier: "18-colonnes-devinees/employeur.csv", heures: ["Winterholt": [9800, 0]]),
      Cas(fichier: "33-feuille-de-paie/deux-lignes.xlsx", heures: ["Winterholt": [7000, 700]]),
      Cas(fichier: "33-feuille-de-paie/missions.csv", refuses: 2, ecartes: 1),
    ]
    + [
      "autre-dossier", "base", "prefixe-ns0-rels", "prefixe-x", "relationships-id", "relationships-id-deux",
      "workbook22",
    ]
    .map { Cas(fichier: "22-classeurs-atypiques/\($0).xlsx", heures: ["Winterholt": [7050, 700]]) }

  @Test("Each sheet gives the right hours, or is refused in words", arguments: TestEngine.available, cas)
  func juste(_ engine: TestEngine, cas: Cas) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let bilan = try await jumeaux.importer(Donnees.chemin("cas/\(cas.fichier)"))
      let heures = try await jumeaux.heures()
      #expect(heures == cas.heures)
      #expect(bilan.refuses.count == cas.refuses, "\(bilan.refuses)")
      #expect(bilan.ecartes.count == cas.ecartes)
    }
  }

  @Test(
    "Hours absent and hours paid are neither of them worked: both are named, and nothing is written",
    arguments: TestEngine.available)
  func absence(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let fichier = Donnees.chemin("cas/18-colonnes-devinees/absence.csv")
      let refus = await #expect(throws: PhraseSeule.self) { try await jumeaux.importer(fichier) }
      #expect(refus?.description.contains("Heures d'absence") == true)
      #expect(refus?.description.contains("--colonne heures=") == true)
      let heures = try await jumeaux.heures()
      #expect(heures.isEmpty)
    }
  }

  @Test("Two missions of a month are added up when it is asked", arguments: TestEngine.available)
  func missions(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      var choix = ChoixHeures()
      choix.additionner = true
      let bilan = try await jumeaux.importer(Donnees.chemin("cas/33-feuille-de-paie/missions.csv"), choix)
      #expect(bilan.refuses.isEmpty && bilan.crees == 1 && bilan.ecartes.map(\.position) == [3, 4])
      let heures = try await jumeaux.heures()
      #expect(heures == ["Winterholt": [6300, 0]])
    }
  }
}
