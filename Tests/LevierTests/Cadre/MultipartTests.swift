import Testing

@testable import Levier

@Suite("Forms with files")
struct MultipartTests {
  private static let corps =
    "--f\r\nContent-Disposition: form-data; name=\"mois\"\r\n\r\n2026-03\r\n"
    + "--f\r\nContent-Disposition: form-data; name=\"fiche\"; filename=\"mars;1.csv\"\r\n"
    + "Content-Type: text/csv\r\n\r\na;b\r\n--g\r\n1;2\r\n\r\n--f\r\n"
    + "Content-Disposition: form-data; name=\"vide\"; filename=\"\"\r\n\r\n\r\n--f--\r\nsuite"

  private static let type = "multipart/form-data; boundary=f"

  private func parties(_ corps: [UInt8], pas: Int) throws -> [(String, String?, String)] {
    var lecteur = try Multipart(type: Self.type)
    var lues: [(String, String?, String)] = []
    for debut in stride(from: 0, to: corps.count, by: pas) {
      for morceau in try lecteur.lire(corps[debut..<min(debut + pas, corps.count)]) {
        switch morceau {
        case .debut(let entete): lues.append((entete.champ, entete.fichier, ""))
        case .octets(let octets): lues[lues.count - 1].2 += String(decoding: octets, as: UTF8.self)
        case .fin: break
        }
      }
    }
    try lecteur.finir()
    return lues
  }

  @Test("However the bytes arrive, the parts are the same", arguments: [1, 2, 3, 7, 50, 10_000])
  func decoupage(_ pas: Int) throws {
    let lues = try parties(Array(Self.corps.utf8), pas: pas)
    #expect(lues.map(\.0) == ["mois", "fiche", "vide"])
    #expect(lues.map(\.2) == ["2026-03", "a;b\r\n--g\r\n1;2\r\n", ""])
    #expect(lues.map(\.1) == [nil, "mars;1.csv", ""])
  }

  @Test("A body cut anywhere before its end is refused, never taken as whole")
  func tronque() throws {
    let octets = Array(Self.corps.utf8)
    let fin = octets.count - "\r\nsuite".utf8.count
    for longueur in 0..<fin {
      #expect(throws: Multipart.Refus.self) { try parties(Array(octets[..<longueur]), pas: 9) }
    }
  }

  @Test(
    "What is no such form is refused",
    arguments: ["text/plain", "multipart/form-data", "multipart/form-data; boundary=", ""])
  func type(_ type: String) {
    #expect(throws: Multipart.Refus.sansDelimiteur) { try Multipart(type: type) }
  }

  @Test("Headers without end, and parts without number, are refused")
  func demesure() throws {
    let entetes = Array("--f\r\nX: ".utf8) + [UInt8](repeating: 97, count: 20_000)
    #expect(throws: Multipart.Refus.entetesTropLongs) { try parties(entetes, pas: 100) }
    let partie = "--f\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"
    let beaucoup = Array((String(repeating: partie, count: 100) + "--f--").utf8)
    #expect(throws: Multipart.Refus.tropDeParties) { try parties(beaucoup, pas: 1000) }
  }
}
