import Foundation
import Storage

extension TransactionLocale {
  func creer(_ provenance: Provenance, par agent: ID<Agent>?) throws -> ID<Provenance> {
    try value(
      """
      INSERT INTO import_heures (territoire_id, fichier, empreinte, feuille, agent_id, le)
      VALUES (\(territoire), \(provenance.fichier), \(provenance.empreinte), \(provenance.feuille), \(agent),
        \(now))
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
