/// A list: titles that sort, what is shown of how many, files to take away, and a word when it is empty.
public struct DataTable: Component {
  /// How many rows match in all; `nil` when the rows are all there is and their number is plain to see.
  public let total: Int?
  let caption: String
  let columns: [Column]
  let rows: [Row]
  let footer: Row?
  let query: QueryString
  let exports: [Export]
  let empty: HTML

  /// - Parameters:
  ///   - caption: what the rows are, such as « Lots ». Announced before the table.
  ///   - footer: totals, one cell a column.
  ///   - query: the filters in force, kept by the links that sort.
  ///   - empty: what to show instead of a table without rows; see ``emptyState(_:_:action:)``.
  public init(
    _ caption: String, columns: [Column], rows: [Row], footer: Row? = nil, total: Int? = nil,
    query: QueryString = QueryString(), exports: [Export] = [], empty: HTML = emptyState("Rien à afficher")
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.total = total
    self.query = query
    self.exports = exports
    self.empty = empty
  }

  public var html: HTML {
    guard !rows.isEmpty else { return empty }
    let foot: HTML? = footer.map { "<tfoot>\(line($0))</tfoot>" }
    return """
      <div class="liste">\(exportLinks)\
      <div class="defile" role="region" aria-label="\(caption)" tabindex="0">\
      <table class="en-cartes">\
      <caption>\(caption)\(extent)</caption>\
      <thead><tr>\(columns.map(header))</tr></thead>
      <tbody>\(rows.map(line))</tbody>\(foot)</table></div></div>
      """
  }

  private var extent: HTML? {
    guard let total else { return nil }
    let lines = French.count(rows.count, "ligne", "lignes")
    return rows.count < total
      ? " <span class=\"etendue\">\(lines) sur \(French.integer(total))</span>"
      : " <span class=\"etendue\">\(lines)</span>"
  }

  private var exportLinks: HTML? {
    guard !exports.isEmpty else { return nil }
    let links: [HTML] = exports.map {
      "<li><a href=\"\($0.address)\" download>\($0.label)</a></li>"
    }
    return "<div class=\"exports\"><span>Télécharger</span><ul>\(links)</ul></div>"
  }
}
