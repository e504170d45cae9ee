import Storage

extension TransactionLocale {
  /// Does what was decided, and closes the question.
  func trancher(
    _ verification: Verification, _ suite: SuiteVerification,
    par agent: ID<Agent>
  ) throws {
    switch (verification.objet, suite) {
    case (.ecart(let champ, let porteur), .prendre):
      try prendre(champ, porteur, verification, par: agent)
      try clore(verification.id, .pris, par: agent)
    case (.ecart, .garder): try clore(verification.id, .garde, par: agent)
    case (.semblable(let autre), .meme):
      try reunir(verification.lot.id, avec: autre, par: agent)
    case (.semblable, .distinct): try clore(verification.id, .distinct, par: agent)
    case (.doute(let doute), .corriger(let correction)):
      try corriger(doute, correction, verification, par: agent)
      try clore(verification.id, .corrige, par: agent)
    case (.doute, .laisser): try clore(verification.id, .laisse, par: agent)
    default: throw Absence()
    }
  }

  private func prendre(
    _ champ: ChampPublie, _ porteur: Verification.Porteur, _ verification: Verification,
    par agent: ID<Agent>
  ) throws {
    let connues =
      try porteur == .lot
      ? publications(du: verification.lot.id) : publications(du: verification.marche.id)
    let dernieres = connues.dernieres
    let dites = porteur == .lot ? dernieres.first?.publication.valeurs : ParoleDuMarche(dernieres).valeurs
    guard let valeur = dites?[champ] else { throw SuiteVerification.Refus.plusRienAPrendre }
    let decision = Decision(champ: champ, de: verification.ici, vers: valeur, suite: .ecrire)
    let ecrites: [Decision]
    switch porteur {
    case .lot:
      let lot = try lot(verification.lot.id, dans: .territoire(territoire))
      ecrites = try ecrire([decision], sur: lot)
      if case .titulaires(let titulaires) = valeur {
        try poserTitulaires(titulaires, sur: lot.id)
      }
      try tracer(decision, acte: .publicationPrise, sur: lot.id, par: .agent(agent))
    case .marche:
      let marche = try marche(verification.marche.id, dans: .territoire(territoire))
      ecrites = try ecrire([decision], sur: marche, par: agent)
      try tracer(decision, acte: .publicationPrise, sur: marche.id, par: .agent(agent))
    }
    guard ecrites.allSatisfy({ $0.suite == .ecrire }) else { throw SuiteVerification.Refus.joursEnDesordre }
  }

  /// Their structures exist since the difference was asked.
  private func poserTitulaires(
    _ titulaires: Set<TitulairePublie>, sur lot: ID<Lot>
  ) throws {
    let possibles = try rows(
      """
      SELECT id, siret, identifiant, nom FROM structure
      WHERE territoire_id = \(territoire) AND nature IN ('entreprise', 'siae')
      ORDER BY antenne, id
      """
    ).map { (id: try $0["id"] as ID<Structure>, titulaire: try TitulairePublie($0)) }
    let trouves = titulaires.compactMap { titulaire in possibles.first { $0.titulaire == titulaire }?.id }
    guard trouves.count == titulaires.count else { throw SuiteVerification.Refus.plusRienAPrendre }
    try poser(trouves, sur: lot)
  }
}
