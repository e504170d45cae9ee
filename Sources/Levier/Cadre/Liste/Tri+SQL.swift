import Markup
import Storage

/// A column on which a list can be sorted; its raw value is the one in the address.
protocol ColonneTri: RawRepresentable, Sendable where RawValue == String {
  var sql: SQL { get }
}

/// How a list is sorted: `?tri=montant&sens=desc`.
struct Tri<Colonne: RawRepresentable & Sendable>: Sendable where Colonne.RawValue == String {
  enum Sens: String, Sendable { case asc, desc }
  let colonne: Colonne
  let sens: Sens

  init(_ filtres: QueryString, defaut: Colonne, _ sens: Sens = .asc) {
    let demandee = filtres["tri"].flatMap(Colonne.init(rawValue:))
    colonne = demandee ?? defaut
    self.sens = demandee == nil ? sens : Sens(rawValue: filtres["sens"] ?? "") ?? .asc
  }
}

extension Tri {
  /// What is not known comes last, whichever way the list is sorted.
  func sql(_ expression: (Colonne) -> SQL) -> SQL {
    switch sens {
    case .asc: "\(expression(colonne)) ASC NULLS LAST"
    case .desc: "\(expression(colonne)) DESC NULLS LAST"
    }
  }
}

extension Tri where Colonne: ColonneTri {
  var sql: SQL { sql(\.sql) }
}
