import Formats

extension LigneMarche {
  static func export(_ marches: [LigneMarche]) -> Export {
    Export(
      nom: "marches", titre: "Marchés",
      colonnes: ["Référence", "Objet", "Donneur d’ordre", "Nature", "Notification", "Montant HT", "Lots"],
      lignes: marches.map(\.cellules))
  }

  private var cellules: [SheetValue] {
    [
      .text(reference), .text(objet), .text(donneurOrdre), .text(nature.libelle), notification.cellule,
      montant.map { .money(cents: $0.centimes) } ?? .empty, .integer(lots),
    ]
  }
}
