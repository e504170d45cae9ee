import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The list of contracts")
struct ListeContratsTests {
  @Test("Each filter keeps what it names", arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserContrats()
      let maconnerie = try scene.monde.structure("Maçonnerie Tréguier-Faure")
      for (filtre, attendues) in [
        ("", ["Amrani", "Besson", "Corbel", "Dupont", "Evrard"]), ("mot=besson", ["Besson"]),
        ("employeur=\(maconnerie)", ["Besson"]), ("type=cdd", ["Besson"]), ("etat=a_venir", ["Corbel"]),
        ("etat=en_cours", ["Amrani", "Besson"]), ("etat=fin_proche", ["Besson"]),
        ("etat=termine", ["Dupont", "Evrard"]),
        ("sans_eligibilite=oui", ["Besson", "Corbel", "Dupont", "Evrard"]),
      ] as [(String, [String])] {
        let lus = try await scene.noms("/contrats?tri=nom&sens=asc&\(filtre)")
        #expect(lus == attendues, "\(filtre)")
      }
    }
  }

  @Test("It sorts by each of its columns, both ways", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserContrats()
      for (tri, attendues) in [
        ("tri=nom&sens=desc", ["Evrard", "Dupont", "Corbel", "Besson", "Amrani"]),
        ("tri=employeur&sens=asc", ["Besson", "Evrard", "Dupont", "Corbel", "Amrani"]),
        ("tri=debut&sens=asc", ["Dupont", "Amrani", "Evrard", "Besson", "Corbel"]),
        ("tri=fin&sens=asc", ["Dupont", "Evrard", "Besson", "Corbel", "Amrani"]),
      ] {
        #expect(try await scene.noms("/contrats?\(tri)") == attendues, "\(tri)")
      }
    }
  }
}

extension Scene {
  /// Written from the last name to the first, so that no sort is the order of their writing.
  fileprivate func poserContrats() async throws {
    let monde = monde
    try await ecrire { tx in
      for (nom, employeur, debut, fin) in [
        ("Evrard", MoisEnCours.employeur, "2026-01-10", "2026-04-30"),
        ("Dupont", MoisEnCours.employeur, "2025-01-01", "2025-12-31"),
        ("Corbel", MoisEnCours.employeur, "2026-04-01", "2026-11-30"),
        ("Besson", "Maçonnerie Tréguier-Faure", "2026-02-02", "2026-04-30"),
        ("Amrani", MoisEnCours.employeur, "2026-01-05", "2026-12-31"),
      ] {
        let personne = try tx.poserParticipant(monde, nom: nom)
        let id = try tx.poserContrat(
          monde, de: personne, chez: employeur, nom == "Besson" ? .cdd : .ctti, pour: [], debut: debut,
          fin: fin)
        switch nom {
        case "Amrani": try tx.poserEligibilite(monde, de: personne)
        case "Dupont": try tx.poserEligibilite(monde, de: personne, debut: "2025-01-02", fin: "2025-12-31")
        case "Evrard": try tx.sortir(id, le: "2026-03-01")
        default: break
        }
      }
    }
  }
}
