import Storage

extension Recit {
  /// A line, and once it is validated its hours on the engagements that the contract serves.
  @discardableResult
  func poser(
    _ ligne: LigneDeclaration, de contrat: ContratRaconte, dans declaration: ID<Declaration>, validee: Bool,
    corrige: (ligne: ID<LigneDeclaration>, motif: String)? = nil
  ) throws -> ID<LigneDeclaration> {
    guard let contratID = contrat.id else { throw Absence() }
    let id: ID<LigneDeclaration> = try tx.value(
      """
      INSERT INTO ligne (declaration_id, contrat_id, nature, corrige_id, heures, heures_formation,
        heures_imputees, motif, cree_le)
      VALUES (\(declaration), \(contratID), \(ligne.nature.rawValue), \(corrige?.ligne), \(ligne.heures),
        \(ligne.formation), \(validee ? ligne.total : .zero), \(corrige?.motif ?? ""),
        \(min(ligne.mois.dernierJour.enMatinee, tx.now)))
      RETURNING id
      """
    ).cree()
    guard validee else { return id }
    let fenetre = fenetre(contrat)
    for (engagement, part) in parts(ligne.total, contrat) where part != .zero {
      let valorisation = Valorisation(ligne, fenetre: fenetre, regle: engagements[engagement].regle)
      let valorisees = Heures(
        centiemes: produit(
          abs(valorisation.valorisees.centiemes), abs(part.centiemes),
          divisePar: max(1, abs(ligne.total.centiemes)))
          * ligne.total.centiemes.signum())
      try tx.execute(
        """
        INSERT INTO imputation (ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause)
        VALUES (\(id), \(engagements[engagement].id), \(contratID), \(ligne.mois), \(part), \(valorisees),
          \(valorisees == part ? "" : valorisation.cause?.rawValue ?? ""))
        """)
    }
    return id
  }

  /// The window for the hours of this contract.
  func fenetre(_ contrat: ContratRaconte) -> Fenetre? {
    guard let entree = personnes[contrat.personne].premierMois else { return nil }
    let fenetre = Fenetre(premiereHeure: dans(entree), regle: .initiale)
    guard let prolongation = contrat.type.prolongation(debut: contrat.debut, fin: contrat.fin) else {
      return fenetre
    }
    return fenetre.prolongee(par: prolongation, regle: pratiques.pratiques(le: contrat.debut).prolongation)
  }

  /// Seven tenths to the first engagement, the rest to the second.
  private func parts(_ heures: Heures, _ contrat: ContratRaconte) -> [(Int, Heures)] {
    guard let premier = contrat.engagements.first else { return [] }
    guard contrat.engagements.count > 1 else { return [(premier, heures)] }
    let part = heures.part(pourcent: 70)
    return [(premier, part), (contrat.engagements[1], heures - part)]
  }

  /// Two closed months put right as they must be: the line undone, then written again, with the reason.
  func corriger() throws {
    let anciens = contrats.filter { contrat in contrat.heures.first.map { $0.mois < -4 } ?? false }
    for (rang, contrat) in anciens.enumerated() where rang == 7 || rang == 27 {
      guard let (mois, travaillees, formation) = contrat.heures.first,
        let row = try tx.first(
          """
          SELECT ligne.id, ligne.declaration_id
          FROM ligne JOIN declaration ON declaration.id = ligne.declaration_id
          WHERE ligne.contrat_id = \(contrat.id) AND declaration.mois = \(jour.mois + mois)
          """)
      else { continue }
      let (ligne, declaration): (ID<LigneDeclaration>, ID<Declaration>) = try (
        row["id"], row["declaration_id"]
      )
      let motif = "Relevé d’heures rectifié par l’employeur\u{a0}: une journée comptée deux fois."
      let fausse = try LigneDeclaration(mois: jour.mois + mois, heures: travaillees, formation: formation)
      let juste = try LigneDeclaration(
        mois: fausse.mois, heures: max(.zero, travaillees - Heures(heures: 7)), formation: formation,
        nature: .correction)
      try poser(fausse.contraire, de: contrat, dans: declaration, validee: true, corrige: (ligne, motif))
      try poser(juste, de: contrat, dans: declaration, validee: true, corrige: (ligne, motif))
    }
  }
}
