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

  /// The first line of its ledger, and for a quarter an amendment, so many days after the start.
  var ecritures: [(genre: GenreEcriture, heures: Heures, delai: Int, libelle: String)] {
    [(.initial, heures, 0, "Acte d’engagement")]
      + (rang % 4 == 0 ? [(.avenant, Heures(heures: 90), 60, "Avenant 1")] : [])
  }
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
      let (premierMois, jour) = (premierMois, jour)
      let facilitateur = monde.agents[Role.facilitateur.rawValue]
      let cles = try await storage.write(dans: monde.territoire) { tx in
        try tx.creerRegion(
          lot, facilitateur: facilitateur, premierMois: premierMois, jour: jour)
      }
      for (rang, cle) in cles.enumerated() { promesses[depart + rang].id = ID(cle) }
    }
  }
}

extension TransactionLocale {
  /// One market of one lot for each, its engagement, and the ledger's first line and an amendment.
  fileprivate func creerRegion(
    _ promesses: [PromesseDeRegion], facilitateur: ID<Agent>?, premierMois: Mois,
    jour: Jour
  ) throws -> [Int64] {
    func bornes(_ promesse: PromesseDeRegion) -> (debut: Jour, fin: Jour) {
      (
        (premierMois + promesse.mois.lowerBound).premierJour,
        (premierMois + promesse.mois.upperBound).dernierJour
      )
    }
    let marches = try inserer(
      dans: "marche",
      promesses.map { p in
        let (debut, fin) = bornes(p)
        let objet = "Marché fictif \(p.rang + 1)"
        return [
          "donneur_ordre_id": p.acheteur, "facilitateur_id": facilitateur,
          "reference": "R-\(p.rang + 1)", "objet": objet, "cpv": "45210000",
          "nature": Nature.allCases[p.rang % 4], "forme": FormeMarche.ordinaire, "lieu": "Région fictive",
          "montant": Montant(euros: 90_000 + p.rang * 70), "date_consultation": debut - 150,
          "date_notification": debut - 30, "debut": debut, "fin": fin, "origine": Marche.Origine.saisie,
          "recherche": objet.pliee, "cle_tri": objet.pliee, "version": 1, "cree_le": now,
        ]
      })
    try inserer(
      sansCleDans: "marche_levier",
      marches.map { ["marche_id": $0, "levier": LevierJuridique.conditionExecution] })
    /// One contract in twenty has its hours handed in by quarter.
    func regle(_ rang: Int) -> RegleLocale {
      var regle = RegleLocale.initiale
      if rang % 20 == 7 { regle.cadence = CadenceDeclaration(periode: .trimestre, jour: 15) }
      return regle
    }
    let lots = try inserer(
      dans: "lot",
      zip(marches, promesses).map { marche, p in
        let (debut, fin) = bornes(p)
        return [
          "marche_id": marche, "numero": "1", "intitule": "Lot unique", "cpv": "45210000", "debut": debut,
          "fin": fin, "clos": fin <= jour - 180,
          "recherche": "lot unique", "cle_tri": "lot unique", "version": 1, "cree_le": now,
        ] + regle(p.rang).colonnesDuLot
      })
    for table in ["lot_titulaire", "lot_engage"] as [SQL] {
      try inserer(
        sansCleDans: table, zip(lots, promesses).map { ["lot_id": $0, "structure_id": $1.titulaire] })
    }
    return try creerRegion(engagements: promesses, lots: lots, facilitateur: facilitateur, bornes: bornes)
  }

  private func creerRegion(
    engagements promesses: [PromesseDeRegion], lots: [Int64], facilitateur: ID<Agent>?,
    bornes: (PromesseDeRegion) -> (debut: Jour, fin: Jour)
  ) throws -> [Int64] {
    let cles = try inserer(
      dans: "engagement",
      zip(lots, promesses).map { lot, p in
        let (debut, fin) = bornes(p)
        return [
          "lot_id": lot, "titulaire_id": p.titulaire, "nature": NatureDue.insertion,
          "qualite": Engagement.Qualite.titulaire,
          "groupement": "", "correspondant": "Camille Exemple", "courriel": "", "telephone": "",
          "debut": debut, "echeance": fin, "heures_dues": 0, "heures_faites": 0, "heures_valorisees": 0,
          "version": 1, "cree_le": now,
        ]
      })
    try inserer(
      sansCleDans: "engagement_modalite",
      cles.map { ["engagement_id": $0, "modalite": Modalite.miseADisposition] })
    try inserer(
      sansCleDans: "ecriture",
      zip(cles, promesses).flatMap { cle, p in
        p.ecritures.map { genre, heures, delai, libelle in
          [
            "engagement_id": cle, "le": bornes(p).debut + delai, "genre": genre, "heures": heures,
            "libelle": libelle, "cree_par": facilitateur, "cree_le": now,
          ]
        }
      })
    return cles
  }
}
