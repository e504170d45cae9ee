import Markup
import Testing

@Test("x") func x() { #expect(("a" as HTML).text == "a") }
