import FormatsTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A file that a command brings in is searched wholly first")
struct FouilleDesCommandesTests {
  private static let heures = "Nom;Prénom;Mois;Heures;Note\nWinterholt;Tony;2026-10;98;"

  @Test(
    "What is certainly a social security number is refused with its place, and nothing is written",
    arguments: TestEngine.available, [NumerosDouteux.aRegarder, .verifies])
  func certain(_ engine: TestEngine, numeros: NumerosDouteux) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let refus = await #expect(throws: PhraseSeule.self) {
        try await jumeaux.importer(Self.heures + "185057800608491\n", dans: "h.csv", numeros)
      }
      #expect(
        refus?.description.contains("un numéro de sécurité sociale (ligne 2, colonne «\u{a0}Note\u{a0}»)")
          == true)
      #expect(refus?.description.contains("185057800608491") == false)
      let marche = await #expect(throws: PhraseSeule.self) {
        try await jumeaux.importerAvis("[\(avis(autres: #""inconnu": "1 85 05 78 006 084 91","#))]", numeros)
      }
      #expect(marche?.description.contains("(ligne 1)") == true)
      let (heures, traces) = (try await jumeaux.heures(), try await jumeaux.traces())
      #expect(heures.isEmpty && traces.isEmpty)
    }
  }

  @Test(
    "A sheet that no tab shows, properties and comments are searched too", arguments: TestEngine.available,
    ["xl/worksheets/deux.xml", "docProps/core.xml", "xl/comments1.xml"])
  func cache(_ engine: TestEngine, partie: String) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let cachee = (partie, "<texte>Agent n° SS 2 93 01 2A 004 012</texte>")
      let classeur = try zipBytes(workbookParts("<row><c><v>1</v></c></row>") + [cachee])
      let refus = await #expect(throws: PhraseSeule.self) {
        try await jumeaux.avecFichier("h.xlsx", classeur) { try await jumeaux.importer($0) }
      }
      #expect(
        refus?.description.contains("un numéro de sécurité sociale (dans «\u{a0}\(partie)\u{a0}»") == true)
    }
  }

  @Test(
    "What may be one is refused with its place, its figures masked, until the operator has looked at it",
    arguments: TestEngine.available)
  func probable(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let texte = Self.heures + "n° 1850578006084\n"
      let refus = await #expect(throws: PhraseSeule.self) {
        try await jumeaux.importer(texte, dans: "h.csv", .aRegarder)
      }
      #expect(
        refus?.description.contains("ligne 2, colonne «\u{a0}Note\u{a0}»\u{a0}: n° •••••••••••••") == true)
      #expect(refus?.description.contains("--numeros-verifies") == true)
      #expect(try await jumeaux.heures().isEmpty)
      _ = try await jumeaux.importer(texte, dans: "h.csv", .verifies)
      #expect(try await jumeaux.heures() == ["Winterholt": [9800, 0]])
      #expect(try await jumeaux.traces() == ["commande\u{a0}: 1 dans « h.csv »"])
    }
  }

  @Test("The same of published awards", arguments: TestEngine.available)
  func avisProbable(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let texte = #"{"note": "n° 1850578006084", "# + decp([avis()]).dropFirst()
      let refus = await #expect(throws: PhraseSeule.self) {
        try await jumeaux.importerAvis(texte, .aRegarder)
      }
      #expect(refus?.description.contains("--numeros-verifies") == true)
      let bilan = try await jumeaux.importerAvis(texte, .verifies)
      #expect(bilan.crees == 1)
      #expect(try await jumeaux.traces() == ["commande\u{a0}: 1 dans « avis.json »"])
    }
  }

  @Test(
    "A file of ordinary numbers is asked nothing, and leaves no trace of an answer",
    arguments: TestEngine.available)
  func ordinaire(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      _ = try await jumeaux.importer(Self.heures + "73282932000074\n", dans: "h.csv", .verifies)
      #expect(try await jumeaux.heures() == ["Winterholt": [9800, 0]])
      #expect(try await jumeaux.traces().isEmpty)
    }
  }
}

extension Jumeaux {
  fileprivate func importer(_ texte: String, dans nom: String, _ numeros: NumerosDouteux) async throws
    -> BilanImport
  {
    try await avecFichier(nom, Array(texte.utf8)) { chemin in
      try await importerHeures(services, fichier: chemin, territoire: nil, numeros: numeros)
    }
  }

  fileprivate func importerAvis(_ texte: String, _ numeros: NumerosDouteux) async throws -> BilanImport {
    try await avecFichier("avis.json", Array(texte.utf8)) { chemin in
      try await importerDecp(services, fichier: chemin, territoire: nil, numeros: numeros)
    }
  }

  /// What operators answered of a file's numbers.
  fileprivate func traces() async throws -> [String] {
    try await services.storage.read { tx in
      try tx.rows(
        """
        SELECT trace_mots.apres AS vers FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
        WHERE acte = 'cadre.pas_un_nir' AND objet = 'territoire' AND auteur = 'commande'
        """
      )
      .map { try $0["vers"] }
    }
  }
}
