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
      if let annonce, let sceau = (context as? any ContexteLevier)?.visite.sceau {
        reponse.setCookie(sceau.cookie(annonce))
      }
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
    let visite = (context as? any ContexteLevier)?.visite
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(nom(pour: visite))\"",
      ],
      body: .init(byteBuffer: .init(bytes: octets)))
  }

  /// Who acts in several territories is told them apart in their downloads.
  private func nom(pour visite: Visite?) -> String {
    guard let visite, !visite.rattachements.isEmpty, let agent = visite.agent else { return nom }
    let territoire = French.fold(agent.territoireNom).replacing(" ", with: "-")
    let (debut, suffixe) = (nom.prefix { $0 != "." }, nom.drop { $0 != "." })
    return "\(debut)-\(territoire)\(suffixe)"
  }
}
