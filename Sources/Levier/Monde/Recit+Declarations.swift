import Storage

/// What an employer declares for a month of the story: the months of its contracts.
struct MoisDeclare {
  let employeur: String
  let mois: Int
  let etat: Declaration.Etat.Code
  let lignes: [(contrat: ContratRaconte, travaillees: Heures, formation: Heures)]
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
      for (rang, (employeur, lignes)) in ordre.enumerated() {
        let rendue = employeur == Acteur.macon && mois == -2
        guard let etat = rendue ? .aCompleter : etat(mois, rang) else { continue }
        try declarer(MoisDeclare(employeur: employeur, mois: mois, etat: etat, lignes: lignes))
      }
    }
    try corriger()
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
      // One person worked far too much last month: the flag that a facilitator must see.
      let surcharge = etat == .transmise && recit.mois == -1 && rang == 0
      try poser(
        LigneDeclaration(
          mois: mois, heures: surcharge ? Heures(heures: 226) : ligne.travaillees, formation: ligne.formation),
        de: ligne.contrat, dans: id, validee: validee != nil)
    }
    if let transmise {
      try tracer(
        "declaration", id.rawValue, "transmission", de: "brouillon", vers: "transmise", par: declarant,
        le: transmise)
    }
    if let validee {
      try tracer(
        "declaration", id.rawValue, "validation", de: "transmise", vers: "validee", par: valideur, le: validee
      )
    }
    if let cloturee {
      try tracer(
        "declaration", id.rawValue, "cloture", de: "validee", vers: "cloturee", par: valideur, le: cloturee)
    }
  }
}
