import Testing

@testable import Levier

@Suite("Text, mail and telephone")
struct TexteTests {
  @Test("Text loses the spaces around it and its foreign line ends")
  func texte() throws {
    #expect(try Texte("  Réfection du gymnase\u{A0}").valeur == "Réfection du gymnase")
    #expect(try Texte("a\r\nb\rc", lignes: .plusieurs).valeur == "a\nb\nc")
    #expect(try Texte("👩‍👩‍👧‍👦é", max: 2).valeur == "👩‍👩‍👧‍👦é")
  }

  @Test(
    "Text is refused when empty, too long, or holding what nobody sees",
    arguments: [
      ("", Texte.Refus.vide), (" \u{202F}\n", .vide), ("\u{200B}", .vide), ("\u{AD}\u{2060} ", .vide),
      ("abcdefghijk", .tropLong(max: 10)),
      ("a\u{0}b", .caractereInterdit), ("a\nb", .caractereInterdit), ("a\tb", .caractereInterdit),
      ("a\u{202E}b", .caractereInterdit), ("a\u{85}b", .caractereInterdit),
    ])
  func refuse(saisie: String, refus: Texte.Refus) {
    #expect(throws: refus) { try Texte(saisie, max: 10) }
  }

  @Test("Mail addresses are kept in lower case")
  func courriel() throws {
    #expect(try Courriel(" Jeanne.Martin@Gers.FR ").adresse == "jeanne.martin@gers.fr")
    #expect(try Courriel("o'neil+clause@a-b.example.org").adresse == "o'neil+clause@a-b.example.org")
  }

  @Test(
    "What cannot stand in a mail header as it is, is refused",
    arguments: [
      ("", Courriel.Refus.vide), ("jeanne", .forme), ("jeanne@gers", .forme), ("a@b@c.fr", .forme),
      ("a b@c.fr", .forme), ("a@c.fr\r\nBcc: x@y.fr", .forme), ("a@c.fr,b@c.fr", .forme), (".a@c.fr", .forme),
      ("a..b@c.fr", .forme), ("a@-c.fr", .forme), ("a@c..fr", .forme), ("<a@c.fr>", .forme),
      ("é@c.fr", .accent),
    ])
  func courrielRefuse(saisie: String, refus: Courriel.Refus) {
    #expect(throws: refus) { try Courriel(saisie) }
  }

  @Test(
    "French telephone numbers come to one form",
    arguments: [
      ("06 12 34 56 78", "0612345678"), ("06.12.34.56.78", "0612345678"),
      ("+33 (0)6 12 34 56 78", "0612345678"),
      ("0033612345678", "0612345678"), ("+32 2 123 45 67", "+3221234567"), ("39 49", "3949"),
    ])
  func telephone(saisie: String, numero: String) throws {
    #expect(try Telephone(saisie).numero == numero)
  }

  @Test(
    "What cannot be dialled is refused",
    arguments: [
      ("", Telephone.Refus.vide), ("poste douze", .caractere), ("061234567", .longueur), ("12", .longueur),
    ])
  func telephoneRefuse(saisie: String, refus: Telephone.Refus) {
    #expect(throws: refus) { try Telephone(saisie) }
  }

  @Test("A telephone number is shown in pairs that do not part")
  func affichage() throws {
    #expect(try Telephone("0612345678").affichage == "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78")
  }
}
