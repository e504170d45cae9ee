import Storage

extension TransactionLocale {
  /// Inserts many rows of the territory, of the same columns by statements of many rows each, and gives their keys in the order of the
  /// rows.
  func inserer(dans table: SQL, _ lignes: [Columns]) throws -> [Int64] {
    try paquets(dans: table, lignes).flatMap { paquet in
      try rows("\(paquet) RETURNING id").map { try $0[0] as Int64 }.sorted()
    }
  }

  /// The same for a table without a key of its own.
  func inserer(sansCleDans table: SQL, _ lignes: [Columns]) throws {
    for paquet in paquets(dans: table, lignes) { try execute(paquet) }
  }

  private func paquets(dans table: SQL, _ lignes: [Columns], de taille: Int = 200) -> [SQL] {
    let lignes = lignes.map { ["territoire_id": territoire] + $0 }
    return stride(from: 0, to: lignes.count, by: taille).map { debut in
      let valeurs = lignes[debut..<min(debut + taille, lignes.count)].map { "(\($0.values))" as SQL }
      return "INSERT INTO \(table) (\(lignes[debut].names)) VALUES \(valeurs.joined(by: ", "))"
    }
  }
}
