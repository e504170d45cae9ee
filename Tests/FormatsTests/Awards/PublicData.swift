import Foundation

/// Public files that are not part of the project; tests on them are skipped where they are absent.
enum PublicData {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/donnees")

  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path("decp")) }
}
