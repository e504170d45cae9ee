import Testing

@testable import Levier

@Suite("Sharing hours among engagements")
struct ImputationTests {
  func cible(_ id: Int64, _ echeance: String, _ reste: Int) throws -> Imputation.Cible {
    .init(engagement: ID(id), echeance: try Jour(echeance), reste: Heures(heures: reste))
  }

  func part(_ id: Int64, _ heures: Int) -> Imputation.Part {
    .init(engagement: ID(id), heures: Heures(heures: heures))
  }

  @Test("The nearest deadline is served first, up to what it owes; the surplus goes to the last")
  func ordre() throws {
    let cibles = [
      try cible(1, "2027-06-30", 10), try cible(2, "2026-06-30", 40), try cible(3, "2026-12-31", 0),
    ]
    #expect(Imputation.proposer(Heures(heures: 30), entre: cibles) == [part(2, 30)])
    #expect(Imputation.proposer(Heures(heures: 45), entre: cibles) == [part(2, 40), part(1, 5)])
    #expect(Imputation.proposer(Heures(heures: 100), entre: cibles) == [part(2, 40), part(1, 60)])
    #expect(Imputation.proposer(Heures(heures: 30), entre: []) == [])
    #expect(Imputation.proposer(.zero, entre: cibles) == [])
  }

  @Test("Of two equal deadlines, the older engagement comes first")
  func egalite() throws {
    let cibles = [try cible(9, "2026-06-30", 10), try cible(4, "2026-06-30", 10)]
    #expect(Imputation.proposer(Heures(heures: 15), entre: cibles) == [part(4, 10), part(9, 5)])
  }

  @Test("Whatever the engagements, no hour is lost or served twice, and only the last takes a surplus")
  func proprietes() throws {
    var hasard = Hasard(graine: 2026)
    let jour = try Jour("2026-01-01")
    for _ in 0..<2000 {
      let cibles = (1...Int.random(in: 1...6, using: &hasard)).map { id in
        Imputation.Cible(
          engagement: ID(Int64(id)), echeance: jour + Int.random(in: 0...4, using: &hasard),
          reste: Heures(centiemes: Int.random(in: -500...20_000, using: &hasard)))
      }
      let heures = Heures(centiemes: Int.random(in: 0...40_000, using: &hasard))
      let parts = Imputation.proposer(heures, entre: cibles)
      #expect(parts.map(\.heures).reduce(.zero, +) == heures)
      try Imputation.verifier(parts, travaillees: heures)
      #expect(parts.allSatisfy { $0.heures > .zero })
      #expect(Imputation.proposer(heures, entre: cibles.shuffled(using: &hasard)) == parts)
      let derniere = cibles.max { ($0.echeance, $0.engagement) < ($1.echeance, $1.engagement) }
      for part in parts where part.engagement != derniere?.engagement {
        let reste = try #require(cibles.first { $0.engagement == part.engagement }).reste
        #expect(part.heures <= reste)
      }
      // Nobody is served while a nearer one still waits.
      for cible in cibles where cible != derniere {
        let recues = parts.first { $0.engagement == cible.engagement }?.heures ?? .zero
        let plusLoin = parts.contains { part in
          cibles.contains {
            $0.engagement == part.engagement
              && ($0.echeance, $0.engagement) > (cible.echeance, cible.engagement)
          }
        }
        #expect(!plusLoin || recues == max(.zero, cible.reste))
      }
    }
  }

  @Test("Shares follow the hours of their line in proportion, and what was shared whole stays so")
  func prorata() {
    #expect(
      Imputation.auProrata([part(1, 60), part(2, 40)], de: Heures(heures: 100), vers: Heures(heures: 80)) == [
        part(1, 48), part(2, 32),
      ])
    #expect(Imputation.auProrata([part(1, 60)], de: .zero, vers: Heures(heures: 80)) == [])
    var hasard = Hasard(graine: 411)
    for _ in 0..<2000 {
      let parts = (1...Int.random(in: 1...5, using: &hasard)).map { id in
        Imputation.Part(
          engagement: ID(Int64(id)), heures: Heures(centiemes: Int.random(in: 0...9_000, using: &hasard)))
      }
      let somme = parts.map(\.heures.centiemes).reduce(0, +)
      let reste = Bool.random(using: &hasard) ? 0 : Int.random(in: 0...5_000, using: &hasard)
      let (avant, apres) = (somme + reste, Int.random(in: 0...40_000, using: &hasard))
      guard avant > 0 else { continue }
      let suites = Imputation.auProrata(
        parts, de: Heures(centiemes: avant), vers: Heures(centiemes: apres))
      let total = suites.map(\.heures.centiemes).reduce(0, +)
      #expect(reste > 0 || total == apres)
      #expect(total == somme * apres / avant)
      for (part, suite) in zip(parts, suites) {
        #expect(part.engagement == suite.engagement)
        #expect(abs(suite.heures.centiemes * avant - part.heures.centiemes * apres) < avant)
      }
    }
  }

  @Test(
    "A share typed by hand never passes the hours worked",
    arguments: [
      ([(1, 100), (2, 35)], nil as Imputation.Refus?), ([(1, 90)], nil), ([], nil),
      ([(1, 100), (2, 36)], .plusQueTravaillees(trop: Heures(heures: 1))), ([(1, -1), (2, 10)], .negative),
      ([(1, 10), (1, 20)], .engagementEnDouble),
    ] as [([(Int64, Int)], Imputation.Refus?)])
  func verification(parts: [(Int64, Int)], refus: Imputation.Refus?) {
    do throws(Imputation.Refus) {
      try Imputation.verifier(parts.map { part($0.0, $0.1) }, travaillees: Heures(heures: 135))
      #expect(refus == nil)
    } catch {
      #expect(error == refus)
    }
  }
}
