import Testing

@Suite struct CalculerTests {
  @Test(
    "Full-time equivalents are exact to the hundredth, rounded half up",
    arguments: [
      ("74000", "1680", #"{"etp":44.05}"#), ("25124684", "1600", #"{"etp":15702.93}"#),
      ("1 607,00", "1607", #"{"etp":1}"#), ("0", "1600", #"{"etp":0}"#), ("8", "1600", #"{"etp":0.01}"#),
    ])
  func json(_ heures: String, _ diviseur: String, _ attendu: String) async throws {
    let appel = try await Appel.levier(
      "calculer", "etp", "--heures", heures, "--diviseur", diviseur, "--json")
    #expect(appel.sortie == attendu + "\n")
    #expect(appel.code == 0)
  }

  @Test("A reader sees the divisor beside the result")
  func phrase() async throws {
    let appel = try await Appel.levier("calculer", "etp", "--heures", "74000", "--diviseur", "1680")
    #expect(appel.sortie.contains("44,05 ETP"))
    #expect(appel.sortie.contains("680"))
  }

  @Test(
    "What is not a number of hours is a wrong call",
    arguments: [("beaucoup", "1680"), ("74000", "0"), ("-3", "1680"), ("1.234,5", "1600"), ("10", "")])
  func refus(_ heures: String, _ diviseur: String) async throws {
    let appel = try await Appel.levier(
      "calculer", "etp", "--heures=\(heures)", "--diviseur=\(diviseur)", "--json")
    #expect(appel.code == 2)
    #expect(appel.sortie.isEmpty)
    #expect(appel.erreur.hasPrefix("Erreur\u{a0}: "))
  }
}
