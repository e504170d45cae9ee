import Foundation
import Testing

/// A row that a test writes by hand is one that the product never wrote. Those left are listed with their reason, each
/// to the statement: a new one is to be made by the product's own acts, or to be argued here.
@Suite("Tests and the named world write through the product")
struct EcrituresBrutesTests {
  private static let permises: [String: (ordres: Int, raison: String)] = [
    "Scene.swift": (3, "a fixed secret, and one session a role that every request finds open"),
    "Acces/JournalTests.swift": (1, "words are erased, which nothing does yet"),
    "Acces/TentativesTests.swift": (2, "time passes over what was counted"),
    "Acteurs/LiensDeCompteTests.swift": (
      3, "no page changes who reads the reasons, nor takes a password back"
    ),
    "AFaire/TachesComptesTests.swift": (1, "a structure is put out of use by an award's correction alone"),
    "Cadre/ChantiersTests.swift": (1, "any write will do"),
    "Cadre/Cloisons.swift": (3, "the words by which a statement that writes is known"),
    "Cadre/CloisonsTests.swift": (
      14, "rows that would point into another territory, which the database refuses"
    ),
    "Cadre/ExportsDesListesTests.swift": (
      2, "shares before their month is validated; a structure out of use"
    ),
    "Cadre/MenageDesDepotsTests.swift": (2, "files grow old beside their rows"),
    "Cadre/PorteDesTextesTests.swift": (1, "a text that is refused today"),
    "Connexion/ConnexionTests.swift": (
      6, "sessions and links that time or a hand closed, one cause at a time"
    ),
    "Connexion/DeuxTerritoiresTests.swift": (2, "an hour passes, and a function waits for its link again"),
    "Connexion/FermetureTests.swift": (1, "a suspension that would have left the link open"),
    "Declarations/Fichier/ProvenanceTests.swift": (1, "the file is gone"),
    "Declarations/Imputation/MoisRepartiTests.swift": (1, "a refused request that kept its window"),
    "Engagements/Registre/RegistreSuiteTests.swift": (1, "holders, without the award that names them"),
    "Fusions/FusionTests.swift": (1, "a second passes"),
    "Guichet/MenageDuJourTests.swift": (1, "a form sent long ago, without its request"),
    "Publications/RepliageDesAvisTests.swift": (6, "keys as a former folding made them"),
    "Publications/ReunionsTests.swift": (5, "what was written before a reunion, and after, told apart"),
    "Publics/Eligibilite/EligibilitesHTTPTests.swift": (1, "no page changes who reads the reasons"),
    "Reglages/PratiquesHTTPTests.swift": (1, "the story before its hours"),
    "Schema/RepliageTests.swift": (4, "words as a former folding made them"),
    "Secrets/SceneSecrets.swift": (1, "no page changes who reads the reasons"),
    "Secrets/SecretsTests.swift": (22, "one thing alone changes, where an act would leave its trace too"),
    "Tableaux/Structure/NatureTenueTests.swift": (2, "accounts all pass to one structure"),
  ]

  @Test("A statement that writes, in a test, is one of those listed")
  func tests() throws {
    let ici = URL(filePath: #filePath)
    let racine = ici.deletingLastPathComponent().deletingLastPathComponent()
    var lues: [String: Int] = [:]
    for fichier in try Self.fichiers(racine) where fichier.lastPathComponent != ici.lastPathComponent {
      lues[String(fichier.path.dropFirst(racine.path.count + 1))] = try Self.ordres(fichier)
    }
    #expect(lues.filter { $0.value > 0 } == Self.permises.mapValues(\.ordres))
  }

  @Test("The named world writes by its chapters; the region alone, in bulk, its rows and its sums")
  func monde() throws {
    let monde = Maison.sources.appending(path: "Levier/Monde")
    let ecrivent = try Self.fichiers(monde).filter { try Self.ordres($0) > 0 }.map(\.lastPathComponent)
    #expect(Set(ecrivent) == ["Transaction+Paquets.swift", "Monde+Region.swift"])
  }

  private static func ordres(_ fichier: URL) throws -> Int {
    try String(contentsOf: fichier, encoding: .utf8).matches(of: /INSERT INTO|DELETE FROM|UPDATE [a-z_]+/)
      .count
  }

  private static func fichiers(_ dossier: URL) throws -> [URL] {
    let lus = FileManager.default.enumerator(at: dossier, includingPropertiesForKeys: nil)
    return (lus?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}
