import Testing

@testable import Formats

@Suite struct AmountTests {
  @Test(
    "An amount is exact to the cent, as a number or as a text",
    arguments: [
      (Node.number("1264978.19"), 126_497_819), (.text("14\u{A0}700,00"), 1_470_000),
      (.text("38 800,00 €"), 3_880_000),
      (.text("1.264.978,19"), 126_497_819), (.text("1,264,978.19"), 126_497_819),
      (.text("1.264.978"), 126_497_800), (.number("0.29"), 29), (.number("0"), 0),
      (.number("1e6"), 100_000_000), (.text("-12,5"), -1250),
    ])
  func reads(node: Node, cents: Int) {
    #expect(Amount(node) == .cents(cents))
  }

  @Test(
    "« NC », « Non disponible » and nothing are amounts not given",
    arguments: ["NC", "Non disponible", "", "Sans objet"])
  func notGiven(text: String) {
    #expect(Amount(.text(text)) == .notGiven)
  }

  @Test(
    "A word or a number past all money is unreadable",
    arguments: ["beaucoup", "1" + String(repeating: "0", count: 78)])
  func unreadable(text: String) {
    #expect(Amount(.text(text)) == .unreadable(text))
  }
}
