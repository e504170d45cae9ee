/// How the hours of a whole month are shared among engagements, and what of each share counts.
struct Repartition: Sendable {
  /// A line with all that decides its share.
  struct Ligne: Sendable {
    let id: ID<LigneDeclaration>
    let contrat: ContratDuMois
    let heures: LigneDeclaration
    let engagements: [EngagementServi]
    let fenetres: [Fenetre]
    /// The territory's, on the day on which the contract was signed.
    let prolongation: RegleProlongation
  }

  /// An hour that an engagement receives, worth counting or not.
  struct Imputee: Hashable, Sendable {
    let ligne: ID<LigneDeclaration>
    let contrat: ID<Contrat>
    let engagement: ID<Engagement>
    let heures: Heures
    let valorisees: Heures
    let cause: Valorisation.Cause?
  }

  let lignes: [Ligne]

  /// The share proposed for each line, in order: what a line gives to an engagement is no longer owed for
  /// the next one. Engagements that do not run in the month receive only what no other can.
  func proposer() -> [ID<LigneDeclaration>: [Imputation.Part]] {
    var restes: [ID<Engagement>: Heures] = [:]
    var choix: [ID<LigneDeclaration>: [Imputation.Part]] = [:]
    for ligne in lignes {
      let parts = ligne.heures.parts(entre: ligne.engagements, restes: restes)
      for engagement in ligne.engagements {
        let recues = parts.first { $0.engagement == engagement.id }?.heures ?? .zero
        restes[engagement.id] = (restes[engagement.id] ?? engagement.reste) - recues
      }
      choix[ligne.id] = parts
    }
    return choix
  }

  /// Whether a facilitator has nothing to look at before validating: nothing odd, every hour worth counting
  /// and proposed to an engagement that runs in the month.
  /// - Parameter charges: the people above what is usual in that month, with all employers.
  func estSansQuestion(_ charges: [ID<Participant>: Heures], _ versions: [PratiquesDatees]) -> Bool {
    lignes.allSatisfy { ligne in
      let seuils = versions.pratiques(le: ligne.heures.mois.premierJour).signalements
      return ligne.signalements(total: charges[ligne.contrat.participant], seuils).isEmpty
        && ligne.causes.isEmpty
        && (ligne.heures.total == .zero || ligne.engagements.contains { $0.court(en: ligne.heures.mois) })
    }
  }

  /// What of each chosen part counts, and why the rest does not.
  func valoriser(_ choix: [ID<LigneDeclaration>: [Imputation.Part]]) -> [Imputee] {
    lignes.flatMap { ligne in ligne.valoriser(choix[ligne.id] ?? []) }
  }
}

/// An engagement that a contract serves.
struct EngagementServi: Sendable {
  let id: ID<Engagement>
  let lot: ID<Lot>
  let libelle: String
  let debut: Jour
  let echeance: Jour
  /// Hours still owed, below zero once more than that is done.
  let reste: Heures
  let regle: RegleLocale

  func court(en mois: Mois) -> Bool { debut <= mois.dernierJour && mois.premierJour <= echeance }
}

extension LigneDeclaration {
  /// The share proposed for this line alone.
  /// - Parameter restes: what engagements owe, where it is not what was read.
  func parts(
    entre engagements: [EngagementServi], restes: [ID<Engagement>: Heures] = [:]
  ) -> [Imputation.Part] {
    let vivants = engagements.filter { $0.court(en: mois) }
    let cibles = (vivants.isEmpty ? engagements : vivants).map {
      Imputation.Cible(engagement: $0.id, echeance: $0.echeance, reste: restes[$0.id] ?? $0.reste)
    }
    return Imputation.proposer(total, entre: cibles)
  }
}

extension Repartition.Ligne {
  /// The window that holds for this contract's hours on an engagement: one that covers the month, or the last one.
  func fenetre(sur engagement: EngagementServi) -> Fenetre? {
    let signe = contrat.type.prolongation(debut: contrat.debut, fin: contrat.fin)
    let regle = prolongation.selon(engagement.regle)
    let longues = fenetres.map { fenetre in signe.map { fenetre.prolongee(par: $0, regle: regle) } ?? fenetre
    }
    return longues.first { $0.estValorisable(heures.mois) } ?? longues.max { $0.fin < $1.fin }
  }

  /// The window that the month is out of, where that is the cause: the first engagement's, should two differ.
  func fenetreManquee(_ cause: Valorisation.Cause) -> Fenetre? {
    guard cause == .horsPeriode else { return nil }
    return engagements.lazy.compactMap { fenetre(sur: $0) }.first { !$0.estValorisable(heures.mois) }
  }

  func signalements(total: Heures?, _ seuils: SeuilsSignalement) -> [Signalement] {
    contrat.signalements(heures, total: total, seuils)
  }

  /// Why some of its hours would not count, whatever the engagement.
  var causes: [Valorisation.Cause] {
    let causes = engagements.compactMap {
      Valorisation(heures, fenetre: fenetre(sur: $0), regle: $0.regle).cause
    }
    return Set(causes).sorted { $0.rawValue < $1.rawValue }
  }

  /// Parts take what counts in their order, so that the capped training stays on the last ones.
  fileprivate func valoriser(_ parts: [Imputation.Part]) -> [Repartition.Imputee] {
    var donnees = Heures.zero
    return parts.filter { $0.heures != .zero }.compactMap { part in
      guard let engagement = engagements.first(where: { $0.id == part.engagement }) else { return nil }
      let valorisation = Valorisation(heures, fenetre: fenetre(sur: engagement), regle: engagement.regle)
      let court = engagement.court(en: heures.mois)
      let comptees = court ? min(part.heures, max(.zero, valorisation.valorisees - donnees)) : .zero
      donnees = donnees + comptees
      let cause = comptees == part.heures ? nil : court ? valorisation.cause : .horsEngagement
      return Repartition.Imputee(
        ligne: id, contrat: contrat.id, engagement: part.engagement, heures: part.heures,
        valorisees: comptees, cause: cause)
    }
  }
}
