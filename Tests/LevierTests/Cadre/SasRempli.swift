@testable import Levier

/// As long as the body lasts, others hold all the places of a work and all those where one may wait.
func remplir(_ sas: Sas, _ corps: () async throws -> Void) async throws {
  let (porte, ouvrir) = AsyncStream<Void>.makeStream()
  let fin = Task { for await _ in porte {} }
  try await withThrowingTaskGroup(of: Void.self) { groupe in
    defer { ouvrir.finish() }
    var rang = 0
    while await !sas.faitLaQueue {
      rang += 1
      groupe.addTask { [rang] in
        try? await sas.passer(pour: "autre \(rang)") { await fin.value }  // one too many is refused
      }
      await Task.yield()
    }
    try await corps()
  }
}
