internal import Foundation

/// Where the relations of a part lead in its package (ECMA-376, part 2: Open Packaging Conventions).
final class Relations: XMLPart {
  private(set) var targets: [String: Target] = [:]
  private let folder: [Substring]

  struct Target {
    /// From the root of the package, without a slash at its head.
    let path: String
    /// The last word of its type: `worksheet`, `sharedStrings`; empty when none is said.
    let kind: String
  }

  /// - Parameter source: the part that has these relations; empty for those of the package.
  init(of source: String) {
    folder = source.split(separator: "/").dropLast()
    super.init(part: Self.part(of: source))
  }

  /// Where the relations of a part are: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`.
  static func part(of source: String) -> String {
    let steps = source.split(separator: "/", omittingEmptySubsequences: true)
    return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
  }

  /// The one relation of a kind, the first if there are several.
  func first(_ kind: String) -> String? {
    targets.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value.path
  }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let target = attributes["Target"]
    else { return }
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    targets[id] = Target(path: resolve(target), kind: kind)
  }

  /// A target starts from the root, or from the folder of the part that names it.
  private func resolve(_ target: String) -> String {
    let plain = (target.removingPercentEncoding ?? target).map { $0 == "\\" ? "/" : $0 }
    var steps = plain.first == "/" ? [] : folder.map(String.init)
    for step in String(plain).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
