import Hummingbird
import Markup
import Storage

/// The forms by which a facilitator adds and modifies contracts.
struct RoutesContrats {
  let services: Services
  /// What hours already declared hold of a contract.
  let tenue: @Sendable (any Transaction, ID<Contrat>) throws -> TenueContrat

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesContrats.nouveau, use: nouveau)
    routes.facilitateur.post(VoiesContrats.contratsDe, use: creer)
    routes.facilitateur.get(VoiesContrats.modifier, use: modifier)
    routes.facilitateur.post(VoiesContrats.contrat, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Participant>)
    async throws -> Page
  {
    let prerempli = Form<ChampContrat>([.debut: services.aujourdhui])
    return try await page(prerempli, id, contexte.agent)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Participant>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    if champs[.acte] == "chercher" { return .page(try await page(champs, id, agent)) }
    let envoi = Envoi(champs, requete, par: agent.id)
    return try await services.enregistrer(formulaire(champs, id, agent), par: contexte.agent) { tx, nouveau in
      try tx.participant(id, dans: agent.perimetre).exigerNonReunie()
      try tx.admettre(nouveau, dans: agent.perimetre)
      let chemin = try tx.uneFois(envoi) {
        if !champs.isTicked(.debut, code: Ressemblance.code) { try tx.exigerUnAutre(nouveau, de: id) }
        let contrat = try tx.creer(nouveau, de: id)
        try tx.tracer(ActeContrats.creation, sur: contrat, par: .agent(agent.id))
        return VoiesContrats.contrat(contrat)
      }
      return Enregistre(
        chemin, "Le contrat est ajouté.\(try tx.compte(nouveau, de: id) ? "" : horsEligibilite)")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Contrat>)
    async throws -> Page
  {
    let agent = contexte.agent
    let (contrat, formulaire) = try await services.storage.read { tx in
      let contrat = try tx.contrat(id, dans: agent.perimetre)
      return (contrat, try tx.formulaire(de: contrat))
    }
    return try await page(formulaire, contrat.participant.id, agent, de: contrat)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Contrat>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let tenue = tenue
    let (contrat, avant) = try await services.storage.read { tx in
      let contrat = try tx.contrat(id, dans: agent.perimetre)
      return (contrat, try tx.formulaire(de: contrat))
    }
    let personne = contrat.participant.id
    if champs[.acte] == "chercher" {
      return .page(try await page(champs, personne, agent, de: contrat))
    }
    return try await services.enregistrer(
      formulaire(champs, personne, agent, de: contrat, avant), par: contexte.agent
    ) { tx, lu in
      try tx.admettre(lu, de: (contrat, try tenue(tx, id)), dans: agent.perimetre)
      var nouveau = lu
      nouveau.type = try tx.type(lu, remplacant: contrat)
      try tx.enregistrer(id, nouveau, version: Version(champs))
      let chemin = VoiesContrats.contrat(id)
      let apres = try tx.formulaire(de: tx.contrat(id, dans: agent.perimetre))
      try tx.tracer(
        ActeContrats.modification,
        .changements(
          de: avant, a: apres, tus: lu.type == contrat.type ? [] : [.type], sinon: chemin), sur: id,
        par: .agent(agent.id))
      return Enregistre(
        chemin,
        "Le contrat est enregistré.\(try tx.compte(nouveau, de: personne) ? "" : horsEligibilite)")
    }
  }

  private func formulaire(
    _ champs: Form<ChampContrat>, _ personne: ID<Participant>, _ agent: AgentConnecte,
    de contrat: Contrat? = nil, _ actuelle: Form<ChampContrat>? = nil
  ) -> FormulaireRecu<ChampContrat, NouveauContrat> {
    FormulaireRecu(
      champs: champs, actuelle: actuelle, lire: NouveauContrat.init,
      page: { try await page($0, personne, agent, de: contrat, conflit: $1) })
  }

  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Form<ChampContrat> {
    let territoire = contexte.agent.territoire
    return try await services.nommer(try await requete.formulaire(ChampContrat.self), .employeur) { tx in
      try tx.structuresAuChoix([.entreprise, .siae], dans: territoire)
    }
  }

  private func page(
    _ formulaire: Form<ChampContrat>, _ personne: ID<Participant>, _ agent: AgentConnecte,
    de contrat: Contrat? = nil,
    conflit: HTML? = nil
  ) async throws -> Page {
    let recherche = RechercheEngagements(formulaire, le: services.aujourdhui)
    return try await services.storage.read { tx in
      let participant = try tx.participant(personne, dans: agent.perimetre)
      let cadre = CadreContrat(
        participant: Reference(id: participant.id, nom: participant.nomComplet),
        employeurs: try tx.structuresAuChoix([.entreprise, .siae], dans: agent.territoire),
        engagements: try tx.engagements(recherche, dans: agent.perimetre), contrat: contrat, conflit: conflit)
      return pageFormulaireContrat(formulaire, cadre)
    }
  }
}

private let horsEligibilite = """
   Attention\u{202F}: aucune éligibilité validée ne couvre son premier jour\u{202f}; tant qu’il n’y en a pas, ses heures \
  ne compteront pas.
  """

extension Transaction {
  fileprivate func formulaire(de contrat: Contrat) throws -> Form<ChampContrat> {
    contrat.formulaire(try engagements(servisPar: contrat.id))
  }

  /// Whether a validated window covers the first day.
  fileprivate func compte(_ nouveau: NouveauContrat, de personne: ID<Participant>) throws -> Bool {
    try fenetres(de: [personne])[personne, default: []].contains { $0.estValorisable(nouveau.debut) }
  }
}
