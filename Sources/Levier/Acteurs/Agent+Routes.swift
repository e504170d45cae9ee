import Hummingbird
import Markup
import Storage

struct RoutesAgents {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesActeurs.nouvelAgent, use: nouveau)
    routes.gestion.post(VoiesActeurs.agents, use: creer)
    routes.gestion.post(VoiesActeurs.invitation, use: inviter)
    routes.gestion.post(VoiesActeurs.suspension) { try await activer(false, $2, $1) }
    routes.gestion.post(VoiesActeurs.retablissement) { try await activer(true, $2, $1) }
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Structure>) async throws
    -> Page
  {
    pageNouvelAgent(try await structure(id, contexte), par: contexte.agent.role, Form())
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Structure>) async throws
    -> Reponse
  {
    let (champs, structure) = (
      try await requete.formulaire(ChampAgent.self), try await structure(id, contexte)
    )
    let (auteur, jeton) = (contexte.agent, Jeton.nouveau())
    let recu = FormulaireRecu(
      champs: champs, lire: { NouvelAgent(&$0, dans: structure.nature, par: auteur.role) },
      page: { formulaire, _ in pageNouvelAgent(structure, par: auteur.role, formulaire) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, nouveau in
      if !champs.isTicked(.courriel, code: Ressemblance.code) { try tx.exigerUneAutreAdresse(nouveau) }
      let id = try tx.creer(nouveau, dans: structure.id)
      try tx.tracer(ActeAcces.creation, .code(nouveau.role), sur: id, par: .agent(auteur.id))
      let agent = try tx.agent(id, dans: auteur.perimetre)
      let invite = try tx.remiseDeLien(par: auteur).estPermise(pour: agent, chez: structure.genre)
      if invite { try tx.inviter(id, par: auteur.id, jeton: jeton) }
      return (agent: agent, invite: invite)
    } puis: { fait in
      guard fait.invite else {
        return .vers(
          VoiesActeurs.structure(structure.id),
          "Le compte \(fait.agent.nomComplet.precedeDeDe) est créé. \(PhraseLien.pourQui(fait.agent))")
      }
      return .page(pageLien(fait.agent, lien: lien(jeton)))
    }
  }

  @Sendable func inviter(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Agent>) async throws
    -> Page
  {
    let (auteur, jeton) = (contexte.agent, Jeton.nouveau())
    let agent = try await services.storage.write(dans: contexte.agent.territoire) { tx in
      let agent = try tx.agent(id, dans: auteur.perimetre)
      let structure = try tx.structure(agent.structure, dans: auteur.perimetre)
      guard try tx.remiseDeLien(par: auteur).estPermise(pour: agent, chez: structure.genre)
      else { throw Absence() }
      try tx.inviter(id, par: auteur.id, jeton: jeton)
      return agent
    }
    return pageLien(agent, lien: lien(jeton))
  }

  @Sendable func activer(
    _ actif: Bool, _ id: ID<Agent>, _ contexte: ContexteGestion
  ) async throws -> Reponse {
    let auteur = contexte.agent
    let agent = try await services.storage.write(dans: contexte.agent.territoire) { tx in
      let agent = try tx.agent(id, dans: auteur.perimetre)
      guard agent.role.peutEtreDonne(par: auteur.role), agent.id != auteur.id else { throw Absence() }
      try tx.activer(id, actif, par: auteur.id)
      return agent
    }
    let nom = agent.nomComplet
    return .vers(
      VoiesActeurs.structure(agent.structure),
      actif
        ? "Le compte \(nom.precedeDeDe) est rétabli."
        : "Le compte \(nom.precedeDeDe) est suspendu et déconnecté.")
  }

  private func structure(_ id: ID<Structure>, _ contexte: ContexteGestion) async throws -> Structure {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.structure(id, dans: perimetre) }
  }

  /// Never under the address that a request names: it could be anybody's.
  private func lien(_ jeton: Jeton) -> String {
    services.installation.adresse + VoiesConnexion.invitation(jeton).texte
  }
}
