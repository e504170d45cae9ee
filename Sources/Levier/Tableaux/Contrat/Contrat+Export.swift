import Formats

extension Contrat {
  /// The columns that the role reads on screen.
  static func export(
    _ contrats: [Contrat], heures: [Contrat.ID: HeuresContrat], par role: Role, le jour: Jour
  ) -> Export {
    Export(
      nom: "contrats", titre: "Contrats",
      colonnes: ["Personne"] + (role == .facilitateur ? ["Employeur"] : [])
        + ["Contrat", "Début", "Fin", "État", "Éligibilité", "Heures déclarées", "Heures valorisées"],
      lignes: contrats.map { $0.cellules(heures[$0.id, default: HeuresContrat()], par: role, le: jour) })
  }

  private func cellules(_ heures: HeuresContrat, par role: Role, le jour: Jour) -> [SheetValue] {
    [.text(participant.nom)] + (role == .facilitateur ? [.text(employeur.nom)] : [])
      + [
        .text(type.libelle), debut.cellule, terme.cellule, .text(etat(le: jour).libelle),
        .text(estEligible ? "Validée" : "Non validée"), heures.declarees.cellule, heures.valorisees.cellule,
      ]
  }
}
