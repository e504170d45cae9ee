/// Where one or several engagements stand together on a day.
struct SuiviHeures: Sendable, Hashable {
  let jour: Jour
  let dues: Heures
  let attendues: Heures
  let faites: Heures
  let valorisees: Heures
  /// Nothing while no month is complete.
  let prevision: Prevision?
  /// The gravest of the engagements' alerts.
  let alerte: Alerte
  let debut: Jour?
  let echeance: Jour?
  /// The last month whose hours are taken as all in.
  let arrete: Mois

  init(
    _ engagements: [Engagement], mois: [HeuresMensuelles], le jour: Jour, selon pratiques: Pratiques
  ) {
    let avancements = engagements.map(\.avancement)
    self.jour = jour
    dues = engagements.map(\.dues).reduce(.zero, +)
    attendues = avancements.map { $0.attendues(le: jour) }.reduce(.zero, +)
    faites = engagements.map(\.faites).reduce(.zero, +)
    valorisees = engagements.map(\.valorisees).reduce(.zero, +)
    alerte = avancements.map { $0.alerte(le: jour, selon: pratiques) }.plusGrave
    debut = engagements.map(\.debut).min()
    echeance = engagements.map(\.echeance).max()
    let parMois = mois.valoriseesParMois
    arrete = parMois.dernierArrete(le: jour, engagements.first?.cadence.periode ?? .mois)
    if let debut, let echeance {
      prevision = Prevision(
        faites: parMois, debut: debut, echeance: echeance, arrete: arrete)
    } else {
      prevision = nil
    }
  }

  var reste: Heures { max(.zero, dues - valorisees) }
  /// Worked, but outside what the rules of the lot count.
  var nonValorisees: Heures { faites - valorisees }
  /// Hours missing at the end, at the pace so far.
  var manquePrevu: Heures? { prevision.map { max(.zero, dues - $0.heures) } }
}
