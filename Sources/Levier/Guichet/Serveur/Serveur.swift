import Foundation
package import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The HTTP server and what runs beside it: stops gracefully, its requests in hand answered.
/// - Parameter pret: called once it listens, with the port that it got.
package func serveur(
  _ services: Services, hote: String, port: Int, journal: Logger,
  pret: @escaping @Sendable (_ port: Int) -> Void = { _ in }
) -> some ApplicationProtocol {
  let connexions = Connexions(plafond: plafondDeConnexions())
  return Application(
    router: guichet(services),
    server: .http1(
      configuration: .init(
        additionalChannelHandlers: [DelaisDeConnexion(connexions)], idleTimeout: inactivite)),
    configuration: .init(address: .hostname(hote, port: port), serverName: "Levier", backlog: 1024),
    services: [TravauxDuJour(services: services, journal: journal)],
    onServerRunning: { pret($0.localAddress?.port ?? port) }, logger: journal)
}

/// How long headers may take to come, and a connection may stay open without a request.
private let inactivite = TimeAmount.seconds(25)

/// As many as the system lets this program open, files and database kept in reserve; its soft limit is raised first.
private func plafondDeConnexions() -> Int {
  var limite = rlimit()
  let descripteurs = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  guard getrlimit(descripteurs, &limite) == 0 else { return 512 }
  limite.rlim_cur = max(limite.rlim_cur, min(limite.rlim_max, 16_384))
  if setrlimit(descripteurs, &limite) != 0 { getrlimit(descripteurs, &limite) }
  return max(64, Int(min(limite.rlim_cur, 16_384)) - 256)
}

/// Serves until SIGTERM or SIGINT; what is still in hand eight seconds later is abandoned, and the program ends at
/// the ninth whatever it does.
package func servir(_ serveur: some ApplicationProtocol, journal: Logger) async throws {
  var configuration = ServiceGroupConfiguration(
    services: [.init(service: serveur), .init(service: ArretBorne(journal: journal))],
    gracefulShutdownSignals: [.sigterm, .sigint], logger: journal)
  configuration.maximumGracefulShutdownDuration = .seconds(8)
  try await ServiceGroup(configuration: configuration).run()
}
