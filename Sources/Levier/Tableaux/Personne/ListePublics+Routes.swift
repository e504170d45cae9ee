import Hummingbird
import Markup
import Storage

/// The list of people, and the page of one.
struct RoutesLecturePublics {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.publics.get(VoiesPublics.publics, use: lister)
    routes.publics.get(VoiesPublics.participant, use: afficher)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContextePublics) async throws -> Reponse {
    let (filtres, agent, jour) = (requete.filtres, contexte.agent, services.aujourdhui)
    let tranche = Tranche(filtres)
    let tri = Tri<TriPublics>(filtres, defaut: .nom)
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: agent) { tx in
        let filtre = FiltrePublics(filtres, try tx.repere(du: agent.territoire, le: jour))
        let personnes = try toutesLesPages {
          try tx.publics(dans: agent.perimetre, filtre, tri: tri, page: $0)
        }
        return LignePublic.export(personnes, par: agent.role, le: jour)
      }
    }
    return try await services.storage.read { tx in
      let prescripteurs = try tx.prescripteursAuFiltre(pour: agent)
      let filtres = filtres.nommant("prescripteur", parmi: prescripteurs)
      let filtre = FiltrePublics(filtres, try tx.repere(du: agent.territoire, le: jour))
      let liste = ListePublics(
        personnes: try tx.publics(dans: agent.perimetre, filtre, tri: tri, page: tranche),
        total: try tx.nombreDePublics(dans: agent.perimetre, filtre),
        prescripteurs: prescripteurs, filtres: filtres, tranche: tranche, repere: filtre.repere)
      return .page(pagePublics(liste, par: agent.role))
    }
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContextePublics, _ id: ID<Participant>) async throws
    -> Reponse
  {
    let agent = contexte.agent
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let participant = try tx.participant(id, dans: agent.perimetre)
      if let gardee = participant.fusionneDans {
        return .vers(VoiesPublics.participant(gardee), annonce: nil)
      }
      return .page(
        pagePublic(
          try tx.fiche(de: participant, pour: agent, try tx.repere(du: agent.territoire, le: jour)),
          par: agent))
    }
  }
}
