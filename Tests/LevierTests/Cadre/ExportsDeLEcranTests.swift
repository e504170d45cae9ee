import Foundation
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The file that a list's own link gives")
struct ExportsDeLEcranTests {
  /// A list as it is asked for, the column that names its lines, and those lines in their order.
  struct Cas: Sendable, CustomTestStringConvertible {
    let chemin: String
    let colonne: Int
    let lignes: [String]
    var testDescription: String { chemin }
  }

  static let cas = [
    Cas(
      chemin: "/publics?tri=nom&sens=desc", colonne: 0, lignes: ["Corbel Yann", "Besson Nora", "Amrani Lila"]),
    Cas(chemin: "/publics?mot=nora", colonne: 0, lignes: ["Besson Nora"]),
    Cas(
      chemin: "/contrats?tri=debut&sens=asc&mot=amrani", colonne: 1,
      lignes: ["Tremplin Intérim Brenelle", "Maçonnerie Tréguier-Faure"]),
    Cas(
      chemin: "/declarations?tri=employeur&sens=desc", colonne: 1,
      lignes: ["Tremplin Intérim Brenelle", "Maçonnerie Tréguier-Faure"]),
    Cas(chemin: "/declarations?mois=2026-01", colonne: 1, lignes: ["Tremplin Intérim Brenelle"]),
    Cas(chemin: "/structures?mot=tremplin", colonne: 0, lignes: ["Tremplin Intérim Brenelle"]),
    Cas(
      chemin: "/marches?tri=objet&sens=asc", colonne: 1,
      lignes: ["Réfection de la halle", "Réhabilitation du collège des Tilleuls", "Voirie"]),
    Cas(chemin: "/marches?mot=voirie", colonne: 1, lignes: ["Voirie"]),
    Cas(
      chemin: "/tableaux/vertical?tri=dues&sens=asc&suivi=", colonne: 3,
      lignes: ["Réfection de la halle", "Réhabilitation du collège des Tilleuls", "Voirie"]),
    Cas(chemin: "/tableaux/horizontal?mot=nora", colonne: 0, lignes: ["Besson Nora"]),
    Cas(
      chemin: "/tableaux/horizontal?tri=nom&sens=desc", colonne: 0,
      lignes: ["Corbel Yann", "Besson Nora", "Amrani Lila"]),
  ]

  @Test(
    "It holds the lines of the screen: those that the filters keep, in the order chosen",
    arguments: TestEngine.available, cas)
  func lien(_ engine: TestEngine, cas: Cas) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserListes()
      let ecran = try await scene.lire(cas.chemin, .facilitateur).texte
      let lien = try #require(ecran.firstMatch(of: /href="([^"]*format=csv[^"]*)"/)?.output.1)
      let adresse = String(lien).replacing("&amp;", with: "&")
      let page = cas.chemin.split(separator: "?")[0]
      let fichier = try await scene.lire(
        adresse.hasPrefix("?") ? "\(page)\(adresse)" : adresse, .facilitateur)
      let lignes = fichier.texte.split(separator: "\r\n").dropFirst().map {
        String($0.split(separator: ";", omittingEmptySubsequences: false)[cas.colonne])
      }
      #expect(lignes == cas.lignes)
      let rangs = cas.lignes.compactMap { ecran.range(of: $0, options: .backwards)?.lowerBound }
      #expect(rangs.count == cas.lignes.count && rangs == rangs.sorted(), "the screen shows them so")
    }
  }
}
