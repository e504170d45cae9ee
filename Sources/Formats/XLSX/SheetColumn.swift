/// A column of an exported sheet.
public struct SheetColumn: Hashable, Sendable {
  public let title: String
  /// In characters of the default font.
  public let width: Double

  /// The width defaults to the title's, within 10 to 40.
  public init(_ title: String, width: Double? = nil) {
    self.title = title
    self.width = width ?? min(40, max(10, Double(title.count) + 3))
  }
}
