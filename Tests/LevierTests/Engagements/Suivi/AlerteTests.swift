import Testing

@testable import Levier

@Suite("Progress and alerts")
struct AlerteTests {
  /// Four hundred days and a thousand hours: two and a half a day.
  func avancement(_ valorisees: Int, dues: Int = 1000) throws -> Avancement {
    let debut = try Jour("2026-01-01")
    return Avancement(
      dues: Heures(heures: dues), valorisees: Heures(heures: valorisees), debut: debut, echeance: debut + 399)
  }

  @Test(
    "Expected hours follow the days gone by, from none before the start to all at the end",
    arguments: [(-10, 0), (-1, 0), (0, 250), (199, 50_000), (299, 75_000), (399, 100_000), (500, 100_000)])
  func attendues(jours: Int, centiemes: Int) throws {
    let avancement = try avancement(0)
    #expect(avancement.attendues(le: avancement.debut + jours).centiemes == centiemes)
  }

  @Test(
    "An alert is raised at each milestone missed, near the end, and past it",
    arguments: [
      (0, -5, Alerte.rien), (0, 100, .rien), (329, 131, .jalon(pourcent: 33)), (330, 131, .rien),
      (0, 131, .jalon(pourcent: 33)), (0, 198, .jalon(pourcent: 33)), (249, 199, .retardGrave),
      (250, 199, .jalon(pourcent: 50)), (500, 199, .rien), (700, 299, .jalon(pourcent: 75)),
      (374, 299, .retardGrave), (375, 299, .jalon(pourcent: 75)), (990, 350, .finProche),
      (400, 350, .retardGrave),
      (1000, 350, .rien), (999, 400, .echue), (1000, 400, .rien), (1200, 399, .rien),
    ])
  func alertes(valorisees: Int, jours: Int, attendue: Alerte) throws {
    let avancement = try avancement(valorisees)
    #expect(avancement.alerte(le: avancement.debut + jours, selon: .initiales) == attendue)
  }

  @Test("The last three months with hours missing are an alert, to the day")
  func finProche() throws {
    let avancement = Avancement(
      dues: Heures(heures: 100), valorisees: Heures(heures: 99), debut: try Jour("2025-01-01"),
      echeance: try Jour("2026-06-30"))
    #expect(avancement.alerte(le: try Jour("2026-03-30"), selon: .initiales) == .rien)
    #expect(avancement.alerte(le: try Jour("2026-03-31"), selon: .initiales) == .rien)
    #expect(avancement.alerte(le: try Jour("2026-04-01"), selon: .initiales) == .finProche)
  }

  @Test("An engagement of nothing calls for nothing")
  func vide() throws {
    let avancement = try avancement(0, dues: 0)
    #expect(avancement.alerte(le: avancement.echeance + 1, selon: .initiales) == .rien)
  }

  @Test("An engagement to come calls for nothing, however near its end; its last day is not past it")
  func bornes() throws {
    let court = Avancement(
      dues: Heures(heures: 100), valorisees: .zero, debut: try Jour("2026-04-01"),
      echeance: try Jour("2026-04-30"))
    #expect(court.alerte(le: try Jour("2026-03-31"), selon: .initiales) == .rien)
    #expect(court.alerte(le: try Jour("2026-04-01"), selon: .initiales) == .finProche)
    #expect(court.alerte(le: try Jour("2026-04-30"), selon: .initiales) == .retardGrave)
    #expect(court.alerte(le: try Jour("2026-05-01"), selon: .initiales) == .echue)
  }

  @Test("Hours valued past what is owed leave nothing to do, and never less")
  func reste() throws {
    #expect(try avancement(1200).reste == .zero)
    #expect(try avancement(999).reste == Heures(heures: 1))
  }
}
