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
    try await page(FormState(values: ["qpv": ["inconnu"], "niveau": ["inconnu"]]), contexte.agent)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContextePublics) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let agent = contexte.agent
    guard let nouveau = NouveauParticipant(&formulaire, pour: agent, le: services.aujourdhui) else {
      return .refusee(try await page(formulaire, agent))
    }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    let estUneAutre = formulaire["confirme"] == "oui"
    do {
      let chemin = try await services.storage.write { tx in
        try tx.exigerPrescripteur(nouveau.prescripteur, dans: agent.territoire)
        return try tx.uneFois(envoi) {
          let connues = try tx.doublons(
            de: nouveau, dans: agent.perimetre, territoire: agent.territoire)
          guard connues.isEmpty || estUneAutre else { throw DejaConnue(personnes: connues) }
          let id = try tx.creer(nouveau, dans: agent.territoire)
          try tx.tracer(ActePublics.creation, sur: id, par: .agent(agent.id))
          return VoiesPublics.participant(id)
        }
      }
      return .vers(
        chemin, "\(nouveau.nomComplet) est dans la base. Ouvrez sa demande d’éligibilité.")
    } catch let connue as DejaConnue {
      return .page(pageDejaConnue(formulaire, connue.personnes))
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContextePublics) async throws -> Page {
    let participant = try await participant(contexte)
    return try await page(participant.formulaire, contexte.agent, de: participant)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContextePublics) async throws -> Reponse {
    let champs = try await lire(requete, contexte)
    let (avant, agent, jour) = (try await participant(contexte), contexte.agent, services.aujourdhui)
    let recu = FormulaireRecu(
      champs: champs, versionActuelle: avant.version,
      lire: { NouveauParticipant(&$0, pour: agent, le: jour) },
      page: { try await page($0, agent, de: avant, conflit: $1) })
    return try await services.enregistrer(recu) { tx, lu in
      var nouveau = lu
      // Of two prescribers who follow a merged record, the one that mends it does not take it over; one that is not
      // told was not shown in the form.
      if agent.role == .prescripteur || (avant.prescripteurEstTu && lu.prescripteur == nil) {
        nouveau.prescripteur = avant.prescripteur?.id
      }
      try tx.exigerPrescripteur(nouveau.prescripteur, dans: agent.territoire)
      try tx.enregistrer(avant.id, nouveau, version: Version(champs), dans: agent.perimetre)
      try tx.tracer(ActePublics.modification, sur: avant.id, par: .agent(agent.id))
      return Enregistre(VoiesPublics.participant(avant.id), "La fiche est enregistrée.")
    }
  }

  private func lire(_ requete: Request, _ contexte: ContextePublics) async throws -> FormState {
    let agent = contexte.agent
    return try await services.nommer(try await requete.formulaire(), "prescripteur") { tx in
      try tx.prescripteurs(pour: agent) ?? []
    }
  }

  private func participant(_ contexte: ContextePublics) async throws -> Participant {
    let (id, perimetre): (ID<Participant>, Perimetre) = (try contexte.id(), contexte.agent.perimetre)
    let participant = try await services.storage.read { tx in try tx.participant(id, dans: perimetre) }
    guard participant.fusionneDans == nil else { throw Absence() }
    return participant
  }

  private func page(
    _ formulaire: FormState, _ agent: AgentConnecte, de participant: Participant? = nil, conflit: HTML? = nil
  ) async throws -> Page {
    let prescripteurs = try await services.storage.read { tx in try tx.prescripteurs(pour: agent) }
    return pageFormulaireParticipant(
      formulaire, prescripteurs: prescripteurs, de: participant, conflit: conflit)
  }
}

/// Thrown out of a creation: somebody with that name and birth date is known already.
private struct DejaConnue: Error { let personnes: [Participant] }

extension NouveauParticipant {
  /// A prescriber proposes in its own name, whatever the form says.
  fileprivate init?(_ formulaire: inout FormState, pour agent: AgentConnecte, le jour: Jour) {
    self.init(
      &formulaire, prescripteur: agent.role == .prescripteur ? agent.structure : nil, le: jour)
  }
}
