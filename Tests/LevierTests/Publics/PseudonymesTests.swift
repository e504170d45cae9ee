import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("People’s names for those who may not read theirs")
struct PseudonymesTests {
  @Test("The same for one reader, another for another, and never two people under one")
  func propres() {
    let (un, autre) = (Pseudonymes(cle: "clé", lecteur: ID(1)), Pseudonymes(cle: "clé", lecteur: ID(2)))
    let noms = (1...5000).map { un.nom(de: ID($0)) }
    #expect(Set(noms).count == noms.count)
    #expect(noms[41] == un.nom(de: ID(42)))
    #expect(noms[41] != autre.nom(de: ID(42)))
    #expect(noms[41] != Pseudonymes(cle: "autre clé", lecteur: ID(1)).nom(de: ID(42)))
  }

  @Test("The key is drawn by the engine at each installation", arguments: TestEngine.available)
  func cle(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let cles = try await storage.read { tx in
        try
          ([
            "SELECT valeur FROM cle_secrete", "SELECT \(.randomKey)", "SELECT \(.randomKey)",
          ] as [SQL]).map {
            try tx.value($0) as String?
          }
      }
      #expect(Set(cles).count == 3)
      #expect(cles.allSatisfy { $0?.wholeMatch(of: /[0-9a-f]{64}/) != nil })
    }
  }
}
