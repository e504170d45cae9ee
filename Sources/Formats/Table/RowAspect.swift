/// How a sheet shows a row: what who looks at it sees, or does not.
public struct RowAspect: Hashable, Sendable {
  /// Hidden by its author, or by a filter.
  public var isHidden = false
  /// The columns that the sheet does not show.
  public var hiddenColumns: Set<Int> = []
  /// The columns whose content is struck out here.
  public var struck: Set<Int> = []
  /// The value that a merge of several rows shows, by the column that it stands in.
  public var merged: [Int: Cell] = [:]

  public init() {}
}
