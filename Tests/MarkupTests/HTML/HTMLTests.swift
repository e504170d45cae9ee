import Markup
import Testing

@Suite struct HTMLTests {
  @Test("A string is escaped: the five characters that matter, in text and in attributes")
  func escaping() {
    let html: HTML = "<p title=\"\("\"'&")\">\("<b>")\("x & y"[...])</p>"
    #expect(html.text == "<p title=\"&quot;&#39;&amp;\">&lt;b&gt;x &amp; y</p>")
  }

  @Test("No hostile text opens a tag, leaves an attribute or survives twice decoded")
  func hostileText() {
    let html = HTML(hostile)
    #expect(!html.text.contains("<") && !html.text.contains("\"") && !html.text.contains("'"))
    #expect(html.text.contains("&amp;amp;"))
  }

  @Test("Accents, emoji, ligatures and null bytes pass unchanged")
  func unicode() {
    let text = "Œuvre d’Éluard 👩🏽‍🔧 \u{0} e\u{301}"
    #expect(HTML(text).text == text)
  }

  @Test("Markup in markup is not escaped again, whether one, several or none")
  func composition() {
    let item: HTML = "<i>\("é&")</i>"
    let nothing: HTML? = nil
    let html: HTML = "\(item)|\([item, item])|\(nothing)|\(12)"
    #expect(html.text == "<i>é&amp;</i>|<i>é&amp;</i><i>é&amp;</i>||12")
  }

  @Test("An attribute without value and a flag that is down leave nothing, not even a space")
  func attributes() {
    let missing: String? = nil
    let html: HTML = """
      <a\(attribute: "href", missing)\(attribute: "title", "l’\"a\"")\(attribute: "rows", 3)\
      \(flag: "hidden", if: false)\(flag: "download", if: true)>
      """
    #expect(html.text == "<a title=\"l’&quot;a&quot;\" rows=\"3\" download>")
  }

  @Test("Fragments join with a separator between two of them only")
  func joining() {
    let parts: [HTML] = ["a", "b", "c"]
    #expect(parts.joined(separator: ", ").text == "a, b, c")
    #expect([HTML]().joined(separator: ", ").isEmpty)
    #expect((parts[0] + parts[1]).text == "ab")
  }

  @Test("Random text comes back whole once its five entities are read")
  func roundTrip() {
    var random = Seeded(state: 7)
    let alphabet = Array("ab&<>\"'éŒ€👍;#39 ")
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a"
        })
      var read = HTML(text).text
      for (entity, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] {
        read = read.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
      }
      #expect(read == text)
    }
  }
}
