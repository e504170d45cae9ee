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
    guard let agent = context.visite.agent, requete.method == .post,
      requete.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    else { return try await next(requete, context) }
    var relue = requete
    let corps = try await relue.collectBody(upTo: 1 << 20)
    let reponse = try await next(relue, context)
    let champs = FormState(decodingURLEncoded: String(buffer: corps)).tickedFields(NIR.codeDeLaCase)
    if !champs.isEmpty, reponse.status == .seeOther, let lieu = reponse.headers[.location] {
      try await services.storage.write(dans: agent.territoire) { tx in
        try tx.tracerConfirmation(champs, vers: lieu, par: agent.id)
      }
    }
    return reponse
  }
}

extension TransactionLocale {
  fileprivate func tracerConfirmation(_ champs: [String], vers lieu: String, par agent: ID<Agent>) throws {
    let lus = champs.prefix(10).map { NIR.masquer(String($0.prefix(40))) }.joined(separator: ", ")
    try tracer(
      ActeCadre.pasUnNIR, mots: MotsDeTrace(apres: lus), sur: ObjetTrace(lieu: lieu) ?? ObjetTrace(agent),
      par: .agent(agent))
  }
}

extension ObjetTrace {
  /// « /publics/12#contrats » is a participant.
  fileprivate init?(lieu: String) {
    let segments = lieu.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard segments.count >= 2, let id = Int64(segments[1]) else { return nil }
    switch segments[0] {
    case "publics": self.init(ID<Participant>(id))
    case "marches": self.init(ID<Marche>(id))
    case "lots": self.init(ID<Lot>(id))
    case "structures": self.init(ID<Structure>(id))
    case "engagements": self.init(ID<Engagement>(id))
    case "contrats": self.init(ID<Contrat>(id))
    case "operations": self.init(ID<Operation>(id))
    case "declarations": self.init(ID<Declaration>(id))
    case "eligibilites": self.init(ID<DossierEligibilite>(id))
    default: return nil
    }
  }
}
