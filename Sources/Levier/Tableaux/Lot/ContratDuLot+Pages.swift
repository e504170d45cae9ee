import Markup

/// The people whose hours serve a lot or an engagement.
func contratsDuLot(_ contrats: [ContratDuLot], par role: Role) -> HTML {
  let employeurs = role != .donneurOrdre
  let personnes = Set(contrats.map(\.participant)).count
  // One contract may serve several engagements of the lot: a row each, and one contract.
  let distincts = Set(contrats.map(\.id)).count
  let table = DataTable(
    "\(French.count(personnes, "personne", "personnes")), \(French.count(distincts, "contrat", "contrats"))",
    columns: [
      .init("Personne", .heading)
    ] + (employeurs ? [.init("Employeur")] : []) + [
      .init("Contrat"), .init("Début"), .init("Fin"), .init("Réalisées", .number),
      .init("Valorisées", .number),
    ],
    rows: contrats.sorted { ($0.personne, $0.id.rawValue) < ($1.personne, $1.id.rawValue) }.map { contrat in
      .init(
        [personne(contrat, par: role)] + (employeurs ? ["\(contrat.employeur.nom)"] : []) + [
          "\(contrat.type.libelle)", "\(contrat.debut.court)", "\(contrat.fin?.court ?? "sans terme")",
          "\(contrat.faites.enFrancais)", "\(contrat.valorisees.enFrancais)",
        ])
    },
    empty: emptyState(
      "Personne pour l’instant",
      "Les contrats de travail rattachés à cet engagement apparaîtront ici, avec leurs heures."))
  return card("Personnes", id: "personnes", table.html)
}

private func personne(_ contrat: ContratDuLot, par role: Role) -> HTML {
  guard role == .facilitateur else { return "\(contrat.personne)" }
  return "<a href=\"\(VoiesContrats.contrat(contrat.id))\">\(contrat.personne)</a>"
}
