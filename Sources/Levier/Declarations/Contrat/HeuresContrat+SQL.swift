import Storage

/// A contract's hours: declared by the employer, and those that were counted once validated.
struct HeuresContrat: Sendable, Hashable {
  var declarees = Heures.zero
  var imputees = Heures.zero
  var valorisees = Heures.zero

  var nonValorisees: Heures { imputees - valorisees }

  static func + (a: Self, b: Self) -> Self {
    .init(
      declarees: a.declarees + b.declarees, imputees: a.imputees + b.imputees,
      valorisees: a.valorisees + b.valorisees)
  }
}

extension Transaction {
  /// The hours of contracts that the reader sees; a contract without any has a line of zeros.
  func heures(des contrats: [Contrat]) throws -> [ID<Contrat>: HeuresContrat] {
    let lues = try rows(
      """
      SELECT contrat.id,
        (SELECT coalesce(sum(l.heures + l.heures_formation), 0) FROM ligne l
          WHERE l.contrat_id = contrat.id) AS declarees,
        (SELECT coalesce(sum(i.heures), 0) FROM imputation i WHERE i.contrat_id = contrat.id) AS imputees,
        (SELECT coalesce(sum(i.valorisees), 0) FROM imputation i WHERE i.contrat_id = contrat.id) AS valorisees
      FROM contrat
      WHERE contrat.id IN \(list: contrats.map(\.id))
      """)
    return Dictionary(
      uniqueKeysWithValues: try lues.map { (try $0["id"] as ID<Contrat>, try HeuresContrat($0)) })
  }
}

extension HeuresContrat {
  fileprivate init(_ row: Row) throws {
    declarees = try row["declarees"]
    imputees = try row["imputees"]
    valorisees = try row["valorisees"]
  }
}
