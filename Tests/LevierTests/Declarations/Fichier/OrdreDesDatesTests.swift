import Formats
import Testing

@testable import Levier

@Suite("The order of the days of a sheet of hours")
struct OrdreDesDatesTests {
  private static func tableur(_ mois: [String], naissances: [String] = []) -> TableurHeures {
    tableur(mois.map { .text($0) }, naissances: naissances.map { .text($0) })
  }

  /// One person a line, B, C, D…
  private static func tableur(_ mois: [Cell], naissances: [Cell]) -> TableurHeures {
    let titres = TabularRow(
      line: 1, cells: ["Nom", "Prénom", "Date de naissance", "Mois", "Heures"].map { .text($0) })
    let lignes = mois.indices.map { rang in
      TabularRow(
        line: rang + 2,
        cells: [
          .text("A"), .text(TableurHeures.lettres(rang + 1)),
          naissances.indices.contains(rang) ? naissances[rang] : .empty, mois[rang], .text("7"),
        ])
    }
    return TableurHeures(
      lignes: [titres] + lignes, correspondance: CorrespondanceHeures(devinee: [titres] + lignes))
  }

  private static func lire(
    _ tableur: TableurHeures, dit ordre: OrdreDeDate? = nil
  ) throws -> [Result<LigneHeures, LigneHeures.Refus>] {
    var correspondance = tableur.correspondance
    correspondance.ordre = ordre
    return TableurHeures(lignes: tableur.lignes, correspondance: correspondance)
      .lire(le: try Jour("2026-12-15")).map(\.lue)
  }

  private static func mois(_ lues: [Result<LigneHeures, LigneHeures.Refus>]) -> [String?] {
    lues.map { try? $0.get().mois.iso }  // nil is what a test compares
  }

  private static func refus(_ lues: [Result<LigneHeures, LigneHeures.Refus>]) -> [LigneHeures.Refus?] {
    lues.map { if case .failure(let refus) = $0 { refus } else { nil } }
  }

  @Test("A day that can only be read month first tells how the others of its column are read")
  func moisDevant() throws {
    let tableur = Self.tableur(["10/9/2026", "10/10/2026", "2026-09", "10/23/2026"])
    #expect(tableur.estPret && tableur.ordre.moisDevant == "10/23/2026")
    #expect(Self.mois(try Self.lire(tableur)) == ["2026-10", "2026-10", "2026-09", "2026-10"])
    let seules = Self.tableur(["10/31/2026", "10/31/2026"])
    #expect(try seules.estPret && Self.mois(Self.lire(seules)) == ["2026-10", "2026-10"])
  }

  @Test("A day that can only be read day first tells it too, against what other columns do")
  func jourDevant() throws {
    let tableur = Self.tableur(["05/02/2026", "28/02/2026"], naissances: ["12/25/1980"])
    #expect(try tableur.estPret && Self.mois(Self.lire(tableur)) == ["2026-02", "2026-02"])
    let naissances = Self.tableur(["10/23/2026", "10/9/2026"], naissances: ["25/08/1980", "05/08/1980"])
    #expect(naissances.estPret)
    let lues = try Self.lire(naissances).map { try $0.get().naissance }
    #expect(lues == [.jour(try Jour("1980-08-25")), .jour(try Jour("1980-08-05"))])
  }

  @Test(
    "Days that read both ways are asked about, and refused until they are answered for",
    arguments: [
      ["05/02/2026"], ["10/1/2026", "10/1/2026"], ["10/02/2026", "10/05/2026"], ["1/1/2026", "2/1/2026"],
      ["01/10/2026", "01/10/2026", "10/23/2026"],
    ])
  func demande(_ mois: [String]) throws {
    let tableur = Self.tableur(mois)
    #expect(!tableur.estPret && tableur.ordre.seDemande)
    let exemple = try #require(tableur.ordre.exemple)
    let doutes = try Self.refus(Self.lire(tableur)).compactMap { $0 }
    #expect(!doutes.isEmpty && doutes[0] == .ordreDouteux(.mois, exemple.texte, temoin: nil))
  }

  @Test("The agent's answer is kept, and reads the days that do not say their order")
  func reponse() throws {
    let tableur = Self.tableur(["10/02/2026", "10/05/2026"], naissances: ["05/08/1980", ""])
    let (jour, mois) = (try Self.lire(tableur, dit: .jour), try Self.lire(tableur, dit: .mois))
    #expect(Self.mois(jour) == ["2026-02", "2026-05"] && Self.mois(mois) == ["2026-10", "2026-10"])
    #expect(try mois[0].get().naissance == .jour(try Jour("1980-05-08")))
    var dite = tableur.correspondance
    dite.ordre = .mois
    #expect(CorrespondanceHeures(texte: dite.texte) == dite)
    #expect(TableurHeures(lignes: tableur.lignes, correspondance: dite).estPret)
  }

