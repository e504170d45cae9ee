extension DataTable {
  /// A column of the table.
  public struct Column: Hashable, Sendable {
    public enum Kind: Sendable {
      /// The cell that names its row.
      case heading
      case text
      /// Aligned on the right, in figures of equal width.
      case number
      /// The acts on the row; its title is for screen readers alone.
      case actions
    }

    public let title: String
    public let kind: Kind
    /// The value of `tri` that sorts on this column; `nil` when it does not sort.
    public let sortKey: String?

    public init(_ title: String, _ kind: Kind = .text, sort: String? = nil) {
      self.title = title
      self.kind = kind
      self.sortKey = sort
    }
  }

  /// A line of the table: one cell a column. `tone` marks the whole line.
  public struct Row: Hashable, Sendable {
    public let cells: [HTML]
    public let tone: Tone

    public init(_ cells: [HTML], tone: Tone = .neutral) {
      self.cells = cells
      self.tone = tone
    }
  }

  /// The list on the screen in a file: « XLSX », « CSV ».
  public struct Export: Hashable, Sendable {
    public let label: String
    public let address: String

    public init(_ label: String, to address: String) {
      self.label = label
      self.address = address
    }
  }
}
