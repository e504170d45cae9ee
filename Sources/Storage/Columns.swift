/// Columns and the values that they take, written once for the statement that inserts and for the one that updates.
///
/// ```swift
/// let columns: Columns = ["numero": numero, "montant": montant]
/// try execute("INSERT INTO lot (\(columns.names)) VALUES (\(columns.values))")
/// try execute("UPDATE lot SET \(columns.assignments) WHERE id = \(id)")
/// ```
public struct Columns: ExpressibleByDictionaryLiteral, Sendable {
  private let pairs: [(name: String, value: Value)]

  private init(pairs: [(name: String, value: Value)]) { self.pairs = pairs }

  public init(dictionaryLiteral elements: (StaticString, any Storable)...) {
    pairs = elements.map { (name: $0.description, value: $1.stored) }
  }

  /// « numero, montant »
  public var names: SQL { SQL(parts: [.text(pairs.map(\.name).joined(separator: ", "))]) }

  /// The values, bound, in the order of the names.
  public var values: SQL {
    SQL(
      parts: pairs.enumerated().flatMap { rank, pair in
        (rank == 0 ? [] : [SQL.Part.text(", ")]) + [.value(pair.value)]
      })
  }

  /// « numero = ?, montant = ? »
  public var assignments: SQL {
    SQL(
      parts: pairs.enumerated().flatMap { rank, pair in
        [SQL.Part.text("\(rank == 0 ? "" : ", ")\(pair.name) = "), .value(pair.value)]
      })
  }

  public static func + (a: Columns, b: Columns) -> Columns { Columns(pairs: a.pairs + b.pairs) }
}
