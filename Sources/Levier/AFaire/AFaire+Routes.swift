import Hummingbird
import Markup
import Storage

struct RoutesAFaire {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.agent.get(VoiesAFaire.aFaire, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteAgent) async throws -> Page {
    let genre = requete.filtres.rempli("genre").flatMap(Tache.Genre.init(rawValue:))
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    let liste = try await services.relire(DemandeDeTaches(jour: jour, genre: genre), contexte) { tx in
      var lecture = LectureTaches(
        agent: agent, jour: jour, try tx.versionsPratiques(du: agent.territoire))
      if let genre {
        lecture.limite = 200
        lecture.retour = Chemin.accueil.avec(QueryString([("genre", genre.rawValue)]))
      }
      return ListeDeTaches(lecture: lecture, aFaire: try tx.aFaire(lecture))
    }
    return pageAFaire(liste.aFaire, genre: genre, liste.lecture)
  }
}

/// All that the tasks depend on, besides their reader and the rows.
private struct DemandeDeTaches: Hashable {
  let jour: Jour
  let genre: Tache.Genre?
}

private struct ListeDeTaches: Sendable {
  let lecture: LectureTaches
  let aFaire: AFaire
}
