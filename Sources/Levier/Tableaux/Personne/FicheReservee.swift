import Hummingbird
import Markup
import Storage

/// What the law protects of a person, read by an instructing agent who pressed for it.
struct FicheReservee: Sendable {
  let participant: Participant
  let prescripteur: String?
  let criteres: [Critere]
  let contrats: [ContratReserve]

  struct ContratReserve: Sendable {
    let id: ID<Contrat>
    let employeur: String
    let type: TypeContrat
    let debut: Jour
  }
}

struct RoutesFicheReservee {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesPublics.lectureReservee, use: lire)
  }

  /// The answer to a press, not an address that can be opened again: each reading leaves a trace.
  @Sendable func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (id, agent): (ID<Participant>, AgentConnecte) = (try contexte.id(), contexte.agent)
    guard agent.instructeur else { throw Absence() }
    let fiche = try await services.storage.write { tx in
      let participant = try tx.participant(id, dans: agent.perimetre)
      try tx.tracer("participant", id.rawValue, acte: "lecture_categorie_reservee", par: agent.id)
      return try tx.ficheReservee(de: participant)
    }
    return pageFicheReservee(fiche)
  }
}

extension Transaction {
  fileprivate func ficheReservee(de participant: Participant) throws -> FicheReservee {
    let prescripteur: String? = try value(
      """
      SELECT nom FROM structure
      WHERE id = \(participant.prescripteur?.id) AND genre IN \(list: GenreStructure.sensibles)
      """)
    let criteres = try rows(
      """
      SELECT DISTINCT eligibilite_critere.critere
      FROM eligibilite_critere JOIN eligibilite ON eligibilite.id = eligibilite_critere.eligibilite_id
      WHERE eligibilite.participant_id = \(participant.id)
        AND eligibilite_critere.critere IN \(list: Critere.allCases.filter(\.estSensible))
      ORDER BY eligibilite_critere.critere
      """
    ).map { try $0["critere"] as Critere }
    let contrats = try rows(
      """
      SELECT contrat.id, structure.nom, contrat.type, contrat.debut
      FROM contrat JOIN structure ON structure.id = contrat.employeur_id
      WHERE contrat.participant_id = \(participant.id) AND contrat.type IN \(list: TypeContrat.regroupes)
      ORDER BY contrat.debut, contrat.id
      """
    ).map {
      FicheReservee.ContratReserve(
        id: try $0["id"], employeur: try $0["nom"], type: try $0["type"], debut: try $0["debut"])
    }
    return FicheReservee(
      participant: participant, prescripteur: prescripteur, criteres: criteres, contrats: contrats)
  }
}
