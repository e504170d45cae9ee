import Hummingbird
import Markup
import Storage

/// People: facilitators see those of the territory, a prescriber those it referred.
struct RoutesPublics {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.publics.get(VoiesPublics.nouveau, use: nouveau)
    routes.publics.post(VoiesPublics.publics, use: creer)
    routes.publics.get(VoiesPublics.modifier, use: modifier)
    routes.publics.post(VoiesPublics.participant, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContextePublics) async throws -> Page {
    try await page(
      Form([.qpv: Participant.Qpv.inconnu.rawValue, .niveau: NiveauFormation.inconnu.rawValue]),
      contexte.agent)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContextePublics) async throws -> Reponse {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    let estUneAutre = champs[named: ChampDoublon.confirme.field] == "oui"
    do {
      return try await services.enregistrer(formulaire(champs, agent), par: contexte.agent) { tx, nouveau in
        try tx.exigerPrescripteur(nouveau.prescripteur, dans: agent.territoire)
        let chemin = try tx.uneFois(envoi) {
          let connues = try tx.doublons(de: nouveau, dans: agent.perimetre, territoire: agent.territoire)
          guard connues.isEmpty || estUneAutre else { throw DejaConnue(personnes: connues) }
          let id = try tx.creer(nouveau)
          try tx.tracer(ActePublics.creation, sur: id, par: .agent(agent.id))
          return VoiesPublics.participant(id)
        }
        return Enregistre(
          chemin, "\(nouveau.nomComplet) est dans la base. Ouvrez sa demande d’éligibilité.")
      }
    } catch let connue as DejaConnue {
      return .page(pageDejaConnue(champs, connue.personnes))
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContextePublics, _ id: ID<Participant>) async throws
    -> Page
  {
    let participant = try await participant(id, contexte)
    guard participant.fusionneDans == nil else { throw Absence() }
    return try await page(participant.formulaire, contexte.agent, de: participant)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContextePublics, _ id: ID<Participant>)
    async throws -> Reponse
  {
    let champs = try await lire(requete, contexte)
    let (avant, agent) = (try await participant(id, contexte), contexte.agent)
    return try await services.enregistrer(formulaire(champs, agent, de: avant), par: contexte.agent) {
      tx, lu in
      try tx.participant(avant.id, dans: agent.perimetre).exigerNonReunie()
      var nouveau = lu
      // Of two prescribers who follow a merged record, the one that mends it does not take it over; one that is not
      // told was not shown in the form.
      if agent.role == .prescripteur || (avant.prescripteurEstTu && lu.prescripteur == nil) {
        nouveau.prescripteur = avant.prescripteur?.id
      }
      try tx.exigerPrescripteur(nouveau.prescripteur, dans: agent.territoire)
      try tx.enregistrer(avant.id, nouveau, version: Version(champs), dans: agent.perimetre)
      let (chemin, apres) = (
        VoiesPublics.participant(avant.id), try tx.participant(avant.id, dans: agent.perimetre)
      )
      try tx.tracer(
        ActePublics.modification,
        .changements(
          de: avant.formulaire, a: apres.formulaire,
          tus: avant.prescripteurEstTu && lu.prescripteur != nil ? [.prescripteur] : [], sinon: chemin),
        sur: avant.id, par: .agent(agent.id))
      return Enregistre(chemin, "La fiche est enregistrée.")
    }
  }

  private func formulaire(
    _ champs: Form<ChampParticipant>, _ agent: AgentConnecte, de participant: Participant? = nil
  ) -> FormulaireRecu<ChampParticipant, NouveauParticipant> {
    let jour = services.aujourdhui
    // A prescriber proposes in its own name, whatever the form says.
    let prescripteur = agent.role == .prescripteur ? agent.structure : nil
    return FormulaireRecu(
      champs: champs, actuelle: participant?.formulaire,
      lire: { NouveauParticipant(&$0, prescripteur: prescripteur, le: jour) },
      page: { try await page($0, agent, de: participant, conflit: $1) })
  }

  private func lire(_ requete: Request, _ contexte: ContextePublics) async throws -> Form<ChampParticipant> {
    let agent = contexte.agent
    return try await services.nommer(try await requete.formulaire(ChampParticipant.self), .prescripteur) {
      tx in
      try tx.prescripteurs(pour: agent) ?? []
    }
  }

  private func participant(_ id: ID<Participant>, _ contexte: ContextePublics) async throws -> Participant {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.participant(id, dans: perimetre) }
  }

  private func page(
    _ formulaire: Form<ChampParticipant>, _ agent: AgentConnecte, de participant: Participant? = nil,
    conflit: HTML? = nil
  ) async throws -> Page {
    let prescripteurs = try await services.storage.read { tx in try tx.prescripteurs(pour: agent) }
    return pageFormulaireParticipant(
      formulaire, prescripteurs: prescripteurs, de: participant, conflit: conflit)
  }
}

/// Thrown out of a creation: somebody with that name and birth date is known already.
private struct DejaConnue: Error { let personnes: [Participant] }
