import Hummingbird
import Markup
import Storage

struct RoutesMarches {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.nouveauMarche, use: nouveau)
    routes.facilitateur.post(VoiesMarches.marches, use: creer)
    routes.facilitateur.get(VoiesMarches.modifierMarche, use: modifier)
    routes.facilitateur.post(VoiesMarches.marche, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let agent = contexte.agent
    let choix = try await services.storage.read { tx in try tx.choixMarche(dans: agent.territoire) }
    let prerempli = FormState(values: ["facilitateur": ["\(agent.id)"], "forme": ["ordinaire"]])
    return pageFormulaireMarche(prerempli, choix: choix)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let (agent, nouveau) = (contexte.agent, NouveauMarche(&formulaire))
    let envoi = Envoi(formulaire, requete, par: agent.id)
    let chemin = try await services.storage.write { tx -> Chemin? in
      guard let nouveau, try tx.admet(nouveau, dans: agent.territoire) else { return nil }
      return try tx.uneFois(envoi) {
        let id = try tx.creer(nouveau, dans: agent.territoire)
        try tx.tracer(ActeMarches.creation, sur: id, par: .agent(agent.id))
        return VoiesMarches.marche(id)
      }
    }
    guard let chemin else { return try await refuser(formulaire, contexte) }
    return .vers(chemin, "Le marché est ajouté. Ajoutez maintenant ses lots.")
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (id, agent) = (try contexte.id(de: Marche.self), contexte.agent)
    return try await services.storage.read { tx in
      let marche = try tx.marche(id, dans: agent.perimetre)
      return pageFormulaireMarche(
        marche.formulaire, choix: try tx.choixMarche(dans: agent.territoire), de: marche)
    }
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let (id, agent, nouveau) = (try contexte.id(de: Marche.self), contexte.agent, NouveauMarche(&formulaire))
    let version = Version(formulaire)
    let avant = try await services.storage.read { tx in try tx.marche(id, dans: agent.perimetre) }
    guard let nouveau else { return try await refuser(formulaire, contexte, de: avant) }
    let issue = try await services.storage.write { tx -> Enregistrement in
      guard try tx.admet(nouveau, dans: agent.territoire) else { return .refuse }
      guard try tx.enregistrer(id, nouveau, version: version, dans: agent.perimetre, par: agent.id) else {
        return .conflit
      }
      try tx.tracer(ActeMarches.modification, sur: id, par: .agent(agent.id))
      return .fait
    }
    switch issue {
    case .fait: return .vers(VoiesMarches.marche(id), "Le marché est enregistré.")
    case .refuse: return try await refuser(formulaire, contexte, de: avant)
    case .conflit:
      formulaire[Version.champ] = "\(avant.version)"
      return try await refuser(formulaire, contexte, de: avant, conflit: avisDeConflit())
    }
  }

  /// The form as it came, its names turned into what they stand for.
  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> FormState {
    let territoire = contexte.agent.territoire
    let recu = try await services.nommer(try await requete.formulaire(), "donneur_ordre") { tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
    return try await services.nommer(recu, "operation") { tx in try tx.operationsAuChoix(dans: territoire) }
  }

  /// The same form with what was typed, and what to mend.
  private func refuser(
    _ formulaire: FormState, _ contexte: ContexteFacilitateur, de marche: Marche? = nil, conflit: HTML? = nil
  ) async throws -> Reponse {
    let territoire = contexte.agent.territoire
    let choix = try await services.storage.read { tx in try tx.choixMarche(dans: territoire) }
    return .refusee(pageFormulaireMarche(formulaire, choix: choix, de: marche, conflit: conflit))
  }
}

/// How saving a form ended.
enum Enregistrement: Sendable { case fait, refuse, conflit }

extension Transaction {
  func choixMarche(dans territoire: ID<Territoire>) throws -> ChoixMarche {
    ChoixMarche(
      operations: try operationsAuChoix(dans: territoire),
      donneursOrdre: try structuresAuChoix([.donneurOrdre], dans: territoire),
      facilitateurs: try facilitateursAuChoix(dans: territoire))
  }

  /// What a form chose in its lists belongs to the territory: a forged id is refused.
  func admet(_ nouveau: NouveauMarche, dans territoire: ID<Territoire>) throws -> Bool {
    let perimetre = Perimetre.territoire(territoire)
    guard try structure(nouveau.donneurOrdre, dans: perimetre).nature == .donneurOrdre else { return false }
    if let operation = nouveau.operation { _ = try self.operation(operation, dans: territoire) }
    if let facilitateur = nouveau.facilitateur {
      guard try agent(facilitateur, dans: perimetre).role == .facilitateur else { return false }
    }
    return true
  }
}
