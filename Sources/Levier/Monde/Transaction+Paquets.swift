import Storage

extension Transaction {
  /// Inserts many rows by statements of many rows each, and gives their keys in the order of the rows.
  /// - Parameter tete: `INSERT INTO t (…) VALUES`.
  func inserer(_ tete: SQL, _ lignes: [SQL], parPaquets taille: Int = 200) throws -> [Int64] {
    var cles: [Int64] = []
    cles.reserveCapacity(lignes.count)
    for debut in stride(from: 0, to: lignes.count, by: taille) {
      let paquet = lignes[debut..<min(debut + taille, lignes.count)]
      let recues = try rows("\(tete) \(paquet.joined(by: ", ")) RETURNING id").map { try $0[0] as Int64 }
      cles += recues.sorted()
    }
    return cles
  }

  /// The same for a table without a key of its own.
  func inserer(sansCle tete: SQL, _ lignes: [SQL], parPaquets taille: Int = 400) throws {
    for debut in stride(from: 0, to: lignes.count, by: taille) {
      try execute("\(tete) \(lignes[debut..<min(debut + taille, lignes.count)].joined(by: ", "))")
    }
  }
}
