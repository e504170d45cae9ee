/// Names that Excel accepts: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at an end, unique
/// whatever the case.
struct SheetNames {
  private var taken: Set<String> = ["history", "historique"]

  /// The nearest accepted name.
  mutating func accepted(_ wanted: String) -> String {
    let cleaned = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    let base = Self.cut(cleaned.trimmed.trimmingApostrophes, to: 31)
    var name = base.isEmpty ? "Feuille" : base
    var number = 2
    while taken.contains(name.lowercased()) {
      name = Self.cut(base.isEmpty ? "Feuille" : base, to: 26) + " (\(number))"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var result = text
    while result.utf16.count > units { result.removeLast() }
    return result.trimmed
  }
}

extension String {
  fileprivate var trimmingApostrophes: String {
    var result = self[...]
    while result.first == "'" { result.removeFirst() }
    while result.last == "'" { result.removeLast() }
    return String(result)
  }
}
