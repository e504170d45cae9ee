import Foundation
import Testing

@Suite struct AideTests {
  static let verbes: [[String]] = [
    [], ["servir"], ["demo"], ["migrer"], ["compte"], ["compte", "creer"], ["importer"],
    ["importer", "decp"], ["importer", "heures"],
    ["exporter"],
    ["calculer"], ["calculer", "etp"], ["sauvegarder"], ["restaurer"],
  ]

  @Test("The help of every verb is in French", arguments: verbes)
  func francais(_ verbe: [String]) async throws {
    let aide = try await Appel.bash(
      "\"$LEVIER\" \(verbe.joined(separator: " ")) --help", dossier: FileManager.default.temporaryDirectory)
    #expect(aide.code == 0)
    #expect(aide.sortie.contains("EMPLOI\u{a0}:"))
    for mot in ["OVERVIEW", "USAGE", "OPTIONS:", "default", "Show ", "See ", "subcommand"] {
      #expect(!aide.sortie.contains(mot), "« \(mot) » reste en anglais")
    }
  }

  @Test(
    "The help of servir lists every setting with its variable and its default",
    arguments: [
      ("--base", "LEVIER_BASE", "levier.sqlite"), ("--hote", "LEVIER_HOTE", "127.0.0.1"),
      ("--port", "LEVIER_PORT", "8080"), ("--https", "LEVIER_HTTPS", "non"),
      ("--derriere-un-mandataire", "LEVIER_DERRIERE_UN_MANDATAIRE", "non"),
      ("--fichiers", "LEVIER_FICHIERS", "donnees/fichiers"),
      ("--journal-niveau", "LEVIER_JOURNAL_NIVEAU", "info"),
      ("--taille-maximale", "LEVIER_TAILLE_MAXIMALE", "125829120"),
      ("--lectures-gardees", "LEVIER_LECTURES_GARDEES", "64"),
    ])
  func reglages(_ option: String, _ variable: String, _ defaut: String) async throws {
    let lignes = try await Appel.levier("servir", "--help").sortie.split(separator: "\n\n").joined()
    let debut = try #require(lignes.range(of: "  \(option)"))
    let texte = lignes[debut.lowerBound...].prefix(600)
    #expect(texte.contains(variable))
    #expect(texte.contains("défaut\u{a0}: \(defaut)"))
  }

  @Test(
    "A wrong call ends with 2 and a French sentence",
    arguments: [
      (["truc"], "L’argument «\u{a0}truc\u{a0}» est en trop."),
      (
        ["servir", "--prot", "3"],
        "L’option «\u{a0}--prot\u{a0}» est inconnue. Vouliez-vous «\u{a0}--port\u{a0}»"
      ),
      (["calculer", "etp", "--heures", "3"], "Il manque «\u{a0}--diviseur <heures>\u{a0}»."),
      (["migrer", "--base"], "Il manque la valeur de «\u{a0}--base <base>\u{a0}»."),
      (["importer", "decp"], "Il manque «\u{a0}<fichier>\u{a0}»."),
    ])
  func appelFautif(_ arguments: [String], _ phrase: String) async throws {
    let appel = try await Appel.bash(
      "\"$LEVIER\" \(arguments.joined(separator: " "))", dossier: FileManager.default.temporaryDirectory)
    #expect(appel.code == 2)
    #expect(appel.erreur.contains("Erreur\u{a0}: \(phrase)"))
    #expect(appel.sortie.isEmpty)
  }
}
