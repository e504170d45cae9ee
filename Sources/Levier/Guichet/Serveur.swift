package import Hummingbird
package import Logging

/// The HTTP server and what runs beside it: stops gracefully, its requests in hand answered.
/// - Parameter pret: called once it listens, with the port that it got.
package func serveur(
  _ services: Services, hote: String, port: Int, journal: Logger,
  pret: @escaping @Sendable (_ port: Int) -> Void = { _ in }
) -> some ApplicationProtocol {
  Application(
    router: guichet(services),
    configuration: .init(address: .hostname(hote, port: port), serverName: "Levier"),
    services: [TravauxDuJour(services: services, journal: journal)],
    onServerRunning: { pret($0.localAddress?.port ?? port) }, logger: journal)
}
