import Testing

@testable import Levier

@Suite("French of the pages")
struct FrancaisTests {
  @Test(
    "« De » elides before a vowel, accented or not, and nowhere else",
    arguments: [
      ("Lila Amrani", "de Lila Amrani"), ("Estelle Quernez", "d’Estelle Quernez"), ("Élodie", "d’Élodie"),
      ("Yanis", "de Yanis"), ("Hugo", "de Hugo"), ("", "de "),
    ])
  func elision(_ nom: String, _ attendu: String) {
    #expect(nom.precedeDeDe == attendu)
  }

  @Test(
    "A device is named by what its owner recognises",
    arguments: [
      (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Windows"
      ),
      (
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
        "Chrome, Android"
      ),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1", "Safari, iPhone"),
      ("curl/8.5", "Navigateur inconnu"), ("", "Navigateur inconnu"),
    ])
  func appareils(_ signature: String, _ attendu: String) {
    #expect(appareil(signature) == attendu)
  }
}
