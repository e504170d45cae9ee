/// A piece of SQL: its text is static, its values are bound, its fragments compose.
///
/// A runtime `String` cannot become SQL: interpolated, it is a bound value.
/// ```swift
/// let filtre: SQL = "AND lot.id = \(id)"
/// try rows("SELECT lot.intitule FROM lot WHERE lot.clos = FALSE \(filtre)")
/// ```
public struct SQL: Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case value(Value)
    case type(ColumnType)
    case list([Value])
    case emptyList(isInteger: Bool)
    case strict
    /// What each engine says in its own words.
    case perEngine(sqlite: String, postgresql: String)
  }

  let parts: [Part]

  init(parts: [Part]) { self.parts = parts }

  public static let empty = SQL(parts: [])

  /// Ends a `CREATE TABLE`, so that SQLite checks types as PostgreSQL does.
  public static let strict = SQL(parts: [.strict])

  /// Sixty-four hexadecimal digits that the engine draws at random, and that nobody can draw again.
  public static let randomKey = SQL(parts: [
    .perEngine(
      sqlite: "lower(hex(randomblob(32)))",
      postgresql: "replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')")
  ])

  public var isEmpty: Bool { parts.isEmpty }

  public static func + (a: SQL, b: SQL) -> SQL { SQL(parts: a.parts + b.parts) }
}

extension Sequence<SQL> {
  /// The fragments, one after the other, with `separator` between them.
  public func joined(by separator: SQL) -> SQL {
    var parts: [SQL.Part] = []
    for (position, fragment) in enumerated() {
      if position > 0 { parts += separator.parts }
      parts += fragment.parts
    }
    return SQL(parts: parts)
  }
}

extension SQL {
  /// Text that was not written in the program: for names made by test support, never for input.
  package static func trusting(_ text: String) -> SQL { SQL(parts: [.text(text)]) }
}
