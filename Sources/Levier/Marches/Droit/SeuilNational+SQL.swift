import Storage

extension Transaction {
  /// Every threshold known, newest first.
  func seuilsNationaux() throws -> [SeuilNational] {
    try rows("SELECT du, au, nature, montant, source FROM seuil_national ORDER BY du DESC, nature").map {
      SeuilNational(
        du: try $0["du"], au: try $0["au"], objet: try $0["nature"], montant: try $0["montant"],
        source: try $0["source"])
    }
  }
}
