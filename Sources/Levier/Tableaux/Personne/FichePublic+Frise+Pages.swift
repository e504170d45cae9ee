import Markup

/// The path on a line: one row an employer, the end of the window, today, and the gaps between contracts.
func frise(_ fiche: FichePublic, par role: Role) -> HTML {
  guard let premier = fiche.contrats.map(\.debut).min() else { return .empty }
  let jours = [fiche.repere.jour, fiche.fenetre?.fin].compactMap { $0 } + fiche.contrats.compactMap(\.terme)
  let debut = max(premier.mois, fiche.repere.jour.mois - limiteFrise.passe)
  let fin = min(jours.max()?.mois ?? debut, fiche.repere.jour.mois + limiteFrise.futur)
  let employeurs = Dictionary(grouping: fiche.contrats, by: \.employeur)
    .sorted { ($0.value.map(\.debut).min() ?? premier) < ($1.value.map(\.debut).min() ?? premier) }
  return TimelineChart(
    "Parcours", description: description(fiche, employeurs: employeurs.count),
    from: debut.surLAxe, through: max(debut, fin).surLAxe,
    rows: employeurs.map { employeur, contrats in
      .init(employeur.nom, bars: contrats.map { barre($0, le: fiche.repere.jour) })
    },
    markers: reperes(fiche)
  ).html
}

/// Months shown before and after today: a century typed by mistake must not draw a century.
private let limiteFrise = (passe: 120, futur: 48)

private func description(_ fiche: FichePublic, employeurs: Int) -> String {
  let contrats = French.count(fiche.contrats.count, "contrat", "contrats")
  return "\(contrats) chez \(French.count(employeurs, "employeur", "employeurs"))."
}

private func barre(_ contrat: Contrat, le jour: Jour) -> TimelineChart.Bar {
  .init(
    from: contrat.debut.surLAxe, through: contrat.terme?.surLAxe, contrat.type.libelle,
    tone: contrat.estEligible ? .information : .warning)
}

private func reperes(_ fiche: FichePublic) -> [TimelineChart.Marker] {
  let aujourdhui = TimelineChart.Marker(.today, fiche.repere.jour.surLAxe, "aujourd’hui")
  let fin = fiche.fenetre.map { TimelineChart.Marker(.end, $0.fin.surLAxe, "fin d’éligibilité") }
  return [aujourdhui] + [fin].compactMap { $0 }
}
