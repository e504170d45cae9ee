import Foundation
import Hummingbird
import Markup

/// What an act answers: the page it leads to and one line naming what was done, or the form again.
enum Reponse: ResponseGenerator {
  case vers(Chemin, annonce: String?)
  case page(Page)
  case fichier(Fichier)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .vers(let chemin, let annonce):
      var reponse = Response.redirect(to: chemin.texte)
      if let annonce { reponse.setCookie(Annonce.cookie(annonce)) }
      return reponse
    case .page(let page): return try page.response(from: request, context: context)
    case .fichier(let fichier): return try fichier.response(from: request, context: context)
    }
  }

  static func vers(_ chemin: Chemin, _ annonce: String) -> Reponse { .vers(chemin, annonce: annonce) }

  /// - Parameter suite: what undoes the act, or where it is read.
  static func vers(_ chemin: Chemin, _ annonce: String, suite: SuiteAnnonce) -> Reponse {
    .vers(chemin, annonce: ([annonce] + suite.lignes).joined(separator: "\n"))
  }

  /// The same page with its values kept and what to mend: 422.
  static func refusee(_ page: Page) -> Reponse {
    var page = page
    page.statut = .unprocessableContent
    return .page(page)
  }
}

/// A file to download: an export, a report.
struct Fichier: ResponseGenerator {
  let nom: String
  let type: String
  let octets: [UInt8]

  static let csv = "text/csv; charset=utf-8"
  static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  static let pdf = "application/pdf"

  func response(from request: Request, context: some RequestContext) throws -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(nom)\"",
      ],
      body: .init(byteBuffer: .init(bytes: octets)))
  }
}

/// The line shown once after an act, carried by a short-lived cookie.
enum Annonce {
  static let nom = "levier_annonce"

  static func cookie(_ texte: String) -> Cookie {
    Cookie(
      name: nom, value: Data(texte.utf8).base64EncodedString().replacing("=", with: ""), maxAge: 60,
      path: "/", httpOnly: true, sameSite: .lax)
  }

  static let effacee = Cookie(name: nom, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax)

  static func lue(_ cookie: Cookie?) -> String? {
    guard let valeur = cookie?.value, !valeur.isEmpty else { return nil }
    let complement = String(repeating: "=", count: (4 - valeur.count % 4) % 4)
    guard let octets = Data(base64Encoded: valeur + complement) else { return nil }
    return String(decoding: octets.prefix(400), as: UTF8.self)
  }
}
