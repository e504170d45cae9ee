import Storage

extension Transaction {
  func ficheReservee(de participant: Participant) throws -> FicheReservee {
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
