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
    _ propre: LigneTrouvee, parmi groupe: [LigneTrouvee], additionner: Bool
  ) throws(LigneHeures.Refus) -> ImportHeures.Ligne {
    let positions = groupe.map(\.position)
    if groupe.count > 1, !additionner {
      throw .doublon(ligne: positions.first { $0 != propre.position } ?? propre.position)
    }
    if let total = Self.sousTotal(groupe) { throw .sousTotal(ligne: total) }
    let premiere = positions.first ?? propre.position
    let heures = premiere == propre.position ? try somme(groupe) : propre.ligne.heures
    return ImportHeures.Ligne(
      position: propre.position, personne: propre.contrat.personne,
      employeur: noms[propre.contrat.employeur] ?? "", heures: heures,
      issue: premiere == propre.position
        ? try issue(heures, sur: propre.contrat) : .additionnee(ligne: premiere),
      autres: premiere == propre.position ? Array(positions.dropFirst()) : [])
  }

  /// Of lines to be added up, one that is the sum of the others: a group's total that bears its person's name.
  private static func sousTotal(_ groupe: [LigneTrouvee]) -> Int? {
    let heures = groupe.map(\.ligne.heures)
    let travail = heures.map(\.heures).reduce(.zero, +)
    let formation = heures.map(\.formation).reduce(.zero, +)
    guard groupe.count > 2, travail + formation > .zero else { return nil }
    return groupe.first {
      let siennes = $0.ligne.heures
      return siennes.heures + siennes.heures == travail && siennes.formation + siennes.formation == formation
    }?.position
  }

  private func somme(_ groupe: [LigneTrouvee]) throws(LigneHeures.Refus) -> LigneDeclaration {
    let lignes = groupe.map(\.ligne.heures)
    do throws(LigneDeclaration.Refus) {
      return try LigneDeclaration(
        mois: lignes[0].mois, heures: lignes.map(\.heures).reduce(.zero, +),
        formation: lignes.map(\.formation).reduce(.zero, +))
    } catch {
      throw .heures(error.phrase)
    }
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
