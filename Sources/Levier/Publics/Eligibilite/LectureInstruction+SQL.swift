import Storage

/// Reads a request with all that its decision needs.
struct LectureInstruction: Sendable {
  let services: Services
  /// The day on which a new window would start: contracts, which a later chapter keeps, tell it.
  let entree: @Sendable (any Transaction, ID<Participant>, Jour) throws -> Jour

  func lire(_ id: ID<DossierEligibilite>, pour agent: AgentConnecte) async throws -> Instruction {
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let dossier = try tx.eligibilite(id, dans: agent.perimetre)
      let regles = try tx.reglesLocales(dans: agent.territoire)
      let entree = try entree(tx, dossier.participant, jour)
      return Instruction(
        dossier: dossier, participant: try tx.participant(dossier.participant, dans: agent.perimetre),
        regles: regles,
        proposition: Fenetre(premiereHeure: entree, regle: regles.regle(le: entree) ?? .initiale),
        traces: try tx.traces(sur: id, ActePublics.self, ActeCadre.self), jour: jour)
    }
  }
}
