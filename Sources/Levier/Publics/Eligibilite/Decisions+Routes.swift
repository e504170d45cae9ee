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

  @Sendable func valider(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await fixer(requete, contexte, acte: .validation, "L’éligibilité est validée") {
      try $0.exigerUnePiece()
      return try $0.eligibilite.valider(par: agent.id, role: agent.role, le: jour, fenetre: $1)
    }
  }

  /// Other bounds for a valid window, or for one that is past, with the reason: hours of closed months stay as
  /// they were counted.
  @Sendable func deplacer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await fixer(requete, contexte, acte: .periode, "La période est modifiée") {
      $0.etat == .expire
        ? try $0.eligibilite.corriger(par: agent.id, role: agent.role, le: jour, fenetre: $1)
        : try $0.eligibilite.deplacer(role: agent.role, fenetre: $1)
    }
  }

  @Sendable func reclamer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let role = contexte.agent.role
    return try await motiver(
      requete, contexte, \.pieces, acte: .piecesManquantes, "Les pièces sont demandées."
    ) { try $0.eligibilite.reclamerPieces(role: role, motif: $1) }
  }

  @Sendable func refuser(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await motiver(requete, contexte, \.refus, acte: .refus, "La demande est refusée.") {
      try $0.eligibilite.refuser(par: agent.id, role: agent.role, le: jour, motif: $1)
    }
  }

  private func fixer(
    _ requete: Request, _ contexte: ContexteFacilitateur, acte: ActePublics, _ annonce: String,
    _ decider: (DossierEligibilite, Fenetre) throws -> Eligibilite
  ) async throws -> Reponse {
    let (agent, instruction) = (contexte.agent, try await lire(contexte))
    var formulaires = FormulairesInstruction(instruction)
    formulaires.fenetre = try await requete.formulaire()
    let version = Version(formulaires.fenetre)
    let lue = Fenetre(&formulaires.fenetre, regles: instruction.regles)
    let motif = instruction.dossier.etat == .expire ? formulaires.fenetre.lireMotif() : nil
    if let fenetre = lue, formulaires.fenetre.isValid {
      do {
        let suite = try decider(instruction.dossier, fenetre)
        let regle = instruction.regles.regle(le: fenetre.debut)?.nom ?? RegleLocale.initiale.nom
        try await services.storage.write { tx in
          try tx.decider(
            instruction.dossier, suite, regle: regle, acte: acte, par: agent.id, version: version)
          guard let motif else { return }
          try tx.tracer(
            ActePublics.correction,
            mots: MotsDeTrace(
              avant: instruction.dossier.eligibilite.fenetre?.enFrancais ?? "",
              apres: "\(fenetre.enFrancais) (\(motif.valeur))"),
            sur: instruction.dossier.id, par: .agent(agent.id))
        }
        return .vers(
          VoiesPublics.participant(instruction.participant.id),
          "\(annonce)\u{a0}: ses heures comptent \(fenetre.enFrancais).")
      } catch let refus as any Phrase {
        formulaires.fenetre.refuse(refus is Chevauchement ? "debut" : "", refus.phrase)
      }
    }
    return .refusee(pageInstruction(instruction, formulaires, lecture: .reservee, par: agent))
  }

  private func motiver(
    _ requete: Request, _ contexte: ContexteFacilitateur,
    _ champ: WritableKeyPath<FormulairesInstruction, FormState>, acte: ActePublics, _ annonce: String,
    _ decider: (DossierEligibilite, Texte) throws -> Eligibilite
  ) async throws -> Reponse {
    let (agent, instruction) = (contexte.agent, try await lire(contexte))
    var (formulaires, formulaire) = (FormulairesInstruction(instruction), try await requete.formulaire())
    let version = Version(formulaire)
    if let motif = formulaire.lireMotif() {
      do {
        let suite = try decider(instruction.dossier, motif)
        try await services.storage.write { tx in
          try tx.decider(instruction.dossier, suite, acte: acte, par: agent.id, version: version)
        }
        return .vers(VoiesPublics.participant(instruction.participant.id), annonce)
      } catch let refus as any Phrase {
        formulaire.refuse("", refus.phrase)
      }
    }
    formulaires[keyPath: champ] = formulaire
    return .refusee(pageInstruction(instruction, formulaires, lecture: .reservee, par: agent))
  }

  private func lire(_ contexte: ContexteFacilitateur) async throws -> Instruction {
    try await instruction.lire(try contexte.id(), pour: contexte.agent)
  }
}

extension FormState {
  fileprivate mutating func lireMotif() -> Texte? {
    var saisie = Saisie(self)
    defer { self = saisie.formulaire }
    return saisie.obligatoire("motif") { brut throws(Texte.Refus) in
      try Texte(brut, max: 500, lignes: .plusieurs)
    }
  }
}

extension Fenetre {
  /// « du 1er mars 2026 au 28 février 2028 »
  fileprivate var enFrancais: String { "du \(debut.enFrancais) au \(fin.enFrancais)" }
}
