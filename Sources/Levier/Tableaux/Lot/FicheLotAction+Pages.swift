import Markup

/// The next action, its owner, and the press that does it.
func prochaineAction(_ action: ProchaineAction, sur lot: ID<Lot>, par agent: AgentConnecte) -> HTML {
  notice(
    action.ton, title: action.proprietaire.map { "À faire par \($0)" } ?? "Rien à faire",
    "<p>\(action.phrase)</p>\(action.acte(sur: lot, par: agent))")
}

extension ProchaineAction {
  fileprivate var ton: Tone {
    switch self {
    case .rien: .success
    case .rattraper(let alerte, _): alerte.ton
    case .fixerEngagement, .valider, .recruter: .information
    case .declarer: .warning
    }
  }

  fileprivate var proprietaire: String? {
    switch self {
    case .fixerEngagement, .valider: "le facilitateur"
    case .declarer(let attendue, _): attendue.employeur.nom
    case .recruter(let titulaires): French.list(titulaires, last: "et")
    case .rattraper(_, let titulaires): French.list(["le facilitateur"] + titulaires, last: "et")
    case .rien: nil
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .fixerEngagement:
      "Fixer ce que doit le titulaire\u{a0}: heures, échéance, modalités et correspondant."
    case .declarer(let attendue, let autres):
      "Déclarer les heures \(attendue.mois.enFrancais.precedeDeDe), attendues pour le \(attendue.limite.enFrancais).\(suite(autres))"
    case .valider(let declaration, let autres):
      "Valider les heures \(declaration.mois.enFrancais.precedeDeDe) déclarées par \(declaration.employeur.nom).\(suite(autres))"
    case .recruter:
      "Aucun contrat n’est en cours alors que des heures restent dues\u{a0}: accueillir une personne."
    case .rattraper(let alerte, _): "\(alerte.libelle)\u{a0}: convenir d’un plan de rattrapage."
    case .rien(.clos): "Le lot est clos."
    case .rien(.laisseDeCote): "Le marché est laissé de côté\u{a0}: il ne porte pas de clause suivie."
    case .rien(.obligationTenue): "Toutes les heures dues sont valorisées."
    case .rien(.dansLesTemps): "Les heures avancent comme attendu."
    }
  }

  private func suite(_ autres: Int) -> String {
    autres > 0
      ? " \(French.count(autres, "autre déclaration attend", "autres déclarations attendent")) aussi." : ""
  }

  /// An employer is sent to its own declarations: another’s month is told, and is not its to open.
  fileprivate func acte(sur lot: ID<Lot>, par agent: AgentConnecte) -> HTML {
    switch (self, agent.role) {
    case (.fixerEngagement, .facilitateur):
      buttonLink("Fixer l’engagement", to: VoiesEngagements.nouvel(lot).texte)
    case (.declarer(let attendue, _), let role)
    where role == .facilitateur || attendue.employeur.id == agent.structure:
      buttonLink("Voir la déclaration attendue", to: Chemin.aDeclarer(attendue).texte, style: .secondary)
    case (.valider(let declaration, _), .facilitateur):
      buttonLink("Ouvrir la déclaration", to: VoiesDeclarations.declaration(declaration.id).texte)
    default: .empty
    }
  }
}

extension Chemin {
  /// The month of an employer, opened or not.
  static func aDeclarer(_ attendue: DeclarationAttendue) -> Chemin {
    aDeclarer(employeur: attendue.employeur.id, attendue.mois)
  }

  static func aDeclarer(employeur: ID<Structure>, _ mois: Mois) -> Chemin {
    VoiesDeclarations.declarations().avec(
      QueryString([("mois", mois.iso), ("employeur", "\(employeur)")]))
  }
}
