import Hummingbird
import Markup
import Storage

extension Motif {
  static let aFaire: Motif = "/"
}

struct RoutesAFaire {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.agent.get(.aFaire, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteAgent) async throws -> Page {
    let genre = requete.filtres.rempli("genre").flatMap(Tache.Genre.init(rawValue:))
    var lecture = LectureTaches(agent: contexte.agent, jour: services.aujourdhui)
    if let genre {
      lecture.limite = 200
      lecture.retour = Chemin.accueil.avec(QueryString([("genre", genre.rawValue)]))
    }
    let complete = lecture
    let aFaire = try await services.relire(complete, contexte) { tx in try tx.aFaire(complete) }
    return pageAFaire(aFaire, genre: genre, complete)
  }
}
