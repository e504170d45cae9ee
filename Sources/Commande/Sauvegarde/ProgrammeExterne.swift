import Foundation
import Levier
import Subprocess

/// Another program, run with a deadline; what it says on its standard error becomes the failure's detail.
struct ProgrammeExterne {
  let nom: String
  let paquet: String
  let delai: Duration

  func lancer(_ arguments: [String], environnement: [String: String] = [:]) async throws {
    let sortie: String? = try await withThrowingTaskGroup(of: String?.self) { taches in
      taches.addTask { try await execution(arguments, environnement) }
      taches.addTask {
        try await Task.sleep(for: delai)
        throw PhraseSeule("\(nom) n’a pas fini en \(delai.components.seconds) secondes : il a été arrêté.")
      }
      defer { taches.cancelAll() }
      return try await taches.next() ?? nil
    }
    if let sortie { throw PhraseSeule("\(nom) a échoué : \(sortie)") }
  }

  /// - Returns: nil on success, else the last thing that the program said.
  private func execution(_ arguments: [String], _ environnement: [String: String]) async throws -> String? {
    let variables = Dictionary(
      uniqueKeysWithValues: environnement.map { (Environment.Key(stringLiteral: $0), $1 as String?) })
    do {
      let fin = try await run(
        .name(nom), arguments: Arguments(arguments), environment: .inherit.updating(variables),
        output: .discarded, error: .string(limit: 1 << 16))
      guard !fin.terminationStatus.isSuccess else { return nil }
      return fin.standardError.split(whereSeparator: \.isNewline).last.map(String.init) ?? "sans explication"
    } catch let erreur as SubprocessError where erreur.code == .executableNotFound {
      throw PhraseSeule("Le programme \(nom) est absent : installez le paquet Debian \(paquet).")
    }
  }
}
