public import Foundation

/// A point in time, to the millisecond: the unit of traces.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The millisecond that `date` belongs to.
  public init(_ date: Date) {
    milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
  }

  public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// This instant moved by a number of seconds, negative for the past.
  public func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant: Storable {
  public var stored: Value { .integer(milliseconds) }
  public init(stored: Value) throws(StorageError) { milliseconds = try Int64(stored: stored) }
}
