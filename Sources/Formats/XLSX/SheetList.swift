/// `xl/workbook.xml`: the sheets' names, their relations, the epoch of dates.
final class SheetList: XMLPart {
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var epoch = CalendarDay.Epoch.year1900

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "sheet": sheets.append((attributes["name"] ?? "", attributes["r:id"] ?? ""))
    case "workbookPr" where ["1", "true"].contains(attributes["date1904"]): epoch = .year1904
    default: break
    }
  }
}

/// `xl/_rels/workbook.xml.rels`: where each relation leads.
final class Relations: XMLPart {
  private(set) var targets: [String: String] = [:]

  override func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else {
      return
    }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}

extension String {
  /// `x:row` is `row` whatever the prefix.
  var localName: String {
    guard let colon = utf8.firstIndex(of: 0x3A) else { return self }
    return String(self[index(after: colon)...])
  }
}
