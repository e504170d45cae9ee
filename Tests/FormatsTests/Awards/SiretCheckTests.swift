import Testing

@testable import Formats

@Suite struct SiretCheckTests {
  @Test(
    "Spaces and no-break spaces are left out",
    arguments: ["21310555400017", "213 105 554 00017", "213105554\u{A0}00017 "])
  func spaces(raw: String) {
    #expect(SiretCheck.check(raw) == .success("21310555400017"))
  }

  @Test("La Poste's establishments pass by the sum of their digits, others do not")
  func laPoste() {
    #expect(SiretCheck.check("35600000000042") == .success("35600000000042"))
    #expect(SiretCheck.check("35600000000048") == .success("35600000000048"))  // its seat also passes Luhn
    #expect(SiretCheck.check("35600000000043") == .failure(.checksum))
    #expect(SiretCheck.check("55555555500014") == .failure(.checksum))
  }

  @Test(
    "Each defect is named",
    arguments: [
      ("", SiretFault.empty), ("  ", .empty), ("2131055540001", .length(13)), ("213105554", .length(9)),
      ("00000000000000", .zeros), ("21310555400018", .checksum), ("FR21310555400", .character),
      ("2,13106E+13", .rounded), ("2.1E13", .rounded), ("٢1310555400017", .character),
    ])
  func faults(raw: String, fault: SiretFault) {
    #expect(SiretCheck.check(raw) == .failure(fault))
  }
}
