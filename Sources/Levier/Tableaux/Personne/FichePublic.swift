import Storage

/// What a person's page is made of.
struct FichePublic: Sendable {
  let participant: Participant
  let eligibilites: [DossierEligibilite]
  let contrats: [Contrat]
  let heuresParContrat: [ID<Contrat>: HeuresContrat]
  let doublons: [Participant]
  /// The records that this one took in.
  let fusions: [FusionFaite]
  let signaux: [Signal]
  let traces: [Trace]
  let repere: Repere

  /// What deserves a look on a person's path.
  enum Signal: Sendable, Hashable {
    /// An association intermédiaire has lent the person to companies for more hours than the law allows.
    case plafondAssociation(association: String, mois: Mois, total: Heures, trop: Heures)
    case finContrat(Jour)
    case finFenetre(Jour)
  }

  var heures: HeuresContrat { heuresParContrat.values.reduce(HeuresContrat(), +) }

  /// The window that holds today, or the last one.
  var fenetre: Fenetre? {
    let fenetres = eligibilites.compactMap(\.eligibilite.fenetre)
    return fenetres.first { $0.estValorisable(repere.jour) } ?? fenetres.max { $0.fin < $1.fin }
  }
}

extension Transaction {
  /// A fixed number of statements, however long the path.
  func fiche(de participant: Participant, pour agent: AgentConnecte, _ repere: Repere) throws -> FichePublic {
    let facilitateur = agent.role == .facilitateur
    let eligibilites = try eligibilites(de: participant.id, dans: agent.perimetre)
    let contrats = try contrats(de: participant.id, dans: agent.perimetre)
    let plafonds = try facilitateur ? misesADisposition(de: participant.id) : []
    return FichePublic(
      participant: participant, eligibilites: eligibilites, contrats: contrats,
      heuresParContrat: try heures(des: contrats),
      doublons: try facilitateur ? doublons(de: participant.id, dans: agent.perimetre) : [],
      fusions: try facilitateur ? fusions(dans: participant.id) : [],
      signaux: plafonds.compactMap(FichePublic.Signal.init)
        + fins(contrats, eligibilites.compactMap(\.eligibilite.fenetre), repere),
      traces: try facilitateur
        ? traces(deLaPersonne: participant.id) : [], repere: repere)
  }
}

extension FichePublic.Signal {
  fileprivate init?(association: String, faites: [Mois: Heures]) {
    guard let (mois, trop) = PlafondMiseADisposition.legal.depassement(faites) else { return nil }
    self = .plafondAssociation(
      association: association, mois: mois, total: PlafondMiseADisposition.legal.heures + trop, trop: trop)
  }
}

/// What ends soon: the last running contract, the window of a person who works.
private func fins(_ contrats: [Contrat], _ fenetres: [Fenetre], _ repere: Repere) -> [FichePublic.Signal] {
  let enCours = contrats.filter { [.enCours, .finProche].contains($0.etat(repere)) }
  guard !enCours.isEmpty else { return [] }
  var signaux: [FichePublic.Signal] = []
  if enCours.allSatisfy({ $0.etat(repere) == .finProche }), let fin = enCours.compactMap(\.terme).max() {
    signaux.append(.finContrat(fin))
  }
  let fin = fenetres.filter { $0.estValorisable(repere.jour) }.map(\.fin).max()
  if let fin, fin - repere.jour <= repere.delais.finDEligibilite { signaux.append(.finFenetre(fin)) }
  return signaux
}
