import Markup
import Testing

@Suite("What every form that posts tells beside its own fields")
struct PostTellingTests {
  @Test("It ends the address of each, whatever that holds; nothing else moves")
  func adresses() {
    let page: HTML = """
      <p>é \(postForm(to: "/lots/1", "<input name=\"a\">")) \(actionForm(to: "/lots?tri=nom", label: "Faire"))
      \(filterForm(to: "/lots", "")) <form method="post" action="
      """
    let dite = page.withPostsTelling("sous", "agent-7").text
    #expect(dite.contains(#"action="/lots/1?sous=agent-7""#))
    #expect(dite.contains(#"action="/lots?tri=nom&amp;sous=agent-7""#))
    #expect(dite.contains(#"<form method="get" action="/lots""#), "what only reads tells nothing")
    #expect(dite.replacing("?sous=agent-7", with: "").replacing("&amp;sous=agent-7", with: "") == page.text)
  }

  @Test("Markup that bears no form, or that a person typed, is as it was")
  func typed() {
    let typed: HTML = "<p>\("<form method=\"post\" action=\"/x\">")</p>"
    #expect(typed.withPostsTelling("sous", "agent-7") == typed)
    #expect(HTML.empty.withPostsTelling("sous", "agent-7").isEmpty)
  }
}
