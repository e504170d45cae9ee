/// The names of a workbook's sheets, by the part that holds each: found by relationships, whatever their prefix.
final class SheetTitles: XMLHandler {
  private var sheets: [(name: String, relation: String)] = []
  private var targets: [String: String] = [:]

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard ["sheet", "Relationship"].contains(name) else { return }
    var values: [String: String] = [:]
    attributes.forEach { values[$0] = $1 }
    if name == "sheet", let title = values["name"], let id = values["id"] { sheets.append((title, id)) }
    if name == "Relationship", let id = values["Id"], let target = values["Target"] {
      targets[id] = target.split(separator: "/").last.map(String.init)
    }
  }

  func characters(_ text: String) {}
  func end(_ name: String) {}

  /// The sheet that a part holds, by the last segment of its path.
  func title(of part: String) -> String? {
    let file = part.split(separator: "/").last.map(String.init)
    return sheets.first { targets[$0.relation] == file }?.name
  }
}
