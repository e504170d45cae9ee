import Foundation
import Storage

/// The file that lines of hours were read in, kept with them after the file itself is gone.
struct Provenance: Hashable, Sendable {
  let fichier: String
  /// SHA-256 of its content, hexadecimal.
  let empreinte: String
  /// Empty for a text.
  let feuille: String

  /// Neither name is kept where it bears a social security number.
  init(fichier: String, empreinte: String, feuille: String?) {
    func garde(_ nom: String) -> String { detecterNIR(in: nom) == nil ? String(nom.prefix(200)) : "sans nom" }
    (self.fichier, self.empreinte, self.feuille) = (garde(fichier), empreinte, feuille.map(garde) ?? "")
  }
}

/// Where one line of hours was read.
struct LigneImportee: Hashable, Sendable {
  let provenance: Provenance
  /// The lines of the file or the rows of the sheet: « 12 », « 2, 3 ».
  let lignes: String
}

extension Transaction {
  func creer(_ provenance: Provenance, par agent: ID<Agent>?) throws -> ID<Provenance> {
    try value(
      """
      INSERT INTO import_heures (fichier, empreinte, feuille, agent_id, le)
      VALUES (\(provenance.fichier), \(provenance.empreinte), \(provenance.feuille), \(agent), \(now))
      RETURNING id
      """
    ).cree()
  }
}

extension LigneImportee {
  /// Nil for a line that was typed in.
  init?(_ row: Row) throws {
    guard let fichier: String = try row["fichier"] else { return nil }
    provenance = Provenance(fichier: fichier, empreinte: try row["empreinte"], feuille: try row["feuille"])
    lignes = try row["import_lignes"] ?? ""
  }
}
