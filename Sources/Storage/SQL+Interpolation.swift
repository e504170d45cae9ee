extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral text: StaticString) {
    parts = text.utf8CodeUnitCount == 0 ? [] : [.text(text.description)]
  }

  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { parts.append(.text(literal.description)) }
    }

    /// Binds a value.
    public mutating func appendInterpolation<T: Storable>(_ value: T) {
      parts.append(.value(value.stored))
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<T: Storable>(_ value: T?) {
      parts.append(.value(value.stored))
    }

    /// Composes a fragment.
    public mutating func appendInterpolation(_ fragment: SQL) {
      parts += fragment.parts
    }

    /// Binds the right side of an `IN`: nothing is in an empty list.
    public mutating func appendInterpolation<T: Storable>(list: [T]) {
      // PostgreSQL types even an empty subquery, hence the probe of what `T` reads.
      parts.append(
        list.isEmpty
          ? .emptyList(isInteger: (try? T(stored: .integer(1))) != nil)
          : .list(list.map(\.stored)))
    }

    /// Counts the days from 1 January 1970 to a day: the one piece of date arithmetic that both engines share.
    public mutating func appendInterpolation(days day: SQL) {
      parts.append(.perEngine(sqlite: "CAST(julianday(", postgresql: "("))
      parts += day.parts
      parts.append(.perEngine(sqlite: ") - 2440587.5 AS INTEGER)", postgresql: " - DATE '1970-01-01')"))
    }

    /// Names a column type in the engine's words.
    public mutating func appendInterpolation(type: ColumnType) {
      parts.append(.type(type))
    }
  }
}
