import Markup
import Testing

@Suite struct FormStateTests {
  @Test("A body is read: plus signs, percent signs, repeated names and names without value")
  func decoding() {
    let form = FormState(decodingURLEncoded: "nom=L%27%C5%93uvre+d%E2%80%99art&p=a&p=b&vide=&seul&=x&&a=b=c")
    #expect(form["nom"] == "L'œuvre d’art")
    #expect(form.all("p") == ["a", "b"])
    #expect(form["vide"].isEmpty && form.has("vide") && form.has("seul") && !form.has("absent"))
    #expect(form["a"] == "b=c")
    #expect(!form.isMalformed)
  }

  @Test(
    "What is not well formed is kept as it can be, and flagged",
    arguments: [
      ("a=%FF", "\u{FFFD}"), ("a=%C3", "\u{FFFD}"), ("a=%zz", "%zz"), ("a=100%", "100%"), ("a=%4", "%4"),
    ])
  func malformed(body: String, value: String) {
    let form = FormState(decodingURLEncoded: body)
    #expect(form["a"] == value)
    #expect(form.isMalformed)
  }

  @Test("Values are kept as typed: nothing is trimmed")
  func untouched() {
    #expect(FormState(decodingURLEncoded: "a=+x%0A")["a"] == " x\n")
  }

  @Test("Errors keep their order; a field shows its first one")
  func errors() {
    var form = FormState()
    #expect(form.isValid)
    form.refuse("b", "un")
    form.refuse("a", "deux")
    form.refuse("b", "trois")
    #expect(form.errors.map(\.field) == ["b", "a", "b"])
    #expect(form.error(for: "b") == "un" && form.error(for: "c") == nil)
    #expect(!form.isValid)
  }
}
