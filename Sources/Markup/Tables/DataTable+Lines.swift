extension DataTable {
  func header(_ column: Column) -> HTML {
    let title: HTML =
      column.kind == .actions ? "<span class=\"hors-ecran\">\(column.title)</span>" : "\(column.title)"
    guard let key = column.sortKey else {
      return "<th scope=\"col\"\(attribute: "class", column.kind.className)>\(title)</th>"
    }
    let order = sortOrder(of: key)
    let next = query.removing("page").setting("tri", to: key)
      .setting("sens", to: order == "ascending" ? "desc" : nil)
    return """
      <th scope="col"\(attribute: "class", column.kind.className)\(attribute: "aria-sort", order)>\
      <a class="tri" href="\(next.link)">\(title)</a></th>
      """
  }

  func line(_ row: Row) -> HTML {
    let cells: [HTML] = zip(columns, row.cells).map { column, cell in
      let label = column.kind == .actions || column.kind == .heading ? nil : column.title
      guard column.kind == .heading, !cell.isEmpty else {
        return "<td\(attribute: "class", column.kind.className)\(attribute: "data-label", label)>\(cell)</td>"
      }
      return "<th scope=\"row\">\(cell)</th>"
    }
    let tone = row.tone == .neutral ? nil : row.tone.name
    return "<tr\(attribute: "class", tone)>\(cells)</tr>\n"
  }

  private func sortOrder(of key: String) -> String? {
    guard query["tri"] == key else { return nil }
    return query["sens"] == "desc" ? "descending" : "ascending"
  }
}

extension DataTable.Column.Kind {
  var className: String? {
    switch self {
    case .heading, .text: nil
    case .number: "nombre"
    case .actions: "actes"
    }
  }
}
