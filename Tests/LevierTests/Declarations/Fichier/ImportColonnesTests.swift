import Formats
import Storage
import Testing

@testable import Levier

@Suite("The columns of a sheet of hours")
struct ImportColonnesTests {
  private static func devinee(_ entete: String) throws -> CorrespondanceHeures {
    CorrespondanceHeures(devinee: try TabularFile.read(bytes: Array(entete.utf8)).rows)
  }

  @Test(
    "A title that is exactly a column's name is taken before one that only holds it, and serves once",
    arguments: [
      ("Nom du référent;Nom;Prénom;Mois;Heures", [.nom: 1, .prenom: 2, .mois: 3, .heures: 4]),
      ("Heures de formation;Heures;Mois;N° de contrat", [.formation: 0, .heures: 1, .mois: 2, .contrat: 3]),
      (
        "Nom (usage);Prénom (état civil);Mois concerné;Total des heures",
        [.nom: 0, .prenom: 1, .mois: 2, .heures: 3]
      ),
      ("Nom et prénom;Mois;Heures", [.nom: 0, .prenom: 0, .mois: 1, .heures: 2]),
    ] as [(String, [ColonneHeures: Int])])
  func titres(entete: String, attendues: [ColonneHeures: Int]) throws {
    #expect(try Self.devinee(entete).colonnes == attendues)
  }

  @Test(
    "A sheet says who, when and how long: only what misses is asked for",
    arguments: [
      ("Nom;Mois;Heures", [.prenom]), ("Prénom;Mois;Heures", [.nom]), ("Mois;Heures", [.nom, .prenom]),
      ("N° de contrat;Mois;Heures", []), ("Nom;Prénom;Heures", [.mois]), ("Nom;Prénom;Mois", [.heures]),
      ("Nom;Prénom;Mois;Formation", [.heures]),
    ] as [(String, [ColonneHeures])])
  func manque(entete: String, attendu: [ColonneHeures]) throws {
    #expect(try Self.devinee(entete).manque == attendu)
  }

  @Test("The columns and the month chosen for a sheet are kept as they were chosen")
  func gardees() throws {
    let choisie = CorrespondanceHeures(
      entete: 2, titres: ["Nom", "Prénom", "Heures"], mois: try Mois("2026-02"))
    #expect(choisie.manque.isEmpty, "the month of the sheet stands for its column")
    #expect(CorrespondanceHeures(texte: choisie.texte) == choisie)
    #expect(CorrespondanceHeures(texte: "entete=-3&nom=-1")?.entete == 0)
    #expect(CorrespondanceHeures(texte: "entete=0&nom=-1")?.colonnes == [:])
    #expect(CorrespondanceHeures(texte: "nom=1") == nil)
  }

  @Test(
    "A number that a workbook computed is read to the hundredth of an hour",
    arguments: [("33.333333333", 3333), ("151.666", 15_167), ("7.005", 701), ("35", 3500), ("0.5", 50)])
  func calcul(nombre: String, centiemes: Int) throws {
    let colonnes = try Self.devinee("Nom;Prénom;Mois;Heures")
    let ligne = TabularRow(
      line: 2, cells: [.text("Amrani"), .text("Lila"), .text("2026-02"), .number(nombre)])
    let lue = try LigneHeures(ligne, colonnes, le: Jour("2026-03-15"))
    #expect(lue.heures.heures == Heures(centiemes: centiemes))
  }
}
