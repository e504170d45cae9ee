import Storage

extension TransactionLocale {
  /// Puts a value that a person gives in the place of a doubtful one.
  func corriger(
    _ doute: Doute, _ correction: SuiteVerification.Correction, _ verification: Verification,
    par agent: ID<Agent>
  ) throws {
    switch (doute, correction) {
    case (.acheteur, .siret(let siret)):
      try donnerLeSiret(siret, aLAcheteurDe: verification.marche.id, par: agent)
    case (.titulaire, .siret(let siret)):
      try donnerLeSiret(
        siret, auTitulaireDe: verification.lot.id, publie: verification.publie, par: agent)
    case (.nom, .texte(let nom)):
      let siret = NomPublie.lu(verification.publie)?.siret ?? ""
      for structure in try structuresNommees(siret, sur: verification.lot.id) {
        try renommer(structure, propre(nom, max: 120), acte: .verification, par: agent)
      }
    default: try corrigerLesChamps(correction, verification, par: agent)
    }
    try tracer(
      ActePublications.verification, .code(doute),
      mots: MotsDeTrace(
        avant: "\(doute.libelle)\u{a0}: \(verification.publie)", apres: correction.phrase),
      sur: verification.lot.id, par: .agent(agent))
  }

  private func corrigerLesChamps(
    _ correction: SuiteVerification.Correction, _ verification: Verification,
    par agent: ID<Agent>
  ) throws {
    let perimetre = Perimetre.territoire(territoire)
    let (lot, marche) = (
      try lot(verification.lot.id, dans: perimetre), try marche(verification.marche.id, dans: perimetre)
    )
    var (nouveauLot, nouveauMarche) = (NouveauLot(lot), NouveauMarche(marche))
    let seul = try lots(de: marche.id, dans: perimetre).count == 1
    let mois = try publications(du: lot.id).dernieres.first?.publication.mois
    nouveauLot.corriger(correction, mois: mois)
    nouveauMarche.corriger(correction, suivant: nouveauLot, seul: seul)
    guard nouveauLot.estCoherent, nouveauMarche.estCoherent else {
      throw SuiteVerification.Refus.joursEnDesordre
    }
    try enregistrer(lot.id, nouveauLot, version: Version(numero: lot.version))
    try enregistrer(
      marche.id, nouveauMarche, version: Version(numero: marche.version), dans: perimetre, par: agent)
  }

  /// A verified one that exists takes the place of the other: that is what the person says.
  private func donnerLeSiret(
    _ siret: Siret, aLAcheteurDe marche: ID<Marche>, par agent: ID<Agent>
  ) throws {
    let acheteur: ID<Structure> = try value("SELECT donneur_ordre_id FROM marche WHERE id = \(marche)").cree()
    try verifier(acheteur, siret, pour: .donneurOrdre, par: agent) { verifie in
      try execute(
        """
        UPDATE marche SET donneur_ordre_id = \(verifie), version = version + 1
        WHERE territoire_id = \(territoire) AND donneur_ordre_id = \(acheteur)
        """)
      try execute(
        "UPDATE operation SET donneur_ordre_id = \(verifie) WHERE territoire_id = \(territoire) AND donneur_ordre_id = \(acheteur)"
      )
    }
  }

  private func donnerLeSiret(
    _ siret: Siret, auTitulaireDe lot: ID<Lot>, publie: String,
    par agent: ID<Agent>
  ) throws {
    let titulaire: ID<Structure>? = try value(
      """
      SELECT structure.id FROM lot_titulaire JOIN structure ON structure.id = lot_titulaire.structure_id
      WHERE lot_titulaire.lot_id = \(lot) AND structure.siret IS NULL
      ORDER BY CASE WHEN structure.identifiant = \(publie) THEN 0 ELSE 1 END, structure.id
      LIMIT 1
      """)
    guard let titulaire else {
      var structures = StructuresPubliees(self, par: agent)
      let id = try structures.entreprise(siret)
      return try ajouter(id, a: lot)
    }
    try verifier(titulaire, siret, pour: .entreprise, par: agent) { verifie in
      try execute(
        """
        INSERT INTO lot_titulaire (territoire_id, lot_id, structure_id)
        SELECT territoire_id, lot_id, \(verifie) FROM lot_titulaire
        WHERE territoire_id = \(territoire) AND structure_id = \(titulaire)
        ON CONFLICT DO NOTHING
        """)
      try execute(
        "DELETE FROM lot_titulaire WHERE territoire_id = \(territoire) AND structure_id = \(titulaire)")
    }
  }

  private func verifier(
    _ id: ID<Structure>, _ siret: Siret, pour nature: NatureStructure,
    par agent: ID<Agent>, remplacer: (ID<Structure>) throws -> Void
  ) throws {
    let perimetre = Perimetre.territoire(territoire)
    let structure = try structure(id, dans: perimetre)
    if let verifie = try self.structure(siret, pour: nature, dans: territoire), verifie != id {
      try remplacer(verifie)
      // So that the same publication finds it again.
      try execute(
        "UPDATE structure SET identifiant = \(structure.identifiant) WHERE territoire_id = \(territoire) AND id = \(verifie) AND identifiant = ''"
      )
      try execute(
        "UPDATE structure SET active = \(false), identifiant = '' WHERE territoire_id = \(territoire) AND id = \(id)"
      )
    } else {
      var verifiee = NouvelleStructure(structure)
      verifiee.siret = siret
      if verifiee.antenne.isEmpty {
        verifiee.antenne = try antenne(sous: siret, structure.nature, dans: territoire)
      }
      try enregistrer(id, verifiee, version: Version(numero: structure.version), dans: perimetre)
    }
    try tracer(
      ActePublications.siretVerifie, mots: MotsDeTrace(apres: Siret.groupe(siret.chiffres)), sur: id,
      par: .agent(agent))
  }
}
