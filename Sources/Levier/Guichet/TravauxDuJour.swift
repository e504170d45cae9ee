import Logging
import ServiceLifecycle
import Storage

/// What the calendar decides and nobody asks for: done at start, then just after each midnight in Paris.
struct TravauxDuJour: Service {
  let services: Services
  let journal: Logger
  var dormir: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  /// How long to wait after a failure, the next midnight being perhaps too far.
  static let reprise = Duration.seconds(3600)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        let attente = await faire() ? services.attenteDeDemain : min(services.attenteDeDemain, Self.reprise)
        do { try await dormir(attente) } catch { return }  // woken by the stop
      }
    }
  }

  /// Whether it was done; a failure is told to whoever runs the server, and tried again.
  private func faire() async -> Bool {
    let jour = services.aujourdhui
    do {
      var expirees = 0
      for territoire in try await services.storage.read({ tx in try tx.territoires() }) {
        expirees += try await services.storage.write(dans: territoire.id) { tx in
          try tx.expirerEligibilites(le: jour)
        }
      }
      let finis = try await services.storage.write { tx in
        for annee in jour.annee...jour.annee + 2 { try tx.assurerLesJoursFeries(de: annee) }
        return try tx.oublierCeQuiAFini()
      }
      let oublies = try await services.menageDesDepots()
      journal.log(
        level: expirees + oublies + finis > 0 ? .info : .debug, "travaux du jour",
        metadata: [
          "jour": "\(jour.iso)", "expirees": "\(expirees)", "fichiers_oublies": "\(oublies)",
          "finis": "\(finis)",
        ])
      return true
    } catch {
      journal.error("travaux du jour manqués", metadata: ["jour": "\(jour.iso)", "erreur": "\(error)"])
      return false
    }
  }
}

extension Services {
  /// The time left before the next day in Paris.
  fileprivate var attenteDeDemain: Duration {
    let maintenant = horloge()
    return .milliseconds((Jour(maintenant) + 1).debutAParis - maintenant.milliseconds)
  }
}
