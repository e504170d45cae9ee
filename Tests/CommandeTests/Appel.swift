import Foundation
import Subprocess
import SystemPackage

/// A call of the command that was built, as a shell or another program makes it.
struct Appel {
  let sortie: String
  let erreur: String
  let code: Int32

  /// - Parameters:
  ///   - dossier: where it runs, and where `levier.json` would be read.
  ///   - environnement: the `LEVIER_…` variables, none by default, whatever those of the test.
  static func levier(
    _ arguments: String..., dossier: URL = FileManager.default.temporaryDirectory,
    environnement: [String: String] = [:]
  ) async throws -> Appel {
    try await lancer(programme.path, arguments, dossier, environnement)
  }

  static func levier(arguments: [String], dossier: URL) async throws -> Appel {
    try await lancer(programme.path, arguments, dossier, [:])
  }

  /// A scenario of several processes, told in bash; `$LEVIER` is the command.
  static func bash(_ scenario: String, dossier: URL) async throws -> Appel {
    try await lancer("/bin/bash", ["-c", scenario], dossier, ["LEVIER": programme.path])
  }

  private static func lancer(
    _ programme: String, _ arguments: [String], _ dossier: URL, _ environnement: [String: String]
  ) async throws -> Appel {
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LEVIER") }
    variables["COLUMNS"] = "400"
    variables.merge(environnement) { $1 }
    let couples = variables.map { (Environment.Key(stringLiteral: $0), $1) }
    let fin = try await run(
      .path(FilePath(programme)), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: couples)),
      workingDirectory: FilePath(dossier.path), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    guard case .exited(let code) = fin.terminationStatus else {
      return Appel(sortie: fin.standardOutput, erreur: fin.standardError, code: -1)
    }
    return Appel(sortie: fin.standardOutput, erreur: fin.standardError, code: code)
  }

  /// `levier`, beside the tests that were built with it.
  private static var programme: URL {
    let moi = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(filePath: moi ?? CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "levier")
  }
}
