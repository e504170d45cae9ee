/// The part that a workbook opens on: its sheets' names and relations, the epoch of its dates.
final class SheetList: XMLPart {
  private(set) var sheets: [(sheet: TabularSheet, relation: String)] = []
  private(set) var epoch = CalendarDay.Epoch.year1900
  /// Its formulas are to be computed at opening: a program wrote them, with 0 for their results.
  private(set) var awaitsComputing = false

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      let sheet = TabularSheet(
        name: attributes["name"] ?? "", isHidden: ["hidden", "veryHidden"].contains(attributes["state"]))
      sheets.append((sheet, relation(attributes)))
    case "workbookPr" where ["1", "true"].contains(attributes["date1904"]): epoch = .year1904
    case "calcPr": awaitsComputing = ["1", "true"].contains(attributes["fullCalcOnLoad"])
    default: break
    }
  }

  private func relation(_ attributes: XMLAttributes) -> String {
    attributes["id", in: Self.relationships] ?? attributes.prefixed("id") ?? ""
  }

  /// ECMA-376, transitional then strict.
  private static let relationships = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
}
