/// What can be bound to a statement and read from a column.
public protocol Storable: Sendable {
  /// The value that is bound.
  var stored: Value { get }

  /// Reads a column.
  /// - Throws: `StorageError.wrongType` when the column holds something else.
  init(stored: Value) throws(StorageError)
}

extension Storable {
  /// The error of a column that does not hold a `Self`.
  public static func mismatch(_ value: Value) -> StorageError {
    .wrongType("expected \(Self.self), found \(value.kind)")
  }
}

extension Storable where Self: RawRepresentable, RawValue: Storable {
  public var stored: Value { rawValue.stored }

  public init(stored: Value) throws(StorageError) {
    guard let value = Self(rawValue: try RawValue(stored: stored)) else {
      throw .wrongType("\(stored) is not a raw value of \(Self.self)")
    }
    self = value
  }
}
