import Markup
import Testing

@Suite struct DataTableTests {
  private func table(_ query: QueryString, rows: Int = 2) -> DataTable {
    DataTable(
      "Lots \(hostile)",
      columns: [
        .init("Lot", .heading, sort: "lot"), .init("Heures", .number, sort: "heures"),
        .init("Actes", .actions),
      ],
      rows: (0..<rows).map {
        .init(["\(hostile)", "\($0)", "<b>x</b>"], tone: $0 == 0 ? .danger : .neutral)
      },
      footer: .init(["Total", "2", ""]), total: 1234, query: query,
      exports: [.init("CSV", to: "/lots.csv?\(hostile)")])
  }

  @Test("A title sorts, then turns the sort round, keeps the filters and goes back to the first page")
  func sorting() {
    let text = table(QueryString([("etat", "ouvert"), ("tri", "heures"), ("page", "3")])).html.text
    #expect(text.contains("<th scope=\"col\" class=\"nombre\" aria-sort=\"ascending\">"))
    #expect(text.contains("href=\"?etat=ouvert&amp;tri=heures&amp;sens=desc\""))
    #expect(text.contains("<th scope=\"col\"><a class=\"tri\" href=\"?etat=ouvert&amp;tri=lot\">"))
    let turned = table(QueryString([("tri", "heures"), ("sens", "desc")])).html.text
    #expect(turned.contains("aria-sort=\"descending\"") && turned.contains("href=\"?tri=heures\""))
  }

  @Test("A total that names nothing under the naming column leaves no empty heading there")
  func emptyHeading() {
    let table = DataTable(
      "Heures", columns: [.init("Mois"), .init("Personne", .heading)], rows: [.init(["mars", "M. L."])],
      footer: .init(["Total", ""]))
    #expect(table.html.text.contains("<th scope=\"row\">M. L.</th>"))
    #expect(!table.html.text.contains("<th scope=\"row\"></th>"))
  }

  @Test("The caption says how many rows are shown of how many")
  func extent() {
    #expect(table(QueryString()).html.text.contains("2\u{00A0}lignes sur 1\u{202F}234"))
  }

  @Test("Each row is named by its heading; each cell carries its title for a phone")
  func cells() {
    let text = table(QueryString()).html.text
    #expect(text.contains("<th scope=\"row\">&quot;"))
    #expect(
      text.contains("<td class=\"nombre\" data-label=\"Heures\">0</td><td class=\"actes\"><b>x</b></td>"))
    #expect(text.contains("<tr class=\"erreur\">"))
    #expect(text.contains("role=\"region\"") && text.contains("tabindex=\"0\""))
  }

  @Test("Hostile text stays text, and tags are balanced")
  func hostileTable() {
    let html = table(QueryString([("q", hostile)])).html
    #expect(!html.text.contains("<script") && !html.text.contains("<img"))
    #expect(imbalance(html) == nil)
  }

  @Test("Without rows there is no table but a word that says so")
  func emptiness() {
    #expect(
      table(QueryString(), rows: 0).html.text
        == "<div class=\"vide\"><p class=\"intitule\">Rien à afficher</p></div>")
  }

  @Test("The pages shown are the first, the last and the neighbours")
  func pages() {
    let text = pagination(QueryString([("tri", "nom")]), page: 4, of: 25).text
    let addresses = text.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(
      addresses == [
        "?tri=nom&amp;page=3", "?tri=nom", "?tri=nom&amp;page=3", "?tri=nom&amp;page=4",
        "?tri=nom&amp;page=5",
        "?tri=nom&amp;page=25", "?tri=nom&amp;page=5",
      ])
    #expect(text.contains("page=4\" aria-current=\"page\""))
    #expect(text.split(separator: "…").count == 3)
    #expect(pagination(QueryString(), page: 1, of: 1).isEmpty)
    #expect(!pagination(QueryString(), page: 1, of: 2).text.contains("Précédente"))
  }
}
