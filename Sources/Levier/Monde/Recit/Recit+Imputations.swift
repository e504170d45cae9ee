extension Recit {
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
  func parts(_ heures: Heures, _ contrat: ContratRaconte) -> [Imputation.Part] {
    let servis = contrat.engagements.prefix(2).map { engagements[$0].id }
    let premiere = servis.count > 1 ? heures.part(pourcent: 70) : heures
    return zip(servis, [premiere, heures - premiere]).map { Imputation.Part(engagement: $0, heures: $1) }
  }

  /// Two closed months put right as they must be: the line undone, then written again, with the reason.
  func corriger() throws {
    let motif = try Texte("Relevé d’heures rectifié par l’employeur\u{a0}: une journée comptée deux fois.")
    let anciens = contrats.filter { contrat in contrat.heures.first.map { $0.mois < -4 } ?? false }
    for (rang, contrat) in anciens.enumerated() where rang == 7 || rang == 27 {
      guard let (mois, travaillees, formation) = contrat.heures.first, let id = contrat.id else { continue }
      let fiche = try tx.ficheDeclaration(
        try tx.ouvrirDeclaration(try structure(contrat.employeur), jour.mois + mois, par: nil),
        dans: perimetre)
      guard let ligne = fiche.ligne(de: id) else { continue }
      let juste = try LigneDeclaration(
        mois: fiche.mois, heures: max(.zero, travaillees - Heures(heures: 7)), formation: formation,
        nature: .correction)
      try tx(le: (fiche.mois + 3).premierJour + 8).corriger(
        fiche,
        Correction(ligne: ligne.id, juste: juste, motif: motif, parts: parts(juste.total, contrat)),
        par: facilitateurs[0], role: .facilitateur)
    }
  }
}
