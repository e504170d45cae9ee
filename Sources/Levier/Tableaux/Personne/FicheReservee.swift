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
