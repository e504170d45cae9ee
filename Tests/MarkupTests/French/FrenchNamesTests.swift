import Testing

@testable import Markup

@Suite("Names are told alike however they are typed")
struct FrenchNamesTests {
  @Test(
    "Every letter is opened, every invisible sign left out",
    arguments: [
      ("Đặng", "dang"), ("Yıldız", "yildiz"), ("İpek", "ipek"), ("Þórður", "thordur"), ("Ħal", "hal"),
      ("Søren", "soren"), ("Łukasz", "lukasz"), ("Œuvre", "oeuvre"), ("Æsir", "aesir"), ("Weiß", "weiss"),
      ("STRAẞE", "strasse"), ("Du\u{ad}pont", "dupont"), ("Du\u{200b}pont", "dupont"),
      ("\u{feff}Dupont", "dupont"),
      ("Ｄｕｐｏｎｔ", "dupont"), ("ﬁlle", "fille"), ("e\u{301}te\u{301}", "ete"), ("Ŋdiaye", "ndiaye"),
      ("D’Almeida", "d almeida"), ("Dʼalmeida", "d almeida"), ("D´Almeida", "d almeida"),
    ])
  func fold(text: String, folded: String) { #expect(French.fold(text) == folded) }

  @Test(
    "An apostrophe and a particle join, a dash parts",
    arguments: [
      ("D’Almeida", ["dalmeida"]), ("D'Almeida", ["dalmeida"]), ("d almeida", ["dalmeida"]),
      ("Dalmeida", ["dalmeida"]), ("Mc Donald", ["mcdonald"]), ("McDonald", ["mcdonald"]),
      ("O`Brien", ["obrien"]), ("Jean-Éric", ["jean", "eric"]),
    ])
  func words(name: String, words: [String]) { #expect(French.nameWords(name) == words) }

  @Test("What is searched holds a name with and without its marks")
  func searchable() {
    #expect(French.searchable("D’Almeida José") == "d almeida jose dalmeida")
    #expect(French.searchable("Jean-Éric") == "jean eric jeaneric")
    #expect(French.searchable("Amrani Lila") == "amrani lila")
  }
}
