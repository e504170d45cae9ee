/// What a received table may weigh before it is refused.
public struct TabularLimits: Sendable {
  public var columns = 500
  public var rows = 200_000
  /// Of all the rows, those left empty within one included: each has its place in memory.
  public var cells = 2_000_000
  /// UTF-8 bytes.
  public var cellBytes = 1 << 20
  /// Bytes of one part of a workbook, once inflated.
  public var partBytes = 192 << 20
  /// Bytes of all the parts read, once inflated.
  public var inflatedBytes = 320 << 20
  /// Inflated over deflated, for a part of more than a mebibyte.
  public var ratio = 300

  public init() {}
}
