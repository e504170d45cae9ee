import Testing

@testable import Levier

@Suite("How often a social security number is missed, and how often something else is taken for one")
struct NIRMesureTests {
  @Test("None of the certain ones is missed")
  func manques() {
    let cas = NIRListe.certains()
    let manques = cas.filter { NIR.verdict(sur: $0.texte, attendu: $0.attendu) != .certain }
    print("NIR: \(cas.count) certain numbers, \(manques.count) missed")
    #expect(cas.count >= 300)
    #expect(manques.map { "\($0.famille): \($0.texte)" } == [])
  }

  @Test("Less than one in a hundred of the others is refused or asked about")
  func faussesAlertes() {
    let cas = NIRListe.autres()
    let verdicts = cas.map { NIR.verdict(sur: $0.texte, attendu: $0.attendu) }
    let (refuses, demandes) = (verdicts.count { $0 == .certain }, verdicts.count { $0 == .probable })
    print("NIR: \(cas.count) other texts, \(refuses) refused, \(demandes) asked about")
    for (texte, verdict) in zip(cas, verdicts) where verdict != nil {
      print("  \(texte.famille): \(texte.texte)")
    }
    #expect(cas.count >= 300)
    #expect((refuses + demandes) * 100 < cas.count)
  }
}
