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

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let prerempli = FormState(values: ["debut": [services.aujourdhui.iso]])
    return try await page(prerempli, try contexte.id(), contexte.agent)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let (id, agent): (ID<Participant>, AgentConnecte) = (try contexte.id(), contexte.agent)
    if formulaire["acte"] == "chercher" { return .page(try await page(formulaire, id, agent)) }
    guard let nouveau = NouveauContrat(&formulaire) else {
      return .refusee(try await page(formulaire, id, agent))
    }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    let issue = try await services.storage.write { tx -> IssueContrat in
      guard try tx.participant(id, dans: agent.perimetre).fusionneDans == nil else { throw Absence() }
      if let refus = try tx.refus(nouveau, dans: agent.perimetre) { return .refus(refus) }
      let chemin = try tx.uneFois(envoi) {
        let contrat = try tx.creer(nouveau, de: id)
        try tx.tracer(ActeContrats.creation, sur: contrat, par: .agent(agent.id))
        return VoiesContrats.contrat(contrat)
      }
      return .fait(chemin, compte: try tx.compte(nouveau, de: id))
    }
    switch issue {
    case .fait(let chemin, let compte):
      return .vers(chemin, "Le contrat est ajouté.\(compte ? "" : horsEligibilite)")
    case .refus(let refus):
      formulaire.refuse(refus.champ, refus.phrase)
      return .refusee(try await page(formulaire, id, agent))
    case .conflit: throw Absence()
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (id, agent): (ID<Contrat>, AgentConnecte) = (try contexte.id(), contexte.agent)
    let (contrat, servis) = try await services.storage.read { tx in
      (try tx.contrat(id, dans: agent.perimetre), try tx.engagements(servisPar: id))
    }
    return try await page(contrat.formulaire(servis), contrat.participant.id, agent, de: contrat)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let (id, agent): (ID<Contrat>, AgentConnecte) = (try contexte.id(), contexte.agent)
    let contrat = try await services.storage.read { tx in try tx.contrat(id, dans: agent.perimetre) }
    let personne = contrat.participant.id
    if formulaire["acte"] == "chercher" {
      return .page(try await page(formulaire, personne, agent, de: contrat))
    }
    guard let lu = NouveauContrat(&formulaire) else {
      return .refusee(try await page(formulaire, personne, agent, de: contrat))
    }
    let version = Version(formulaire)
    let issue = try await services.storage.write { tx -> IssueContrat in
      let ancien = (contrat: contrat, tenue: try tenue(tx, id))
      if let refus = try tx.refus(lu, de: ancien, dans: agent.perimetre) { return .refus(refus) }
      var nouveau = lu
      nouveau.type = try tx.type(lu, remplacant: contrat)
      guard try tx.enregistrer(id, nouveau, version: version) else { return .conflit }
      try tx.tracer(
        ActeContrats.modification,
        Details(
          codes: [contrat.debut, contrat.fin, nouveau.debut, nouveau.fin].map { $0?.iso ?? "sans_terme" }),
        sur: id, par: .agent(agent.id))
      return .fait(VoiesContrats.contrat(id), compte: try tx.compte(nouveau, de: personne))
    }
    switch issue {
    case .fait(let chemin, let compte):
      return .vers(chemin, "Le contrat est enregistré.\(compte ? "" : horsEligibilite)")
    case .refus(let refus):
      formulaire.refuse(refus.champ, refus.phrase)
      return .refusee(try await page(formulaire, personne, agent, de: contrat))
    case .conflit:
      formulaire[Version.champ] = "\(contrat.version)"
      return .refusee(try await page(formulaire, personne, agent, de: contrat, conflit: avisDeConflit()))
    }
  }

  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> FormState {
    let territoire = contexte.agent.territoire
    return try await services.nommer(try await requete.formulaire(), "employeur") { tx in
      try tx.structuresAuChoix([.entreprise, .siae], dans: territoire)
    }
  }

  private func page(
    _ formulaire: FormState, _ personne: ID<Participant>, _ agent: AgentConnecte, de contrat: Contrat? = nil,
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

private enum IssueContrat: Sendable {
  /// Saved, and whether the hours of its first day count.
  case fait(Chemin, compte: Bool)
  case refus(RefusContrat)
  case conflit
}

private let horsEligibilite = """
   Attention\u{202F}: aucune éligibilité validée ne couvre son premier jour, ses heures ne compteront pas \
  tant qu’elle ne l’est pas.
  """

extension Transaction {
  /// Whether a validated window covers the first day.
  fileprivate func compte(_ nouveau: NouveauContrat, de personne: ID<Participant>) throws -> Bool {
    try fenetres(de: [personne])[personne, default: []].contains { $0.estValorisable(nouveau.debut) }
  }
}
