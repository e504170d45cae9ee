import Testing

@testable import Levier

@Suite("A few works at once")
struct SasTests {
  @Test("Two works run, one waits its turn, the next is refused; then all places are free again")
  func tour() async throws {
    let sas = Sas(places: 2, attente: 1)
    let (porte, ouvrir) = AsyncStream<Void>.makeStream()
    let (entrees, entre) = AsyncStream<Int>.makeStream()
    var arrivees = entrees.makeAsyncIterator()
    let portier = Portier(porte)
    try await withThrowingTaskGroup(of: Void.self) { groupe in
      for rang in 1...2 {
        groupe.addTask {
          try await sas.passer {
            entre.yield(rang)
            await portier.attendre()
          }
        }
      }
      _ = await arrivees.next()
      _ = await arrivees.next()
      groupe.addTask { try await sas.passer { _ = entre.yield(3) } }
      while await !sas.faitLaQueue { await Task.yield() }
      await #expect(throws: Sas.Plein.self) { try await sas.passer {} }
      ouvrir.finish()
      #expect(await arrivees.next() == 3)
      try await groupe.waitForAll()
    }
    for _ in 1...5 { try await sas.passer {} }
  }

  @Test("Whoever asks for many is refused alone, and waits behind whoever asks for one")
  func equite() async throws {
    let sas = Sas(places: 1, attente: 10, parPersonne: 3)
    let (porte, ouvrir) = AsyncStream<Void>.makeStream()
    let portier = Portier(porte)
    let (entrees, entre) = AsyncStream<String>.makeStream()
    var arrivees = entrees.makeAsyncIterator()
    try await withThrowingTaskGroup(of: Void.self) { groupe in
      groupe.addTask {
        try await sas.passer(pour: "a") {
          entre.yield("a")
          await portier.attendre()
        }
      }
      #expect(await arrivees.next() == "a")
      for qui in ["a", "a", "b"] {
        let attendent = await sas.attendent
        groupe.addTask { try await sas.passer(pour: qui) { _ = entre.yield(qui) } }
        while await sas.attendent == attendent { await Task.yield() }
      }
      await #expect(throws: Sas.Plein.self) { try await sas.passer(pour: "a") {} }
      ouvrir.finish()
      var ordre: [String] = []
      for _ in 1...3 { ordre.append(await arrivees.next() ?? "") }
      #expect(ordre == ["b", "a", "a"])
      try await groupe.waitForAll()
    }
    for _ in 1...4 { try await sas.passer(pour: "a") {} }
  }

  @Test("A work that fails gives its place back")
  func echec() async throws {
    let sas = Sas(places: 1, attente: 0)
    for _ in 1...2 {
      await #expect(throws: Absence.self) { try await sas.passer { throw Absence() } }
    }
    #expect(try await sas.passer { 7 } == 7)
  }
}

/// Holds several works until a stream ends.
private actor Portier {
  private let fin: Task<Void, Never>

  init(_ porte: AsyncStream<Void>) { fin = Task { for await _ in porte {} } }

  func attendre() async { await fin.value }
}
