import Storage

extension SeuilEuropeen.Acheteur: Storable {}
extension SeuilEuropeen.Objet: Storable {}

/// A threshold with where it was read.
struct SeuilPublie: Sendable, Hashable {
  let seuil: SeuilEuropeen
  let source: String
}

extension Transaction {
  /// Every threshold known, newest first.
  func seuilsEuropeens() throws -> [SeuilPublie] {
    try rows(
      """
      SELECT du, au, acheteur, nature, montant, source
      FROM seuil_europeen
      ORDER BY du DESC, nature, montant
      """
    ).map { row in
      SeuilPublie(
        seuil: SeuilEuropeen(
          du: try row["du"], au: try row["au"], acheteur: try row["acheteur"], objet: try row["nature"],
          montant: try row["montant"]),
        source: try row["source"])
    }
  }

  func creer(_ publie: SeuilPublie) throws {
    let seuil = publie.seuil
    let colonnes: Columns = [
      "du": seuil.du, "au": seuil.au, "acheteur": seuil.acheteur, "nature": seuil.objet,
      "montant": seuil.montant,
      "source": publie.source,
    ]
    try execute("INSERT INTO seuil_europeen (\(colonnes.names)) VALUES (\(colonnes.values))")
  }
}
