/// A line of a sheet with the contract that it is about.
struct LigneTrouvee: Sendable {
  let position: Int
  let ligne: LigneHeures
  let contrat: ContratConnu

  var cle: RegistreHeures.Mensuel { .init(contrat: contrat.id, mois: ligne.mois) }
}

extension RegistreHeures {
  struct MoisPersonne: Hashable, Sendable {
    let participant: ID<Participant>
    let mois: Mois
  }

  func trouver(
    _ lue: TableurHeures.Lue, _ cles: inout ClesLues
  ) -> Result<LigneTrouvee, LigneHeures.Refus> {
    do throws(LigneHeures.Refus) {
      let ligne = try lue.lue.get()
      return .success(
        LigneTrouvee(position: lue.position, ligne: ligne, contrat: try contrat(de: ligne, cles: &cles)))
    } catch {
      return .failure(error)
    }
  }

  /// What becomes of a line, alone on its contract and month or with others.
  func ligne(
    _ rang: Int, _ propre: LigneTrouvee, parmi groupe: LignesSemblables?, additionner: Bool
  ) throws(LigneHeures.Refus) -> ImportHeures.Ligne {
    if let groupe, !additionner { throw .doublon(ligne: groupe.autre(que: rang)) }
    if let total = groupe?.sousTotal { throw .sousTotal(ligne: total) }
    var ligne = ImportHeures.Ligne(
      position: propre.position, personne: propre.contrat.personne,
      employeur: noms[propre.contrat.employeur] ?? "", heures: propre.ligne.heures, issue: .inchangee)
    if let groupe, groupe.premier != rang {
      ligne.issue = .additionnee(ligne: groupe.positions[0])
      return ligne
    }
    let heures = try groupe?.somme.get() ?? propre.ligne.heures
    ligne.heures = heures
    ligne.issue = try issue(heures, sur: propre.contrat)
    ligne.autres = groupe.map { Array($0.positions.dropFirst()) } ?? []
    return ligne
  }

  private func issue(
    _ heures: LigneDeclaration, sur contrat: ContratConnu
  ) throws(LigneHeures.Refus) -> ImportHeures.Issue {
    let connue = lignes[Mensuel(contrat: contrat.id, mois: heures.mois)]
    if let connue, connue.heures == heures.heures, connue.formation == heures.formation { return .inchangee }
    switch etats[MoisEmployeur(employeur: contrat.employeur, mois: heures.mois)] {
    case .transmise: throw .moisFerme(.transmise)
    case .validee: throw .moisFerme(.validee)
    case .cloturee: throw .moisFerme(.cloturee)
    case .brouillon, .aCompleter, nil: break
    }
    return connue.map { .changee(contrat, de: $0) } ?? .ajoutee(contrat)
  }
}

extension RegistreHeures {
  /// The hours of each person and month once the sheet is applied, on the contracts in sight.
  func totaux(avec importees: [ImportHeures.Ligne]) -> [MoisPersonne: Heures] {
    var parContrat = lignes.mapValues(\.total)
    for ligne in importees {
      guard let contrat = ligne.issue.contrat, let heures = ligne.heures else { continue }
      parContrat[Mensuel(contrat: contrat.id, mois: heures.mois)] = heures.total
    }
    var totaux: [MoisPersonne: Heures] = [:]
    for (cle, total) in parContrat {
      guard let participant = contrats[cle.contrat]?.participant else { continue }
      totaux[MoisPersonne(participant: participant, mois: cle.mois), default: .zero] += total
    }
    return totaux
  }

  /// What is odd in hours that would be written.
  func questions(
    _ contrat: ContratConnu, _ heures: LigneDeclaration, total: Heures?, soit: Heures?
  ) -> [Signalement] {
    let seuils = pratiques.pratiques(le: heures.mois.premierJour).signalements
    let charge = total.flatMap { $0 > seuils.heuresMensuelles ? $0 : nil }
    return contrat.questions(heures, total: charge, seuils)
      + (soit.map { [.fractionDeJour(soit: $0)] } ?? [])
  }
}
