import Formats

extension Contrat {
  /// The columns that the role reads on screen.
  static func export(
    _ contrats: [Contrat], heures: [Contrat.ID: HeuresContrat], par role: Role, _ repere: Repere
  ) -> Export {
    Export(
      nom: "contrats", titre: "Contrats",
      colonnes: ["Personne"] + (role == .facilitateur ? ["Employeur"] : [])
        + ["Contrat", "Début", "Fin", "État", "Éligibilité", "Heures déclarées", "Heures valorisées"],
      lignes: contrats.map { $0.cellules(heures[$0.id, default: HeuresContrat()], par: role, repere) })
  }

  private func cellules(_ heures: HeuresContrat, par role: Role, _ repere: Repere) -> [SheetValue] {
    [.text(participant.nom)] + (role == .facilitateur ? [.text(employeur.nom)] : [])
      + [
        .text(type.libelle), debut.cellule, terme.cellule, .text(etat(repere).libelle),
        .text(estEligible ? "Validée" : "Non validée"), heures.declarees.cellule, heures.valorisees.cellule,
      ]
  }
}
