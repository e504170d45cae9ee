import Storage

extension Recit {
  /// Writes what is owed, line by line.
  func engager(
    _ promesse: Promesse, sur lot: ID<Lot>, _ execution: ClosedRange<Int>, par facilitateur: ID<Agent>
  ) throws -> ID<Engagement> {
    let titulaire = try structure(promesse.titulaire)
    let debut = dans(execution.lowerBound, quantieme: 1)
    let id = try tx(le: debut - 20).creer(
      NouvelEngagement(
        titulaire: titulaire, nature: promesse.nature, qualite: promesse.qualite,
        groupement: promesse.qualite == .titulaire ? "" : "Groupement \(promesse.titulaire) et autres",
        correspondant: Correspondant(
          nom: "Camille Exemple", courriel: "chantier.\(titulaire)@demo.levier.example"),
        debut: debut, echeance: (jour.mois + execution.upperBound).dernierJour,
        modalites: try modalites(promesse)),
      sur: lot, par: facilitateur)
    try ecrire(debut - 20, .initial, promesse.heures, "Acte d’engagement", sur: id, par: facilitateur)
    for ligne in promesse.ecritures {
      try ecrire(dans(ligne.mois), ligne.genre, ligne.heures, ligne.libelle, sur: id, par: facilitateur)
    }
    return id
  }

  private func ecrire(
    _ le: Jour, _ genre: GenreEcriture, _ heures: Int, _ libelle: String, sur engagement: ID<Engagement>,
    par facilitateur: ID<Agent>
  ) throws {
    guard heures != 0, le <= jour else { return }
    try tx(le: le).ecrire(
      NouvelleEcriture(
        engagement: engagement, le: le, genre: genre, heures: Heures(heures: heures), libelle: libelle),
      par: facilitateur)
  }

  /// What the holders of a lot agreed to move from one to another.
  func transferer(entre engagements: ArraySlice<EngagementRaconte>, par facilitateur: ID<Agent>) throws {
    for de in engagements {
      guard let transfert = de.promesse.transfert,
        let vers = engagements.first(where: { $0.promesse.titulaire == transfert.vers })
      else { continue }
      try tx(le: dans(transfert.mois)).transferer(
        NouveauTransfert(
          de: de.id, vers: vers.id, le: dans(transfert.mois), heures: Heures(heures: transfert.heures),
          accord: transfert.accord), par: facilitateur)
    }
  }

  /// The ways that the chosen employers stand for.
  private func modalites(_ promesse: Promesse) throws -> Set<Modalite> {
    let genres = Dictionary(Self.structures.map { ($0.nom, $0.genre) }) { a, _ in a }
    let choisies = promesse.par.map { nom -> Modalite in
      if nom == promesse.titulaire { return .embaucheDirecte }
      switch genres[nom] ?? .etti {
      case .etti, .ai, .geiq, .ett, .eatt: return .miseADisposition
      default: return .sousTraitance
      }
    }
    return Set(choisies)
  }
}
