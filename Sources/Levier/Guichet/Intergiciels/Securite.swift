import HTTPTypes
import Hummingbird

/// Every unsafe request must come from a page of this site.
struct MemeOrigine: RouterMiddleware {
  typealias Context = ContexteVisiteur

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    guard requete.method == .get || requete.method == .head || Self.admet(requete) else {
      throw HTTPError(.forbidden)
    }
    return try await next(requete, context)
  }

  /// Browsers send `Sec-Fetch-Site`; older ones at least `Origin`. Neither: refused.
  static func admet(_ requete: Request) -> Bool {
    if let site = requete.headers[HTTPField.Name.secFetchSite] { return site == "same-origin" }
    guard let origine = requete.headers[.origin], let hote = requete.head.authority else { return false }
    return origine == "http://\(hote)" || origine == "https://\(hote)"
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site").unsafelyUnwrapped
  static let referrerPolicy = HTTPField.Name("Referrer-Policy").unsafelyUnwrapped
  static let frameOptions = HTTPField.Name("X-Frame-Options").unsafelyUnwrapped
  static let permissionsPolicy = HTTPField.Name("Permissions-Policy").unsafelyUnwrapped
  static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy").unsafelyUnwrapped
  static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy").unsafelyUnwrapped
}

/// Headers that every answer carries.
struct EntetesDeSecurite: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let https: Bool

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var reponse = try await next(requete, context)
    reponse.headers[.contentSecurityPolicy] =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    reponse.headers[.xContentTypeOptions] = "nosniff"
    reponse.headers[.referrerPolicy] = "same-origin"
    reponse.headers[.frameOptions] = "DENY"
    reponse.headers[.openerPolicy] = "same-origin"
    reponse.headers[.resourcePolicy] = "same-origin"
    reponse.headers[.permissionsPolicy] =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    if https { reponse.headers[.strictTransportSecurity] = "max-age=31536000" }
    return reponse
  }
}
