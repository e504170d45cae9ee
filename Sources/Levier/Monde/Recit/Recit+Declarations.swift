import Storage

/// What an employer declares for a month of the story: the months of its contracts.
struct MoisDeclare {
  let employeur: String
  let mois: Int
  let etat: Declaration.Etat.Code
  var lignes: [(contrat: ContratRaconte, travaillees: Heures, formation: Heures)]
  /// One person worked far too much: the flag that a facilitator must see.
  var surcharge = false
}

extension Recit {
  mutating func raconterDeclarations() throws {
    var parMois: [Int: [String: [(ContratRaconte, Heures, Heures)]]] = [:]
    for contrat in contrats {
      for (mois, travaillees, formation) in contrat.heures {
        parMois[mois, default: [:]][contrat.employeur, default: []].append((contrat, travaillees, formation))
      }
    }
    for (mois, employeurs) in parMois.sorted(by: { $0.key < $1.key }) {
      let ordre = employeurs.sorted {
        ($0.key == Acteur.macon ? 1 : 0, $0.key) < ($1.key == Acteur.macon ? 1 : 0, $1.key)
      }
      let franc = mois == -1 ? ordre.indices.dropFirst().first { estFranc(ordre[$0].value, mois) } : nil
      for (rang, (employeur, lignes)) in ordre.enumerated() {
        let rendue = employeur == Acteur.macon && mois == -2
        guard let etat = rendue ? .aCompleter : rang == franc ? .transmise : etat(mois, rang) else {
          continue
        }
        var declare = MoisDeclare(employeur: employeur, mois: mois, etat: etat, lignes: lignes)
        declare.surcharge = mois == -1 && rang == 0
        if rang == franc { declare.lignes = lignes.map { ($0.0, $0.1, .zero) } }
        try declarer(declare)
      }
    }
    try corriger()
  }

  /// A month that raises no question, were it without training: each person eligible, for engagements that run.
  private func estFranc(_ lignes: [(ContratRaconte, Heures, Heures)], _ mois: Int) -> Bool {
    lignes.allSatisfy { contrat, _, _ in
      fenetre(contrat).map { $0.estValorisable(jour.mois + mois) } ?? false
        && contrat.engagements.contains { engagements[$0].execution.contains(mois) }
    } && lignes[0].0.employeur != Acteur.macon
  }

  /// Old months are closed; the last one shows every state, and some employers have sent nothing.
  private func etat(_ mois: Int, _ rang: Int) -> Declaration.Etat.Code? {
    switch mois {
    case ..<(-3): .cloturee
    case -3: .validee
    case -2: rang == 3 ? nil : rang == 5 ? .aCompleter : .validee
    default: [.transmise, .validee, nil, .aCompleter, .brouillon, .transmise, nil][rang % 7]
    }
  }

  private func declarer(_ recit: MoisDeclare) throws {
    let (mois, etat) = (jour.mois + recit.mois, recit.etat)
    let transmise = etat == .brouillon ? nil : min(mois.suivant.premierJour + 6, jour - 1)
    let validee = [.validee, .cloturee].contains(etat) ? min(mois.suivant.premierJour + 11, jour) : nil
    let cloturee = etat == .cloturee ? (mois + 3).premierJour : nil
    let declarant = declarants[recit.employeur]
    let valideur = facilitateurs[recit.lignes.count % facilitateurs.count]
    let rendu =
      recit.employeur == Acteur.macon
      ? "Les heures de la deuxième quinzaine dépassent le planning du chantier\u{a0}: vérifiez-les, puis transmettez."
      : "Le relevé d’heures d’une des missions manque\u{a0}: ajoutez-le."
    let motif = etat == .aCompleter ? rendu : ""
    let id: ID<Declaration> = try tx.value(
      """
      INSERT INTO declaration (employeur_id, mois, etat, motif, transmise_par, transmise_le, validee_par,
        validee_le, cloturee_par, cloturee_le, version, cree_le)
      VALUES (\(try structure(recit.employeur)), \(mois), \(etat.rawValue), \(motif),
        \(transmise.flatMap { _ in declarant }), \(transmise?.enMatinee), \(validee.map { _ in valideur }),
        \(validee?.enMatinee), \(cloturee.map { _ in valideur }), \(cloturee?.enMatinee), 1,
        \(mois.dernierJour.enMatinee))
      RETURNING id
      """
    ).cree()
    for (rang, ligne) in recit.lignes.enumerated() {
      try poser(
        LigneDeclaration(
          mois: mois, heures: recit.surcharge && rang == 0 ? Heures(heures: 226) : ligne.travaillees,
          formation: ligne.formation),
        de: ligne.contrat, dans: id, validee: validee != nil)
    }
    if let transmise {
      try tx(le: transmise).tracer(
        ActeDeclarations.transmission, .passage(de: Declaration.Etat.Code.brouillon, vers: .transmise),
        sur: id,
        par: Auteur(agentOuCommande: declarant))
    }
    if let validee {
      try tx(le: validee).tracer(
        ActeDeclarations.validation, .passage(de: Declaration.Etat.Code.transmise, vers: .validee), sur: id,
        par: .agent(valideur))
    }
    if let cloturee {
      try tx(le: cloturee).tracer(
        ActeDeclarations.cloture, .passage(de: Declaration.Etat.Code.validee, vers: .cloturee), sur: id,
        par: .agent(valideur))
    }
  }
}
