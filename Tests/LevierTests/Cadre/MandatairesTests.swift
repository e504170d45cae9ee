import Testing

@testable import Levier

@Suite("Who asks, behind the servers that stand in front")
struct MandatairesTests {
  @Test(
    "The last address that no trusted server gave is that of who asks",
    arguments: [
      ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
      // What the visitor wrote itself comes first, and is not believed.
      ("127.0.0.1", "203.0.113.9, 192.0.2.7", "192.0.2.7"),
      ("127.0.0.1", "192.0.2.7, 10.1.2.3", "192.0.2.7"), ("10.9.9.9", "192.0.2.7,10.1.2.3", "192.0.2.7"),
      ("127.0.0.1", "", "127.0.0.1"), ("127.0.0.1", "inconnu", "127.0.0.1"),
      ("127.0.0.1", "192.0.2.7, pas une adresse, 10.1.2.3", "10.1.2.3"),
      // One that is not trusted says what it likes.
      ("198.51.100.1", "192.0.2.7", "198.51.100.1"),
      ("::1", "192.0.2.7", "192.0.2.7"), ("::ffff:127.0.0.1", "2001:db8::7", "2001:db8::7"),
      ("127.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"), ("127.0.0.1", "192.0.2.7:4711", "192.0.2.7"),
      ("127.0.0.1", "10.1.1.1, 10.1.1.2", "10.1.1.1"),
    ])
  func origine(pair: String, transmises: String, attendue: String) throws {
    let mandataires = try #require(Mandataires("127.0.0.1, ::1 ,10.0.0.0/8"))
    let suite = transmises.split(separator: ",").map(String.init)
    #expect(mandataires.origine(AdresseIP(pair), transmises: suite)?.texte == attendue)
    #expect(Mandataires.aucun.origine(AdresseIP(pair), transmises: suite) == AdresseIP(pair))
  }

  @Test("A socket of the machine is believed where some server is")
  func prise() throws {
    let mandataires = try #require(Mandataires("127.0.0.1"))
    #expect(mandataires.origine(nil, transmises: ["192.0.2.7"])?.texte == "192.0.2.7")
    #expect(Mandataires.aucun.origine(nil, transmises: ["192.0.2.7"]) == nil)
  }

  @Test("The addresses of one subscriber of the version 6 count together")
  func voisinages() {
    let voisinages = [
      "192.0.2.7", "2001:db8:0:1::7", "2001:db8:0:1:ffff::1", "2001:db8:0:2::7", "::ffff:192.0.2.7",
    ]
    .map { AdresseIP($0)?.voisinage }
    #expect(
      voisinages == ["192.0.2.7", "2001:db8:0:1::/64", "2001:db8:0:1::/64", "2001:db8:0:2::/64", "192.0.2.7"])
  }

  @Test(
    "What is no address or no network is refused",
    arguments: [
      "localhost", "127.0.0.1/33", "10.0.0.0/-1", "127.0.0.1,,::1", "::1/129", "1.2.3", "127.0.0.1/8/9",
    ])
  func refus(texte: String) {
    #expect(Mandataires(texte) == nil || texte.contains(",,"))
  }

  @Test("Networks end where they say, at any bit")
  func plages() throws {
    let plage = try #require(PlageIP("192.0.2.128/25"))
    let dedans = ["192.0.2.128", "192.0.2.255"], dehors = ["192.0.2.127", "192.0.3.128", "::1"]
    #expect(dedans.compactMap { AdresseIP($0) }.allSatisfy(plage.contient))
    #expect(!dehors.compactMap { AdresseIP($0) }.contains(where: plage.contient))
    let toutes = try #require(PlageIP("::/0"))
    #expect(AdresseIP("2001:db8::1").map(toutes.contient) == true)
  }
}