  @Test(
    "First days of months, days of one month and births alone are read day first, as French sheets are",
    arguments: [["01/10/2026", "01/11/2026"], ["02/10/2026", "05/10/2026"]])
  func francais(_ mois: [String]) throws {
    let tableur = Self.tableur(mois, naissances: ["05/08/1980"])
    #expect(tableur.estPret && tableur.ordre.exemple == nil)
    #expect(Self.mois(try Self.lire(tableur)).first == "2026-10")
    #expect(try Self.lire(tableur)[0].get().naissance == .jour(try Jour("1980-08-05")))
  }

  @Test("The agent who says that the month comes first is believed before what French sheets do")
  func dit() throws {
    let tableur = Self.tableur(["01/10/2026", "01/11/2026"], naissances: ["05/08/1980"])
    let lues = try Self.lire(tableur, dit: .mois)
    #expect(Self.mois(lues) == ["2026-01", "2026-01"])
    #expect(try lues[0].get().naissance == .jour(try Jour("1980-05-08")))
  }

  @Test("Beside a column that puts the month in front, one that does not say its order is asked about")
  func voisine() throws {
    let tableur = Self.tableur(["10/23/2026", "10/9/2026"], naissances: ["05/08/1980", "06/08/1980"])
    #expect(tableur.ordre.exemple?.texte == "05/08/1980")
    #expect(
      try Self.refus(Self.lire(tableur))[0] == .ordreDouteux(.naissance, "05/08/1980", temoin: nil))
  }

  @Test("One birth typed month first does not turn the others")
  func coquille() {
    let naissances = ["05/08/1980", "06/07/1981", "12/25/1982"]
    #expect(Self.tableur(["2026-10", "2026-10", "2026-10"], naissances: naissances).ordre.seDemande)
    #expect(Self.tableur(["2026-10", "2026-10"], naissances: Array(naissances.dropFirst())).estPret)
  }

  @Test("In a column that has both orders, the days that read both ways are refused whatever is answered")
  func contredit() throws {
    let tableur = Self.tableur(["10/09/2026", "25/10/2026", "10/23/2026"])
    let refus = LigneHeures.Refus.ordreDouteux(.mois, "10/09/2026", temoin: "10/23/2026")
    for ordre in [nil, OrdreDeDate.jour, .mois] {
      #expect(try Self.refus(Self.lire(tableur, dit: ordre)) == [refus, nil, .mois(Mois.Refus.forme.phrase)])
    }
  }

  @Test("Days that a spreadsheet may have made of texts, the month for the day, are refused")
  func convertis() throws {
    func jour(_ mois: Int, _ jour: Int) throws -> Cell {
      .date(try #require(CalendarDay(year: 2026, month: mois, day: jour)))
    }
    let douteux = Self.tableur([.text("10/23/2026"), try jour(9, 10)], naissances: [])
    #expect(
      try Self.refus(Self.lire(douteux)) == [
        nil, .ordreDouteux(.mois, "2026-09-10", temoin: "10/23/2026"),
      ])
    let sains = Self.tableur([.text("10/23/2026"), try jour(9, 10), try jour(9, 30)], naissances: [])
    #expect(try Self.refus(Self.lire(sains)) == [nil, nil, nil])
  }

  @Test("A day that a merge shows is read in the order of its column")
  func fusion() throws {
    let tableur = Self.tableur(["10/23/2026", ""])
    var lignes = tableur.lignes
    var aspect = RowAspect()
    aspect.merged = [3: .text("10/9/2026")]
    lignes[2] = TabularRow(line: 3, cells: lignes[2].cells, aspect: aspect)
    let lues = try Self.lire(TableurHeures(lignes: lignes, correspondance: tableur.correspondance))
    #expect(Self.mois(lues) == ["2026-10", "2026-10"])
  }

  @Test("Every day of a year, month first, is read as it was written once one of its column settles it")
  func annee() throws {
    let jours = (0..<365).map { Jour(annee2026: $0) }.filter { $0.numeroMois < 12 }
    for mois in Set(jours.map(\.mois)) {
      let siens = jours.filter { $0.mois == mois }
      let textes = siens.map { "\($0.numeroMois)/\($0.quantieme)/\($0.annee)" }
      let lues = Self.mois(try Self.lire(Self.tableur(textes)))
      #expect(lues == siens.map(\.mois.iso))
    }
  }
}

extension Jour {
  fileprivate init(annee2026 rang: Int) { self.init(numero: 20_454 + rang) }
}
