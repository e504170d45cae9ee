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

  /// Opened at the end of the month, then brought to its state day after day.
  private func declarer(_ recit: MoisDeclare) throws {
    guard let (declarant, role) = declarants[recit.employeur] else { throw Absence() }
    let mois = jour.mois + recit.mois
    let ouverture = tx(le: mois.dernierJour)
    let id = try ouverture.ouvrirDeclaration(try structure(recit.employeur), mois, par: declarant)
    let saisies = try recit.lignes.enumerated().map { rang, ligne in
      SaisieLigne(
        contrat: try ligne.contrat.id.cree(),
        ligne: try LigneDeclaration(
          mois: mois, heures: recit.surcharge && rang == 0 ? Heures(heures: 226) : ligne.travaillees,
          formation: ligne.formation))
    }
    try ouverture.enregistrer(saisies, dans: try entete(id), par: declarant)
    guard recit.etat != .brouillon else { return }
    let transmission = min(mois.suivant.premierJour + 6, jour - 1)
    try tx(le: transmission).transmettre(try entete(id), par: declarant, role: role, le: transmission)
    guard recit.etat != .transmise else { return }
    let valideur = facilitateurs[recit.lignes.count % facilitateurs.count]
    let lecture = tx(le: min(mois.suivant.premierJour + 11, jour))
    guard recit.etat != .aCompleter else {
      return try lecture.demanderComplement(
        try entete(id), motif: try Texte(motif(recit)), par: valideur, role: .facilitateur)
    }
    let fiche = try tx.ficheDeclaration(id, dans: perimetre)
    let contrats = Dictionary(uniqueKeysWithValues: recit.lignes.map { ($0.contrat.id, $0.contrat) })
    let choix = fiche.lignes.map { ligne in
      (ligne.id, contrats[ligne.contrat].map { parts(ligne.heures.total, $0) } ?? [])
    }
    try lecture.valider(
      fiche, choix: Dictionary(uniqueKeysWithValues: choix), par: valideur, role: .facilitateur)
    guard recit.etat == .cloturee else { return }
    try tx(le: (mois + 3).premierJour).cloturer(try entete(id), par: valideur, role: .facilitateur)
  }

  private func motif(_ recit: MoisDeclare) -> String {
    recit.employeur == Acteur.macon
      ? "Les heures de la deuxième quinzaine dépassent le planning du chantier\u{a0}: vérifiez-les, puis transmettez."
      : "Le relevé d’heures d’une des missions manque\u{a0}: ajoutez-le."
  }

  private func entete(_ id: ID<Declaration>) throws -> EnteteDeclaration {
    try tx.enteteDeclaration(id, dans: perimetre)
  }
}
