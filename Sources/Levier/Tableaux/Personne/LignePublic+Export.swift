import Formats

extension LignePublic {
  /// The columns that the role reads on screen.
  static func export(_ personnes: [LignePublic], par role: Role, le jour: Jour) -> Export {
    Export(
      nom: "publics", titre: "Publics",
      colonnes: ["Nom", "Naissance", "Commune"] + (role == .facilitateur ? ["Prescripteur"] : [])
        + ["Éligibilité", "Jusqu’au"],
      lignes: personnes.map { $0.cellules(par: role, le: jour) })
  }

  private func cellules(par role: Role, le jour: Jour) -> [SheetValue] {
    [.text(nom), naissance.cellule, .text(commune)]
      + (role == .facilitateur ? [prescripteur.map(SheetValue.text) ?? .empty] : [])
      + [.text(etat(le: jour)?.libelle ?? "Sans demande"), fin.cellule]
  }
}
