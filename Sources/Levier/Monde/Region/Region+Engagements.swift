import Storage

/// A lot and what its holder owes, before and once they are stored.
struct PromesseDeRegion: Sendable {
  var id = ID<Engagement>(0)
  let rang: Int
  let acheteur: ID<Structure>
  let titulaire: ID<Structure>
  /// Who does the hours: the holder itself, or a social enterprise.
  let employeurs: [ID<Structure>]
  /// In months since the region's first.
  let mois: ClosedRange<Int>
  let heures: Heures
}

extension Region {
  mutating func creerEngagements() async throws {
    for rang in 0..<taille.lots {
      // A fiftieth falls to the structures of the demonstration's accounts.
      let titulaire = rang % 50 == 0 ? entreprises[0] : graine.tirer(dans: entreprises)
      let debut = rang * (Self.duree - 6) / taille.lots
      let duree = 8 + graine.tirer(28)
      let employeurs = [graine.tirer(dans: siae), graine.tirer(dans: siae), titulaire]
      promesses.append(
        PromesseDeRegion(
          rang: rang, acheteur: rang % 25 == 0 ? acheteurs[0] : graine.tirer(dans: acheteurs),
          titulaire: titulaire, employeurs: employeurs, mois: debut...(debut + duree),
          heures: Heures(heures: 150 * duree + graine.tirer(120) * 10)))
    }
    for depart in stride(from: 0, to: promesses.count, by: 1_000) {
      let lot = Array(promesses[depart..<min(depart + 1_000, promesses.count)])
      let (territoire, premierMois, jour) = (monde.territoire, premierMois, jour)
      let facilitateur = monde.agents[Role.facilitateur.rawValue]
      let cles = try await storage.write { tx in
        try tx.creerRegion(
          lot, territoire: territoire, facilitateur: facilitateur, premierMois: premierMois, jour: jour)
      }
      for (rang, cle) in cles.enumerated() { promesses[depart + rang].id = ID(cle) }
    }
  }
}

extension Transaction {
  /// One market of one lot for each, its engagement, and the ledger's first line and an amendment.
  fileprivate func creerRegion(
    _ promesses: [PromesseDeRegion], territoire: ID<Territoire>, facilitateur: ID<Agent>?, premierMois: Mois,
    jour: Jour
  ) throws -> [Int64] {
    func bornes(_ promesse: PromesseDeRegion) -> (debut: Jour, fin: Jour) {
      (
        (premierMois + promesse.mois.lowerBound).premierJour,
        (premierMois + promesse.mois.upperBound).dernierJour
      )
    }
    let marches = try inserer(
      """
      INSERT INTO marche (territoire_id, donneur_ordre_id, facilitateur_id, reference, objet, cpv, nature,
        forme, lieu, montant, date_consultation, date_notification, debut, fin, origine, recherche, cle_tri,
        version, cree_le) VALUES
      """,
      promesses.map { p in
        let (debut, fin) = bornes(p)
        let objet = "Marché fictif \(p.rang + 1)"
        return """
          (\(territoire), \(p.acheteur), \(facilitateur), \("R-\(p.rang + 1)"), \(objet), '45210000',
            \(Nature.allCases[p.rang % 4]), 'ordinaire', 'Région fictive', \(Montant(euros: 90_000 + p.rang * 70)),
            \(debut - 150), \(debut - 30), \(debut), \(fin), 'saisie', \(objet.pliee), \(objet.pliee), 1, \(now))
          """
      })
    try inserer(
      sansCle: "INSERT INTO marche_levier (marche_id, levier) VALUES",
      marches.map { "(\($0), 'condition_execution')" })
    let lots = try inserer(
      """
      INSERT INTO lot (marche_id, numero, intitule, cpv, montant, debut, fin, etat, regle_nom,
        regle_mois_eligibilite, regle_base, regle_plafond_formation, regle_diviseur_etp, regle_penalite_mode,
        regle_penalite_valeur, recherche, cle_tri, version, cree_le) VALUES
      """,
      zip(marches, promesses).map { marche, p in
        let (debut, fin) = bornes(p)
        let etat: Lot.Etat = fin > jour ? .enCours : fin > jour - 180 ? .termine : .clos
        return """
          (\(marche), '1', 'Lot unique', '45210000', NULL, \(debut), \(fin), \(etat), 'Règle initiale', 24,
            'travaillees', 30, 168000, 'multiple_smic', 200, 'lot unique', 'lot unique', 1, \(now))
          """
      })
    try inserer(
      sansCle: "INSERT INTO lot_titulaire (lot_id, structure_id) VALUES",
      zip(lots, promesses).map { "(\($0), \($1.titulaire))" })
    try inserer(
      sansCle: "INSERT INTO lot_engage (lot_id, structure_id) VALUES",
      zip(lots, promesses).map { "(\($0), \($1.titulaire))" })
    return try creerRegion(engagements: promesses, lots: lots, facilitateur: facilitateur, bornes: bornes)
  }

  private func creerRegion(
    engagements promesses: [PromesseDeRegion], lots: [Int64], facilitateur: ID<Agent>?,
    bornes: (PromesseDeRegion) -> (debut: Jour, fin: Jour)
  ) throws -> [Int64] {
    let cles = try inserer(
      """
      INSERT INTO engagement (lot_id, titulaire_id, qualite, groupement, correspondant, courriel, telephone,
        debut, echeance, heures_dues, heures_faites, heures_valorisees, version, cree_le) VALUES
      """,
      zip(lots, promesses).map { lot, p in
        let (debut, fin) = bornes(p)
        return """
          (\(lot), \(p.titulaire), 'titulaire', '', 'Camille Exemple', '', '', \(debut), \(fin), 0, 0, 0, 1,
            \(now))
          """
      })
    try inserer(
      sansCle: "INSERT INTO engagement_modalite (engagement_id, modalite) VALUES",
      cles.map { "(\($0), 'mise_a_disposition')" })
    try inserer(
      sansCle: """
        INSERT INTO ecriture (engagement_id, le, genre, heures, libelle, cree_par, cree_le) VALUES
        """,
      zip(cles, promesses).flatMap { cle, p -> [SQL] in
        let debut = bornes(p).debut
        let initiale: SQL = """
          (\(cle), \(debut), 'initial', \(p.heures), 'Acte d’engagement', \(facilitateur), \(now))
          """
        guard p.rang % 4 == 0 else { return [initiale] }
        return [
          initiale,
          """
          (\(cle), \(debut + 60), 'avenant', \(Heures(heures: 90)), 'Avenant 1', \(facilitateur), \(now))
          """,
        ]
      })
    return cles
  }
}
