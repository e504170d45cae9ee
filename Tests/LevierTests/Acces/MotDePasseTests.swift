import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A password that is chosen")
struct MotDePasseTests {
  private static let noms = ["ines.duval-morel@brenelle.example", "Inès", "Duval-Morel"]

  @Test(
    "Common words, figures alone, rows of keys, one's own names and what is made of them are refused",
    arguments: [
      "motdepasse123", "Motdepasse2026!", "M0tD3P@sse2026", "password1234", "123456789012", "2026 2027 2028",
      "31415926535897", "azertyuiop12", "qwertyuiop99", "abcdefghijkl", "aaaaaaaaaaaa", "abcdabcdabcd",
      "ines.duval-morel@brenelle.example", "inesduvalmorel", "Duval-Morel 1987", "ines duval 35",
      "brenelle2026!!",
      "bonjourbonjour", "facilitateur2026", "soleil soleil soleil", "levier levier 12", "............",
      "mairie de paris 75", "lundimardimercredi", "Janvier-Fevrier-2026",
    ])
  func devinables(choisi: String) {
    #expect(throws: MotDePasse.Refus.tropCourant) {
      try MotDePasse(choisi: choisi, repete: choisi, noms: Self.noms, cout: 16)
    }
  }

  @Test(
    "Phrases, and what a program draws, are taken",
    arguments: [
      "une phrase à moi 2026", "brique lanterne cerf velours", "k7Qp-x2Lw-9dRt",
      "le chat de Mme Oudard ronfle",
      "tournevis azur motdepasse", "Zx9!vLm2#qTr", "éàùçôîïëüÿœæ", "мой длинный пароль",
      Monde.motDePasse,
    ])
  func surs(choisi: String) throws {
    let garde = try MotDePasse(choisi: choisi, repete: choisi, noms: Self.noms, cout: 16)
    #expect(try garde.correspond(a: choisi))
    #expect(try !garde.correspond(a: choisi + " "))
  }

  @Test("It has twelve characters, a hundred and twenty-eight at most, typed twice alike")
  func longueurs() throws {
    let long = (1...32).map { "k\($0 % 10)qz" }.joined()
    _ = try MotDePasse(choisi: long, repete: long, cout: 16)
    for (choisi, repete, refus) in [
      ("k7Qp-x2Lw-9", "k7Qp-x2Lw-9", MotDePasse.Refus.tropCourt(11)), (long + "k", long + "k", .tropLong),
      ("k7Qp-x2Lw-9dRt", "k7Qp-x2Lw-9dRT", .different),
    ] {
      #expect(throws: refus) { try MotDePasse(choisi: choisi, repete: repete, cout: 16) }
    }
  }

  @Test("It is kept under the cost that OWASP asks of scrypt, whatever the memory that tests give it")
  func cout() throws {
    let garde = try MotDePasse(choisi: Monde.motDePasse, repete: Monde.motDePasse, cout: 16)
    #expect(garde.enregistre.hasPrefix("scrypt$16$3$"))
    #expect(Installation(fichiers: "", https: false).coutMotDePasse == 1 << 15)
    for abime in ["", "scrypt$16$3$", "scrypt$16$AAAA$BBBB", "scrypt$x$3$AAAA$BBBB"] {
      #expect(try !MotDePasse(enregistre: abime).correspond(a: Monde.motDePasse))
    }
  }

  @Test("An accent is the same in one sign or in two")
  func accents() throws {
    let (compose, decompose) = ("caf\u{e9} glac\u{e9} du lundi", "cafe\u{301} glace\u{301} du lundi")
    let garde = try MotDePasse(choisi: compose, repete: decompose, cout: 16)
    #expect(try garde.correspond(a: compose) && garde.correspond(a: decompose))
    #expect(try !garde.correspond(a: "cafe glace du lundi"))
  }

  @Test("One kept at another cost is kept anew when its owner signs in", arguments: TestEngine.available)
  func renouvele(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      func garde() async throws -> String? {
        try await scene.storage.read { tx in
          try tx.value("SELECT mot_de_passe FROM compte WHERE courriel = 'siae@demo.levier.example'")
        }
      }
      let ancien = try MotDePasse(choisi: Monde.motDePasse, repete: Monde.motDePasse, cout: 4)
      _ = try await scene.ecrire { tx in
        try tx.changerMotDePasse(agent, ancien, par: .commande)
      }
      for essai in ["faux mot de passe", Monde.motDePasse] {
        #expect(try await garde() == ancien.enregistre)
        _ = try await scene.envoyer(
          "/connexion", [("courriel", "siae@demo.levier.example"), ("mot_de_passe", essai)], nil)
      }
      let nouveau = try #require(try await garde())
      #expect(nouveau.hasPrefix("scrypt$16$3$"))
      #expect(try MotDePasse(enregistre: nouveau).correspond(a: Monde.motDePasse))
    }
  }

  @Test("A refusal says what to choose instead")
  func phrases() {
    for refus in [MotDePasse.Refus.tropCourant, .tropCourt(3), .tropLong, .different] {
      #expect(refus.phrase.hasSuffix("."))
    }
    #expect(MotDePasse.Refus.tropCourant.phrase.contains("quatre mots sans rapport"))
  }
}
