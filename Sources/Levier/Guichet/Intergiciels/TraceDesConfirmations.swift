import Hummingbird
import Markup
import Storage

/// Keeps who stated that a number of a form is no NIR, whatever the form: with the page that the act led to.
struct TraceDesConfirmations: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let services: Services

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    guard let agent = context.visite.agent?.id, requete.method == .post,
      requete.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    else { return try await next(requete, context) }
    var relue = requete
    let corps = try await relue.collectBody(upTo: 1 << 20)
    let reponse = try await next(relue, context)
    let champs = FormState(decodingURLEncoded: String(buffer: corps)).tickedFields(NIR.codeDeLaCase)
    if !champs.isEmpty, reponse.status == .seeOther, let lieu = reponse.headers[.location] {
      try await services.storage.write { tx in try tx.tracerConfirmation(champs, vers: lieu, par: agent) }
    }
    return reponse
  }
}

extension Transaction {
  fileprivate func tracerConfirmation(_ champs: [String], vers lieu: String, par agent: ID<Agent>) throws {
    let (objet, id) = Self.objet(lieu) ?? ("agent", agent.rawValue)
    let lus = champs.prefix(10).map { NIR.masquer(String($0.prefix(40))) }.joined(separator: ", ")
    try tracer(objet, id, acte: "pas_un_nir", vers: lus, par: agent)
  }

  /// « /publics/12#contrats » is a participant.
  private static func objet(_ lieu: String) -> (String, Int64)? {
    let noms = [
      "publics": "participant", "marches": "marche", "lots": "lot", "structures": "structure",
      "engagements": "engagement", "contrats": "contrat", "operations": "operation",
      "declarations": "declaration", "eligibilites": "eligibilite",
    ]
    let segments = lieu.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard segments.count >= 2, let nom = noms[String(segments[0])], let id = Int64(segments[1]) else {
      return nil
    }
    return (nom, id)
  }
}
