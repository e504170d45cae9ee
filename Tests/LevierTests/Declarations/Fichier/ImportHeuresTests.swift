import Formats
import Testing

@testable import Levier

@Suite("Sheets of hours, read")
struct ImportHeuresTests {
  private static let aujourdhui = Jour(numero: 20527)  // 15 March 2026

  private static func lire(_ csv: String) throws -> [TableurHeures.Lue] {
    let lignes = try TabularFile.read(bytes: Array(csv.utf8)).rows
    let correspondance = CorrespondanceHeures(devinee: lignes)
    return TableurHeures(lignes: lignes, correspondance: correspondance).lire(le: aujourdhui)
  }

  @Test(
    "Columns are known by their names, whatever the accents, the order and the title above them",
    arguments: [
      "NOM;Prénom;Né(e) le;Mois;Heures travaillées;Formation",
      "Formation;Nb heures;Période;Date de naissance;Prénom du salarié;Nom de famille",
      "Relevé de février\n\nnom;prenoms;naissance;mois;heures réalisées;heures de formation",
    ])
  func colonnes(_ entete: String) throws {
    let lignes = try TabularFile.read(bytes: Array(entete.utf8)).rows
    let correspondance = CorrespondanceHeures(devinee: lignes)
    #expect(Set(correspondance.colonnes.keys) == [.nom, .prenom, .naissance, .mois, .heures, .formation])
    #expect(correspondance.manque.isEmpty)
    #expect(CorrespondanceHeures(texte: correspondance.texte) == correspondance)
  }

  @Test("Of two rows that name as many columns, the titles are the row that fills more cells")
  func titresSousUnEnTete() throws {
    let csv = "Relevé du mois de novembre\nSalarié;N° ctr;Tps trav.;Dont form\nAmrani Lila;44;81;2"
    let lignes = try TabularFile.read(bytes: Array(csv.utf8)).rows
    #expect(CorrespondanceHeures(devinee: lignes).entete == 1)
  }

  @Test(
    "A month is read as it is typed",
    arguments: ["2026-02", "02/2026", "01/02/2026", "2026-02-14", "février 2026", "FEVRIER 2026"])
  func mois(_ texte: String) throws {
    let lue = try #require(try Self.lire("nom;prénom;mois;heures\nAmrani;Lila;\(texte);10").first)
    #expect(try lue.lue.get().mois == Mois("2026-02"))
  }

  @Test(
    "What a line cannot say is refused with its reason",
    arguments: [
      ("Amrani;Lila;2026-02;", LigneHeures.Refus.sansHeures),
      ("Amrani;Lila;;10", .sansMois),
      (";;2026-02;10", .sansNom),
      ("Amrani 2 85 05 78 006 084 91;Lila;2026-02;10", .nir),
      ("Amrani;Lila;2026-04;10", .moisAVenir),
    ])
  func refus(_ ligne: String, _ attendu: LigneHeures.Refus) throws {
    let lue = try #require(try Self.lire("nom;prénom;mois;heures\n\(ligne)").first)
    #expect(throws: attendu) { try lue.lue.get() }
  }

  @Test(
    "A refused line bears the name that it was given, never a NIR typed in its place",
    arguments: [
      ("Amrani;Lila;2026-02;", "Amrani Lila"), ("Amrani;;2026-04;10", "Amrani"), (";;2026-02;10", ""),
      ("Amrani 2 85 05 78 006 084 91;Lila;2026-02;10", "Lila"),
    ])
  func nom(_ ligne: String, _ personne: String) throws {
    let lue = try #require(try Self.lire("nom;prénom;mois;heures\n\(ligne)").first)
    guard case .failure = lue.lue else {
      Issue.record("accepted")
      return
    }
    #expect(lue.personne == personne)
  }

  @Test(
    "A day of 25 hours, negative hours and words are refused", arguments: ["744,01", "-1", "plein temps"])
  func heures(_ texte: String) throws {
    let lue = try #require(try Self.lire("nom;prénom;mois;heures\nAmrani;Lila;2026-01;\(texte)").first)
    guard case .failure(.heures) = lue.lue else {
      Issue.record("accepted")
      return
    }
  }
}
