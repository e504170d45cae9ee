import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The list of people")
struct ListePublicsTests {
  @Test(
    "Each filter keeps what it names; a protected criterion filters nothing", arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserPersonnes()
      let ml = try scene.monde.structure("Mission locale de Brenelle")
      let tous = ["Amrani", "Besson", "Corbel", "Dupont"]
      for (filtre, attendues) in [
        ("", tous), ("mot=14/05/2001", ["Amrani"]), ("mot=dupont", ["Dupont"]),
        ("prescripteur=\(ml)", ["Amrani", "Corbel", "Dupont"]), ("critere=b1", ["Amrani"]),
        // Besson’s only reason is protected: its branch would tell health from justice.
        ("critere=b4", tous), ("critere=eloignement", ["Amrani"]), ("critere=structure", []),
        ("fin_proche=oui", ["Amrani"]), ("situation=sans_demande", ["Corbel"]),
        ("situation=a_instruire", ["Besson", "Dupont"]), ("situation=valide", ["Amrani", "Dupont"]),
        ("situation=refuse", []),
      ] as [(String, [String])] {
        #expect(try await scene.noms("/publics?\(filtre)") == attendues, "\(filtre)")
      }
    }
  }

  @Test("It sorts by each of its columns, what is not known last", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserPersonnes()
      for (tri, attendues) in [
        ("tri=nom&sens=desc", ["Dupont", "Corbel", "Besson", "Amrani"]),
        ("tri=naissance&sens=asc", ["Dupont", "Corbel", "Besson", "Amrani"]),
        ("tri=prescripteur&sens=asc", ["Amrani", "Corbel", "Dupont", "Besson"]),
        ("tri=fin&sens=desc", ["Dupont", "Amrani", "Besson", "Corbel"]),
      ] {
        #expect(try await scene.noms("/publics?\(tri)") == attendues, "\(tri)")
      }
    }
  }

  @Test(
    "A line shows the valid eligibility, before the one that is examined", arguments: TestEngine.available)
  func etat(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserPersonnes()
      let ligne = try await scene.csv("/publics?mot=dupont", .facilitateur).last
      #expect(ligne?.hasSuffix(";Éligible;31/12/2027") == true)
    }
  }
}

extension Scene {
  /// One eligible until April, one examined, one without a request, one eligible who asks again.
  fileprivate func poserPersonnes() async throws {
    let monde = monde
    try await ecrire { tx in
      let besson = try tx.poserParticipant(monde, nom: "Besson", naissance: "1999-02-01", par: nil)
      let amrani = try tx.poserParticipant(monde)
      _ = try tx.poserParticipant(monde, nom: "Corbel", naissance: "1990-01-01")
      let dupont = try tx.poserParticipant(monde, nom: "Dupont", naissance: "1985-01-01")
      try tx.poserEligibilite(monde, de: amrani, fin: "2026-04-30", criteres: [.b1])
      _ = try tx.ouvrirEligibilite(de: besson, criteres: [.b4], par: nil)
      try tx.poserEligibilite(monde, de: dupont, criteres: [.b4])
      _ = try tx.ouvrirEligibilite(de: dupont, criteres: [], par: nil)
    }
  }

  /// The names of a list's lines, in its order.
  func noms(_ chemin: String) async throws -> [String] {
    try await csv(chemin, .facilitateur).dropFirst().map { ligne in
      let mots = ligne.split(separator: ";")[0].split(separator: " ")
      return String(mots.first { $0 != "Lila" } ?? "")
    }
  }
}
