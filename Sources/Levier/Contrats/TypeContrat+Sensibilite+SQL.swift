import Storage

extension SQL {
  /// The type of a contract that the query names so, as everybody reads it in lists: an employer too, whose account
  /// others may open.
  static func typeLu(de contrat: SQL) -> SQL {
    "CASE WHEN \(contrat).type IN \(list: TypeContrat.regroupes) THEN \(TypeContrat.autre) ELSE \(contrat).type END"
  }
}
