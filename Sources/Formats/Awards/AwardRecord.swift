/// One record of a file: the award, or why it is not taken.
public struct AwardRecord: Hashable, Sendable {
  /// From 1, in the order of the file, refused records included.
  public let position: Int
  public let outcome: Result<Award, AwardRefusal>

  /// The award, if it was taken.
  public var award: Award? { try? outcome.get() }  // the reason stays in `outcome`

  public var refusal: AwardRefusal? {
    if case .failure(let refusal) = outcome { refusal } else { nil }
  }
}

/// Why a file cannot be read at all.
public enum AwardFileError: Error, Hashable, Sendable {
  case file(FileError)
  /// None of the three formats can be recognised.
  case unknownFormat
  /// The right format, but nothing in it lists awards; for a table, its columns are not an award's.
  case noAwards
}
