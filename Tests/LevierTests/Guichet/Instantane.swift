import Foundation
import RegexBuilder
import Testing

/// A page kept as text beside the tests, so that a change of what users see is read in the diff of a commit.
/// `INSTANTANES=1 swift test` rewrites them.
struct Instantane {
  let nom: String

  static let aRecrire = ProcessInfo.processInfo.environment["INSTANTANES"] == "1"
  static let dossier = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Instantanes")

  /// Compares a page, or writes it.
  func comparer(_ page: String, requetes: Int) throws {
    let obtenu = "<!-- \(requetes) SQL statements -->\n" + Self.lisible(page) + "\n"
    let fichier = Self.dossier.appending(path: "\(nom).html")
    if Self.aRecrire { try obtenu.write(to: fichier, atomically: true, encoding: .utf8) }
    let attendu = (try? String(contentsOf: fichier, encoding: .utf8)) ?? ""  // missing is different
    guard obtenu != attendu else { return }
    let (avant, apres) = (attendu.split(separator: "\n"), obtenu.split(separator: "\n"))
    let rang = zip(avant, apres).enumerated().first { $1.0 != $1.1 }?.offset ?? min(avant.count, apres.count)
    Issue.record(
      """
      \(nom).html changed at line \(rang + 1): « \(rang < apres.count ? String(apres[rang]) : "end") » \
      (INSTANTANES=1 rewrites it)
      """)
  }

  /// The body of a page, one element a line, without what changes from one run to the next.
  static func lisible(_ page: String) -> String {
    let corps = page.split(separator: "<body>").last.map(String.init) ?? page
    return corps.replacing("</body>\n</html>", with: "")
      .replacing(/name="jeton" value="[^"]*"/, with: "name=\"jeton\" value=\"…\"")
      .replacing(/\?v=[0-9a-f]+/, with: "?v=…")
      .replacing("><", with: ">\n<")
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
