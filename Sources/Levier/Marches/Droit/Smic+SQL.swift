import Storage

extension Transaction {
  /// Every rate known, newest first.
  func smics() throws -> [Smic] {
    try rows("SELECT du, centimes, source FROM smic ORDER BY du DESC").map {
      Smic(du: try $0["du"], horaire: try $0["centimes"], source: try $0["source"])
    }
  }

  /// The rate of a day, or nothing before the first that is known.
  func smic(le jour: Jour) throws -> Montant? {
    try value("SELECT centimes FROM smic WHERE du <= \(jour) ORDER BY du DESC LIMIT 1")
  }
}
