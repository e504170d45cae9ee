import Storage

extension Transaction {
  /// Does what was decided, and closes the question.
  func trancher(
    _ verification: Verification, _ suite: SuiteVerification, dans territoire: ID<Territoire>,
    par agent: ID<Agent>
  ) throws {
    switch (verification.objet, suite) {
    case (.ecart(let champ, let porteur), .prendre):
      try prendre(champ, porteur, verification, dans: territoire, par: agent)
      try clore(verification.id, .pris, par: agent)
    case (.ecart, .garder): try clore(verification.id, .garde, par: agent)
    case (.semblable(let autre), .meme):
      try reunir(verification.lot.id, avec: autre, dans: territoire, par: agent)
    case (.semblable, .distinct): try clore(verification.id, .distinct, par: agent)
    case (.doute(let doute), .corriger(let correction)):
      try corriger(doute, correction, verification, dans: territoire, par: agent)
      try clore(verification.id, .corrige, par: agent)
    case (.doute, .laisser): try clore(verification.id, .laisse, par: agent)
    default: throw Absence()
    }
  }

  private func prendre(
    _ champ: Champ, _ porteur: Verification.Porteur, _ verification: Verification,
    dans territoire: ID<Territoire>,
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
      ecrites = try ecrire([decision], sur: lot(verification.lot.id, dans: .territoire(territoire)))
      if case .titulaires(let titulaires) = valeur {
        try poserTitulaires(titulaires, sur: verification.lot.id, dans: territoire)
      }
    case .marche:
      let marche = try marche(verification.marche.id, dans: .territoire(territoire))
      ecrites = try ecrire([decision], sur: marche, dans: territoire, par: agent)
    }
    guard ecrites.allSatisfy({ $0.suite == .ecrire }) else { throw SuiteVerification.Refus.joursEnDesordre }
    switch porteur {
    case .lot: try tracer(decision, acte: .publicationPrise, sur: verification.lot.id, par: .agent(agent))
    case .marche:
      try tracer(decision, acte: .publicationPrise, sur: verification.marche.id, par: .agent(agent))
    }
  }

  /// Their structures exist since the difference was asked.
  private func poserTitulaires(
    _ titulaires: Set<TitulairePublie>, sur lot: ID<Lot>, dans territoire: ID<Territoire>
  ) throws {
    let possibles = try rows(
      """
      SELECT id, siret, identifiant, nom FROM structure
      WHERE territoire_id = \(territoire) AND nature IN ('entreprise', 'siae')
      ORDER BY antenne, id
      """
    ).map { row in
      (
        id: try row["id"] as ID<Structure>,
        cle: TitulairePublie(
          siret: try row["siret"], identifiant: try row["identifiant"], nom: try row["nom"])
      )
    }
    let trouves = titulaires.compactMap { titulaire in possibles.first { $0.cle == titulaire }?.id }
    guard trouves.count == titulaires.count else { throw SuiteVerification.Refus.plusRienAPrendre }
    try execute("DELETE FROM lot_titulaire WHERE lot_id = \(lot)")
    for structure in trouves {
      try execute("INSERT INTO lot_titulaire (lot_id, structure_id) VALUES (\(lot), \(structure))")
    }
  }
}
