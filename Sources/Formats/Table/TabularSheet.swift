/// One of the sheets of a received workbook.
public struct TabularSheet: Hashable, Sendable {
  public let name: String
  /// Hidden by its author, with or without a menu to show it again.
  public let isHidden: Bool

  public init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}
