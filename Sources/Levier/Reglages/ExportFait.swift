import Formats
import Storage

/// A list, a report or a model that left Levier as a file, as its trace tells it.
struct ExportFait: Sendable {
  let le: Instant
  let auteur: String
  let structure: String
  /// The code of what left: `contrats`, `bilan`.
  let quoi: String
  /// The file's name, and the number of its lines where it has some.
  let fichier: String
}

extension ExportFait {
  /// What may leave, by its code, as a user calls it.
  static let noms = [
    ("publics", "Publics"), ("contrats", "Contrats"), ("declarations", "Déclarations"),
    ("marches", "Marchés"),
    ("tableau-vertical", "Tableau vertical"), ("tableau-horizontal", "Tableau horizontal"),
    ("structures", "Structures"), ("bilan", "Bilan"), ("modele", "Modèle de saisie des heures"),
    ("exports", "Exports"),
  ]

  var nom: String { Self.noms.first { $0.0 == quoi }?.1 ?? quoi }

  static func export(_ exports: [ExportFait]) -> Export {
    Export(
      nom: "exports", titre: "Exports", colonnes: ["Date", "Personne", "Structure", "Quoi", "Fichier"],
      lignes: exports.map {
        [.text($0.le.enFrancais), .text($0.auteur), .text($0.structure), .text($0.nom), .text($0.fichier)]
      })
  }
}
