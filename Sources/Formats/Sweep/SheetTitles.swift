/// The names of a workbook's sheets, by the part that holds each: found by relationships, whatever their prefix.
final class SheetTitles: XMLTextHandler {
  private var sheets: [(name: String, relation: String)] = []
  private var targets: [String: String] = [:]
  private var element = ""
  private var current: [String: String] = [:]

  func open(_ name: String) { (element, current) = (name, [:]) }
  func attribute(_ name: String, _ value: String) { current[name] = value }
  func text(_ text: String) {}

  func close(_ name: String) {
    guard name == element else { return }
    if name == "sheet", let title = current["name"], let id = current["id"] { sheets.append((title, id)) }
    if name == "Relationship", let id = current["Id"], let target = current["Target"] {
      targets[id] = target.split(separator: "/").last.map(String.init)
    }
    element = ""
  }

  /// The sheet that a part holds, by the last segment of its path.
  func title(of part: String) -> String? {
    let file = part.split(separator: "/").last.map(String.init)
    return sheets.first { targets[$0.relation] == file }?.name
  }
}
