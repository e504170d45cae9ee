import Hummingbird
import Markup
import Storage

/// What a facilitator decides on an eligibility; the rules are `Eligibilite`'s.
struct RoutesDecisions {
  let services: Services
  let instruction: LectureInstruction

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesPublics.validation, use: valider)
    routes.facilitateur.post(VoiesPublics.fenetre, use: deplacer)
    routes.facilitateur.post(VoiesPublics.pieces, use: reclamer)
    routes.facilitateur.post(VoiesPublics.refus, use: refuser)
  }

  @Sendable func valider(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Reponse
  {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await fixer(requete, contexte, id, acte: .validation, "L’éligibilité est validée") {
      try $0.exigerUnePiece()
      return try $0.eligibilite.valider(par: agent.id, role: agent.role, le: jour, fenetre: $1)
    }
  }

  /// Other bounds for a valid window, or for one that is past, with the reason: hours of closed months stay as
  /// they were counted.
  @Sendable func deplacer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Reponse
  {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await fixer(requete, contexte, id, acte: .periode, "La période est modifiée") {
      $0.etat == .expire
        ? try $0.eligibilite.corriger(par: agent.id, role: agent.role, le: jour, fenetre: $1)
        : try $0.eligibilite.deplacer(role: agent.role, fenetre: $1)
    }
  }

  @Sendable func reclamer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Reponse
  {
    let role = contexte.agent.role
    return try await motiver(
      requete, contexte, id, \.pieces, acte: .piecesManquantes, "Les pièces sont demandées."
    ) { try $0.eligibilite.reclamerPieces(role: role, motif: $1) }
  }

  @Sendable func refuser(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Reponse
  {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await motiver(requete, contexte, id, \.refus, acte: .refus, "La demande est refusée.") {
      try $0.eligibilite.refuser(par: agent.id, role: agent.role, le: jour, motif: $1)
    }
  }

  private func fixer(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>, acte: ActePublics,
    _ annonce: String,
    _ decider: @escaping @Sendable (DossierEligibilite, Fenetre) throws -> Eligibilite
  ) async throws -> Reponse {
    let champs = try await requete.formulaire(ChampDecision.self)
    let (agent, instruction) = (contexte.agent, try await instruction.lire(id, pour: contexte.agent))
    let dossier = instruction.dossier
    let recu = formulaire(champs, \.fenetre, instruction, agent) { formulaire -> (Fenetre, Texte?)? in
      let fenetre = Fenetre(&formulaire, regles: instruction.regles)
      let motif = dossier.etat == .expire ? formulaire.lireMotif() : nil
      return formulaire.isValid ? fenetre.map { ($0, motif) } : nil
    }
    return try await services.enregistrer(recu, par: contexte.agent) { tx, lu in
      let (fenetre, motif) = lu
      let regle = instruction.regles.regle(le: fenetre.debut)?.nom ?? RegleLocale.initiale.nom
      try tx.decider(
        dossier, try decider(dossier, fenetre), regle: regle, acte: acte, par: agent.id,
        version: Version(champs))
      if let motif {
        try tx.tracer(
          ActePublics.correction,
          mots: MotsDeTrace(
            avant: dossier.eligibilite.fenetre?.enFrancais ?? "",
            apres: "\(fenetre.enFrancais) (\(motif.valeur))"),
          sur: dossier.id, par: .agent(agent.id))
      }
      return Enregistre(
        VoiesPublics.participant(instruction.participant.id),
        "\(annonce)\u{a0}: ses heures comptent \(fenetre.enFrancais).")
    }
  }

  private func motiver(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>,
    _ lequel: WritableKeyPath<FormulairesInstruction, Form<ChampDecision>>, acte: ActePublics,
    _ annonce: String, _ decider: @escaping @Sendable (DossierEligibilite, Texte) throws -> Eligibilite
  ) async throws -> Reponse {
    let champs = try await requete.formulaire(ChampDecision.self)
    let (agent, instruction) = (contexte.agent, try await instruction.lire(id, pour: contexte.agent))
    let recu = formulaire(champs, lequel, instruction, agent) { $0.lireMotif() }
    return try await services.enregistrer(recu, par: contexte.agent) { tx, motif in
      try tx.decider(
        instruction.dossier, try decider(instruction.dossier, motif), acte: acte, par: agent.id,
        version: Version(champs))
      return Enregistre(VoiesPublics.participant(instruction.participant.id), annonce)
    }
  }

  /// One of the forms of the page, which shows the others too.
  private func formulaire<Lu>(
    _ champs: Form<ChampDecision>, _ lequel: WritableKeyPath<FormulairesInstruction, Form<ChampDecision>>,
    _ instruction: Instruction, _ agent: AgentConnecte, lire: @escaping (inout Form<ChampDecision>) -> Lu?
  ) -> FormulaireRecu<ChampDecision, Lu> {
    FormulaireRecu(
      champs: champs, lire: lire,
      page: { formulaire, conflit in
        var formulaires = FormulairesInstruction(instruction)
        formulaires[keyPath: lequel] = formulaire
        return pageInstruction(instruction, formulaires, lecture: .reservee, par: agent, conflit: conflit)
      })
  }

}

extension Form<ChampDecision> {
  fileprivate mutating func lireMotif() -> Texte? {
    var saisie = Saisie(self)
    defer { self = saisie.formulaire }
    return saisie.obligatoire(.motif) { brut throws(Texte.Refus) in
      try Texte(brut, max: 500, lignes: .plusieurs)
    }
  }
}

extension Fenetre {
  /// « du 1er mars 2026 au 28 février 2028 »
  fileprivate var enFrancais: String { "du \(debut.enFrancais) au \(fin.enFrancais)" }
}
