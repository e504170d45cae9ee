import Markup
import Testing

@Suite struct ComponentTests {
  @Test("Every component shows hostile text as text and closes what it opens")
  func hostileComponents() {
    let components: [HTML] = [
      badge(hostile, .warning), notice(.danger, title: hostile, "\(hostile)"), confirmation("\(hostile)"),
      emptyState(hostile, "\(hostile)", action: buttonLink(hostile, to: hostile)),
      card(hostile, id: hostile, actions: "\(hostile)", "\(hostile)"), disclosure(hostile, "\(hostile)"),
      definitionList([(hostile, "\(hostile)")]),
      statRow([Stat(hostile, "\(hostile)", detail: "\(hostile)", link: hostile, tone: .danger)]),
      subNavigation(label: hostile, [NavigationItem(hostile, to: hostile, count: 1, isCurrent: true)]),
      breadcrumb([(hostile, hostile)], current: hostile),
      gauge(5, of: 10, expected: 6, label: hostile), buttonRow("a"),
    ]
    for component in components {
      #expect(!component.text.contains("<script") && !component.text.contains("<img"))
      #expect(imbalance(component) == nil)
      #expect(!component.text.contains(" style=") && !component.text.contains(" onclick="))
    }
  }

  @Test("The reader knows where they are: current tab, current page")
  func current() {
    let tabs = subNavigation(
      label: "Lot", [NavigationItem("Suivi", to: "/a", isCurrent: true), NavigationItem("Pièces", to: "/b")])
    #expect(
      tabs.text.contains("<a href=\"/a\" aria-current=\"page\">Suivi</a>")
        && tabs.text.contains("<a href=\"/b\">Pièces</a>"))
    #expect(
      breadcrumb([("Marchés", "/marches")], current: "Lot 3").text.hasSuffix(
        "<li aria-current=\"page\">Lot 3</li></ol></nav>"))
  }

  @Test("A gauge says its share and what was expected, and never leaves its frame")
  func gauges() {
    let late = gauge(82000, of: 120_000, expected: 90000, label: "Heures réalisées").text
    #expect(
      late.contains(
        "<title>Heures réalisées\u{00A0}: 68\u{00A0}%, attendu à ce jour\u{00A0}: 75\u{00A0}%</title>"))
    #expect(
      late.contains("class=\"jauge retard\"") && late.contains("x=\"75%\"")
        && late.contains("width=\"68.33%\""))
    #expect(gauge(300, of: 100, label: "x").text.contains("class=\"fait\" x=\"0\" y=\"3\" width=\"100%\""))
    #expect(gauge(-5, of: 100, label: "x").text.contains("width=\"0%\""))
    #expect(gauge(5, of: 0, label: "x").text.contains("—"))
  }

  @Test("An empty value is shown as a dash, not as a hole")
  func definitions() {
    #expect(
      definitionList([("Tuteur", "")]).text
        == "<dl class=\"definitions\"><div><dt>Tuteur</dt><dd>—</dd></div></dl>")
  }

  @Test("An error interrupts a screen reader, a confirmation waits its turn and takes the focus")
  func roles() {
    #expect(notice(.danger, "x").text.contains("role=\"alert\""))
    #expect(!notice(.information, "x").text.contains("role="))
    let done = confirmation("x").text
    #expect(
      done.contains("role=\"status\"") && done.contains("tabindex=\"-1\"") && done.contains("id=\"fait\""))
  }
}
