import Hummingbird
import Storage

/// What is done with a received file beside its own act: answered for, or given up.
struct RoutesDepots {
  let services: Services
  /// All those that the chapters take in.
  let genres: [GenreDeDepot]

  func ajouter(a routes: Routes) {
    routes.agent.get(VoiesDepots.depot, use: afficher)
    routes.agent.post(VoiesDepots.confirmation, use: confirmer)
    routes.agent.post(VoiesDepots.renoncement, use: renoncer)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteAgent, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let depot = try await depot(id, contexte)
    let genre = try genre(de: depot)
    guard depot.attendUneReponse else { return .vers(genre.essai(depot.id), annonce: nil) }
    return .page(pageDoutes(depot, genre))
  }

  @Sendable func confirmer(_ requete: Request, _ contexte: ContexteAgent, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let (depot, agent) = (try await depot(id, contexte), contexte.agent.id)
    if depot.attendUneReponse {
      try await services.storage.write(dans: contexte.agent.territoire) { tx in
        try tx.confirmer(depot, par: agent)
      }
    }
    return .vers(try genre(de: depot).essai(depot.id), annonce: nil)
  }

  @Sendable func renoncer(_ requete: Request, _ contexte: ContexteAgent, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let depot = try await services.renoncer(id, par: contexte.agent)
    return .vers(try genre(de: depot).accueil, "Le fichier «\u{a0}\(depot.nom)\u{a0}» est oublié.")
  }

  private func depot(_ id: ID<Depot>, _ contexte: ContexteAgent) async throws -> Depot {
    let agent = contexte.agent.id
    return try await services.storage.read { tx in try tx.depot(id, de: agent) }
  }

  private func genre(de depot: Depot) throws -> GenreDeDepot {
    guard let genre = genres.first(where: { $0.code == depot.genre }) else { throw Absence() }
    return genre
  }
}
