import Formats
import Testing

@testable import Levier

@Suite("What a sheet of hours hides, strikes out and merges")
struct AspectHeuresTests {
  private static let titres = ["Nom", "Prénom", "Mois", "Heures travaillées", "Heures"]

  private static func tableur(
    titres: Int = 4, _ aspect: RowAspect, masquees: Bool = false
  ) throws -> TableurHeures {
    var colonnes = RowAspect()
    colonnes.hiddenColumns = aspect.hiddenColumns
    let lignes = [
      TabularRow(line: 1, cells: Self.titres.prefix(titres).map { .text($0) }, aspect: colonnes),
      TabularRow(
        line: 2, cells: [.text("Amrani"), .text("Lila"), .text("2026-02"), .number("98"), .number("70")],
        aspect: aspect),
    ]
    var correspondance = CorrespondanceHeures(devinee: lignes)
    correspondance.masquees = masquees
    return TableurHeures(lignes: lignes, correspondance: correspondance)
  }

  private static func refus(_ tableur: TableurHeures) throws -> LigneHeures.Refus? {
    if case .failure(let refus) = tableur.lire(le: try Jour("2026-03-15")).first?.lue { refus } else { nil }
  }

  @Test("A hidden line is left aside and told, taken in when it is asked for, and the choice is kept")
  func lignes() throws {
    var aspect = RowAspect()
    aspect.isHidden = true
    #expect(try Self.refus(Self.tableur(aspect)) == .masquee)
    #expect(LigneHeures.Refus.masquee.estUnEcart)
    let voulue = try Self.tableur(aspect, masquees: true)
    #expect(try Self.refus(voulue) == nil)
    #expect(CorrespondanceHeures(texte: voulue.correspondance.texte)?.masquees == true)
  }

  @Test("A hidden column of hours is asked about, alone or beside one that is shown", arguments: [4, 5])
  func colonnes(_ titres: Int) throws {
    var aspect = RowAspect()
    aspect.hiddenColumns = [3]
    let tableur = try Self.tableur(titres: titres, aspect)
    #expect(tableur.correspondance.manque == [.heures])
    #expect(tableur.libelle(3) == "Heures travaillées (colonne D, masquée)")
  }

  @Test("What is struck out is refused where it is read, and there only")
  func barre() throws {
    var aspect = RowAspect()
    aspect.struck = [3]
    #expect(try Self.refus(Self.tableur(aspect)) == .barree(.heures))
    aspect.struck = [4]
    #expect(try Self.refus(Self.tableur(aspect)) == nil)
  }

  @Test("A name merged over several lines is that of each; hours are whose they are not told to be")
  func fusion() throws {
    var aspect = RowAspect()
    aspect.merged = [0: .text("Benali")]
    let lue = try #require(try Self.tableur(aspect).lire(le: try Jour("2026-03-15")).first)
    #expect(try lue.lue.get().nom == "Benali" && lue.personne == "Benali Lila")
    aspect.merged = [3: .number("98")]
    #expect(try Self.refus(Self.tableur(aspect)) == .fusionnee(.heures))
  }
}
