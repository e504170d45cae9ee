import HTTPTypes
import Hummingbird

/// The servers that stand in front of this one and tell it who asks: they alone are believed.
package struct Mandataires: Hashable, Sendable {
  private let plages: [PlageIP]

  /// - Parameter texte: « 127.0.0.1, 10.0.0.0/8 »; nothing where there is none. Nil where one is no address.
  package init?(_ texte: String) {
    let lues = texte.split(separator: ",").map { PlageIP($0.rognee) }
    let plages = lues.compactMap(\.self)
    guard plages.count == lues.count else { return nil }
    self.plages = plages
  }

  private init() { plages = [] }

  package static let aucun = Mandataires()

  /// Who asks, going back from the nearest server as long as it is one of them.
  /// - Parameters:
  ///   - pair: the other end of the connection; nil for a socket of this machine, that counts as one of them.
  ///   - transmises: what `X-Forwarded-For` holds, in order.
  func origine(_ pair: AdresseIP?, transmises: [String]) -> AdresseIP? {
    var connue = pair
    guard !plages.isEmpty else { return connue }
    for transmise in transmises.reversed() {
      guard connue.map({ adresse in plages.contains { $0.contient(adresse) } }) ?? true else { break }
      // What is no address was written by somebody further: the last that is known stays.
      guard let adresse = AdresseIP(transmise) else { break }
      connue = adresse
    }
    return connue
  }
}

/// Finds who asks behind the servers that stand in front.
struct AdresseDOrigine: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let mandataires: Mandataires

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var contexte = context
    let transmises = requete.headers[values: .xForwardedFor].flatMap { $0.split(separator: ",") }
    contexte.visite.origine = mandataires.origine(
      contexte.visite.origine, transmises: transmises.map(String.init))
    return try await next(requete, contexte)
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For").unsafelyUnwrapped
}
