extension Int64: Storable {
  public var stored: Value { .integer(self) }

  /// Accepts an integer, and a text of digits: what PostgreSQL answers for an untyped parameter.
  public init(stored: Value) throws(StorageError) {
    switch stored {
    case .integer(let integer): self = integer
    case .text(let text):
      guard let integer = Int64(text) else { throw Self.mismatch(stored) }
      self = integer
    case .null, .real, .blob: throw Self.mismatch(stored)
    }
  }
}

extension Int: Storable {
  public var stored: Value { .integer(Int64(self)) }
  public init(stored: Value) throws(StorageError) { self = Int(try Int64(stored: stored)) }
}

extension Double: Storable {
  public var stored: Value { .real(self) }

  public init(stored: Value) throws(StorageError) {
    switch stored {
    case .real(let real): self = real
    case .integer(let integer): self = Double(integer)
    case .text(let text):
      guard let real = Double(text) else { throw Self.mismatch(stored) }
      self = real
    case .null, .blob: throw Self.mismatch(stored)
    }
  }
}

extension Bool: Storable {
  /// 1 or 0, which both engines accept where a boolean is expected.
  public var stored: Value { .integer(self ? 1 : 0) }

  public init(stored: Value) throws(StorageError) {
    switch stored {
    case .integer(let integer): self = integer != 0
    case .text("t"), .text("true"), .text("1"): self = true
    case .text("f"), .text("false"), .text("0"): self = false
    case .null, .real, .text, .blob: throw Self.mismatch(stored)
    }
  }
}

extension String: Storable {
  public var stored: Value { .text(self) }

  public init(stored: Value) throws(StorageError) {
    guard case .text(let text) = stored else { throw Self.mismatch(stored) }
    self = text
  }
}

extension [UInt8]: Storable {
  public var stored: Value { .blob(self) }

  public init(stored: Value) throws(StorageError) {
    guard case .blob(let bytes) = stored else { throw Self.mismatch(stored) }
    self = bytes
  }
}

extension Optional: Storable where Wrapped: Storable {
  public var stored: Value { self?.stored ?? .null }

  public init(stored: Value) throws(StorageError) {
    self = stored == .null ? nil : try Wrapped(stored: stored)
  }
}
