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
}
