import Markup

func pageSalarie(_ salarie: Salarie) -> Page {
  let heures = salarie.heures.values.reduce(HeuresContrat(), +)
  return Page(
    titre: salarie.nom,
    chapeau: "Ses contrats dans votre structure et les heures que vous avez déclarées.",
    ariane: [("Salariés en insertion", VoiesContrats.contrats())],
    rubrique: .contrats,
    contenu: """
      \(statRow([
        Stat("Heures déclarées", "\(heures.declarees.enFrancais)"),
        Stat("Valorisées", "\(heures.valorisees.enFrancais)", tone: .success),
        Stat("Non valorisées", "\(heures.nonValorisees.enFrancais)"),
      ]))
      \(DataTable(
        "Contrats",
        columns: [
          .init("Contrat", .heading), .init("Début"), .init("Fin"), .init("État"), .init("Éligibilité"),
          .init("Heures déclarées", .number), .init("Valorisées", .number),
        ],
        rows: salarie.contrats.map { ligne($0, salarie.heures[$0.id, default: HeuresContrat()], salarie.repere) }))
      """)
}

private func ligne(_ contrat: Contrat, _ heures: HeuresContrat, _ repere: Repere) -> DataTable.Row {
  let etat = contrat.etat(repere)
  return .init([
    "<a href=\"\(VoiesContrats.contrat(contrat.id))\">\(contrat.type.libelle)</a>", "\(contrat.debut.court)",
    "\(contrat.terme?.court ?? "—")", badge(etat.libelle, etat.ton), pastilleEligible(contrat),
    "\(heures.declarees.enFrancais)", "\(heures.valorisees.enFrancais)",
  ])
}
