import Formats
import Storage

/// What a publication changes is decided by `Decision.prendre`; here it is read, written and traced.
extension ImporteurAvis {
  /// A lot, with its own new publication.
  mutating func accorder(
    _ lot: Lot, _ publication: Publication, apres connue: PublicationConnue, _ lu: AvisLu
  ) throws -> [Decision] {
    let actuel = try tx.valeurs(de: lot)
    let decisions = try tx.ecrire(
      Decision.prendre(
        avant: connue.publication.valeurs, apres: publication.valeurs, actuel: actuel,
        gardes: try tx.gardes(surLeLot: lot.id), reposantes: try reposantes(lot, publication)), sur: lot)
    if let change = decisions.first(where: { $0.champ == .titulaires }) {
      let titulaires = try titulaires(lu)  // they exist, should a person take them later
      if change.suite == .ecrire { try tx.poser(titulaires, sur: lot.id) }
    }
    try tx.tracer(decisions, sur: lot.id, par: Auteur(agentOuCommande: par))
    try tx.demander(decisions, surLeLot: lot)
    return decisions
  }

  /// The market of a new lot, where it adds to what the others say.
  mutating func accorder(
    _ id: ID<Marche>, aussi publication: Publication, estNeuf: Bool, sauf lot: ID<Lot>
  ) throws {
    let avant = try marches.parole(de: id, sauf: lot)
    var apres = avant
    apres.ajouter(publication)
    marches.retenir(apres, de: id)
    guard !estNeuf, avant.valeurs != apres.valeurs else { return }
    try accorder(try tx.marche(id, dans: .territoire(territoire)), avant: avant, apres: apres)
  }

  /// A market, with what all its lots say now.
  @discardableResult
  func accorder(_ marche: Marche, avant: ParoleDuMarche, apres: ParoleDuMarche) throws -> [Decision] {
    let (disaient, disent) = (avant.valeurs, apres.valeurs)
    let proposees = Decision.prendre(
      avant: disaient, apres: disent, actuel: marche.valeurs,
      gardes: try tx.gardes(surLeMarche: marche.id), reposantes: try leviersQuiReposent(marche, disent))
    if !disent.leviers.subtracting(disaient.leviers).isEmpty {
      try tx.remettreEnSuivi(.marche(marche.id), dans: .territoire(territoire), par: par)
    }
    let decisions = try tx.ecrire(proposees, sur: marche, par: par)
    try tx.tracer(decisions, sur: marche.id, par: Auteur(agentOuCommande: par))
    try tx.demander(decisions, surLeMarche: marche.id)
    return decisions
  }

  /// Hours are owed by a holder who leaves; a lot that a person closed is prolonged by a person.
  private func reposantes(_ lot: Lot, _ publication: Publication) throws -> Set<ChampPublie> {
    let titulaires = publication.titulaires
    let reste = try titulaires.isEmpty || tx.titulairesEngages(sur: lot.id).isSubset(of: titulaires)
    let decidees: Set<ChampPublie> = lot.clos ? [.debut, .fin] : []
    return reste ? decidees : decidees.union([.titulaires])
  }

  /// A lever is not taken off a market on which hours are owed.
  private func leviersQuiReposent(_ marche: Marche, _ disent: [ChampPublie: Valeur]) throws -> Set<
    ChampPublie
  > {
    guard !marche.leviers.isSubset(of: disent.leviers) else { return [] }
    let engages: Int? = try tx.value(
      """
      SELECT count(*) FROM engagement JOIN lot ON lot.id = engagement.lot_id WHERE lot.marche_id = \(marche.id)
      """)
    return engages ?? 0 > 0 ? [.leviers] : []
  }
}

extension [ChampPublie: Valeur] {
  fileprivate var leviers: Set<LevierJuridique> {
    if case .leviers(let leviers)? = self[.leviers] { leviers } else { [] }
  }
}
