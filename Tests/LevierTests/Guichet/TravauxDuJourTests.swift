import Foundation
import Logging
import Storage
import StorageTesting
import Synchronization
import Testing

@testable import Levier

@Suite("What is done each day without being asked")
struct TravauxDuJourTests {
  /// A clock that sleeping moves, and that stops the work after some days.
  private final class Horloge: Sendable {
    let instant: Mutex<Instant>
    let siestes = Mutex<[Duration]>([])
    let nuits: Int

    init(_ debut: Instant, nuits: Int) {
      instant = Mutex(debut)
      self.nuits = nuits
    }

    func dormir(_ duree: Duration) throws {
      let dormies = siestes.withLock { siestes in
        siestes.append(duree)
        return siestes.count
      }
      guard dormies < nuits else { throw CancellationError() }
      instant.withLock { $0 = $0.adding(seconds: Int(duree.components.seconds)) }
    }

    func travaux(_ storage: any Storage) -> TravauxDuJour {
      TravauxDuJour(
        services: Services(
          storage: storage, horloge: { self.instant.withLock { $0 } },
          installation: Installation(fichiers: "", https: false)),
        journal: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, dormir: { try self.dormir($0) })
    }
  }

  @Test(
    "Windows past expire at start, then each one on the day after its last, just after midnight in Paris",
    arguments: TestEngine.available)
  func jours(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        for fin in ["2026-03-14", "2026-03-15", "2026-03-16"] {
          let personne = try tx.poserParticipant(scene.monde, naissance: "2000-01-\(fin.suffix(2))")
          try tx.poserEligibilite(scene.monde, de: personne, debut: "2024-01-01", fin: fin)
        }
      }
      for (nuits, expirees) in [(1, 1), (2, 2)] {
        let horloge = Horloge(Monde.aujourdhui, nuits: nuits)
        try await horloge.travaux(scene.storage).run()
        // From 13 h in Paris to midnight, then a whole day.
        #expect(
          horloge.siestes.withLock { $0 }
            == [.seconds(11 * 3600), .seconds(24 * 3600)].prefix(nuits).map { $0 })
        let fins: [String] = try await scene.storage.read { tx in
          try tx.rows("SELECT fin FROM eligibilite WHERE etat = 'expire' ORDER BY fin").map { try $0["fin"] }
        }
        #expect(fins == ["2026-03-14", "2026-03-15"].prefix(expirees).map { $0 })
      }
    }
  }

  @Test("A failure is tried again within the hour, and does not stop the server")
  func panne() async throws {
    let horloge = Horloge(Monde.aujourdhui, nuits: 2)
    try await horloge.travaux(StorageEnPanne()).run()
    #expect(horloge.siestes.withLock { $0 } == [TravauxDuJour.reprise, TravauxDuJour.reprise])
  }

  @Test(
    "A day begins at midnight in Paris, in winter, in summer and when the hour changes",
    arguments: [
      ("2026-01-15", "2026-01-14T23:00:00Z"), ("2026-07-15", "2026-07-14T22:00:00Z"),
      ("2026-03-29", "2026-03-28T23:00:00Z"), ("2026-03-30", "2026-03-29T22:00:00Z"),
      ("2026-10-25", "2026-10-24T22:00:00Z"), ("2026-10-26", "2026-10-25T23:00:00Z"),
    ])
  func minuit(jour: String, instant: String) throws {
    let date = try Date(instant, strategy: .iso8601)
    #expect(try Jour(jour).debutAParis == Instant(date).milliseconds)
  }
}

/// A database that answers nothing.
private struct StorageEnPanne: Storage {
  struct Panne: Error {}
  let engine = Engine.sqlite

  func version() async throws -> String { throw Panne() }
  func read<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R {
    throw Panne()
  }
  func write<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R {
    throw Panne()
  }
  func close() async {}
}
