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
    let fonctions = agent.estEmployeur ? contexte.visite.rattachements.map(\.fonction) : []
    let demande = DemandeDeTaches(jour: jour, genre: genre, fonctions: fonctions)
    let liste = try await services.relire(demande, contexte) { tx in
      let employeurs = fonctions.isEmpty ? [] : try tx.employeurs(de: agent.compte)
      let lectures = try ([agent] + employeurs.filter { $0.id != agent.id }).map { un in
        var lecture = LectureTaches(agent: un, jour: jour, try tx.versionsPratiques(du: un.territoire))
        if let genre {
          lecture.limite = 200
          lecture.retour = Chemin.accueil.avec(QueryString([("genre", genre.rawValue)]))
        }
        return lecture
      }
      return ListeDeTaches(lecture: lectures[0], aFaire: try tx.aFaire(lectures))
    }
    return pageAFaire(liste.aFaire, genre: genre, liste.lecture)
  }
}

/// All that the tasks depend on, besides their reader and the rows.
private struct DemandeDeTaches: Hashable {
  let jour: Jour
  let genre: Tache.Genre?
  /// A function that comes or goes changes the list.
  let fonctions: [Fonction]
}

private struct ListeDeTaches: Sendable {
  let lecture: LectureTaches
  let aFaire: AFaire
}
