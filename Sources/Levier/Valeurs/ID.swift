/// The identity of a stored `T`: an identity of another type does not compile in its place.
struct ID<T>: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  let rawValue: Int64
  var valeur: Int64 { rawValue }

  init(rawValue: Int64) { self.rawValue = rawValue }
  init(_ rawValue: Int64) { self.rawValue = rawValue }

  /// Reads the segment of an address: positive digits only, or nothing.
  init?(segment: some StringProtocol) {
    guard segment.allSatisfy(\.estChiffre), let valeur = Int64(segment), valeur > 0 else { return nil }
    rawValue = valeur
  }

  var description: String { String(rawValue) }
  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
