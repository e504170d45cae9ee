import Foundation
import Storage

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
