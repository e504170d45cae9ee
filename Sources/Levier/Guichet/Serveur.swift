package import Hummingbird
package import Logging

/// The HTTP server: stops gracefully, its requests in hand answered.
package func serveur(
  _ services: Services, hote: String, port: Int, journal: Logger
) -> some ApplicationProtocol {
  Application(
    router: guichet(services),
    configuration: .init(address: .hostname(hote, port: port), serverName: "Levier"), logger: journal)
}
