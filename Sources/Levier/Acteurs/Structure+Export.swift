import Formats

extension Structure {
  static func export(_ structures: [Structure]) -> Export {
    Export(
      nom: "structures", titre: "Structures",
      colonnes: [
        "Nom", "Antenne", "Genre", "SIRET", "Adresse", "Code postal", "Commune", "Courriel", "Téléphone",
        "Fin de convention", "Active",
      ],
      lignes: structures.map(\.cellules))
  }

  private var cellules: [SheetValue] {
    [
      .text(nom), .text(antenne), .text(genre.libelle), siret.map(SheetValue.text) ?? .empty, .text(adresse),
      .text(codePostal), .text(commune), .text(courriel), .text(telephone), conventionFin.cellule,
      .text(active ? "oui" : "non"),
    ]
  }
}
