import Hummingbird
import Markup
import Storage

/// The way back from « C’est le même ».
struct RoutesReunions {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesPublications.annulationReunion, use: annuler)
  }

  @Sendable func annuler(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ garde: ID<Lot>, _ id: ID<Reunion>
  ) async throws -> Reponse {
    let agent = contexte.agent
    do {
      let efface = try await services.storage.write(dans: contexte.agent.territoire) { tx in
        let lot = try tx.lot(garde, dans: agent.perimetre)
        guard let reunion = try tx.reunions(dans: lot.id).first(where: { $0.id == id }) else {
          throw Absence()
        }
        try tx.annuler(reunion, par: agent.id)
        return reunion.efface.id
      }
      return .vers(
        VoiesMarches.lot(efface), "Les deux lots sont de nouveau séparés. La question est reposée.")
    } catch let refus as Reunion.Refus {
      return .vers(VoiesMarches.lot(garde), refus.phrase)
    }
  }
}
