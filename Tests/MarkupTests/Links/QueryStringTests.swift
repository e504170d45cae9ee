import Markup
import Testing

@Suite struct QueryStringTests {
  @Test("Setting a filter keeps its place, and replaces every value it had")
  func setting() {
    let query = QueryString([("etat", "a"), ("tri", "nom"), ("etat", "b")])
    #expect(query.setting("etat", to: "c").rendered == "etat=c&tri=nom")
    #expect(query.setting("page", to: "2").rendered == "etat=a&tri=nom&etat=b&page=2")
    #expect(query.setting("etat", to: nil).rendered == "tri=nom")
    #expect(query.removing("etat", "tri").link == "?")
    #expect(query.all("etat") == ["a", "b"] && query["tri"] == "nom" && query["x"] == nil)
  }

  @Test("What is rendered is read back, whatever the characters")
  func roundTrip() {
    let query = QueryString([("q", "L’œuvre & co = 100 % + #1"), ("é", hostile), ("vide", "")])
    #expect(QueryString(parsing: query.rendered) == query)
    #expect(!query.rendered.contains("<") && !query.rendered.contains(" ") && !query.rendered.contains("'"))
  }
}
