import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What « À faire » asks of markets")
struct TachesMarchesTests {
  @Test(
    "An engagement past its end calls while its lot is open; one that is on time does not",
    arguments: TestEngine.available)
  func retards(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.storage.write { tx in
        for (objet, echeance) in [("Clos", "2026-02-28"), ("Échu", "2026-02-28"), ("Tenu", "2026-12-31")] {
          _ = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: objet), echeance: echeance)
        }
        _ = try tx.poserEngagement(
          monde, sur: try tx.poserLot(monde, objet: "Traîné"), heures: 2000, echeance: "2026-04-30")
        try tx.execute("UPDATE lot SET clos = \(true) WHERE \(duMarche("Clos"))")
        try tx.execute(
          """
          UPDATE engagement SET heures_faites = heures_dues, heures_valorisees = heures_dues
          WHERE lot_id IN (SELECT id FROM lot WHERE \(duMarche("Tenu")))
          """)
      }
      let miennes = try await scene.taches(.facilitateur) { try $0.engagementsEnRetard($1) }
      #expect(
        miennes.map(\.lue) == [
          "Établir le déficit : Échu, Gros œuvre", "Relancer le titulaire : Traîné, Gros œuvre",
        ])
      let acheteur = try await scene.taches(.donneurOrdre) { try $0.engagementsEnRetard($1) }
      #expect(
        acheteur.map(\.porteur) == [.vous, .autre("Maçonnerie Tréguier-Faure")],
        "before the end, the holder still can catch up")
    }
  }

  @Test(
    "Hours are to be fixed on a lot that runs and has no engagement, of a market that one may see",
    arguments: TestEngine.available)
  func lotsSansEngagement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.storage.write { tx in
        for objet in ["Nu", "Prévu", "D’un autre"] { _ = try tx.poserLot(monde, objet: objet) }
        _ = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Engagé"))
        try tx.execute("UPDATE lot SET debut = \("2026-12-01"), fin = NULL WHERE \(duMarche("Prévu"))")
        let autre = try tx.creer(
          NouvelleStructure(genre: .commune, nom: "Commune de Saint-Aubrac"), dans: monde.territoire)
        try tx.execute("UPDATE marche SET donneur_ordre_id = \(autre) WHERE objet = 'D’un autre'")
      }
      let fixer = "Fixer les heures dues : "
      let miennes = try await scene.taches(.facilitateur) { try $0.lotsSansEngagement($1) }
      #expect(miennes.map(\.lue) == ["\(fixer)Nu, Gros œuvre", "\(fixer)D’un autre, Gros œuvre"])
      #expect(miennes.allSatisfy { $0.porteur == .vous })
      let acheteur = try await scene.taches(.donneurOrdre) { try $0.lotsSansEngagement($1) }
      #expect(acheteur.map(\.lue) == ["\(fixer)Nu, Gros œuvre"])
      #expect(acheteur.first?.porteur == .autre("Le facilitateur"))
    }
  }

  @Test(
    "A market to qualify was taken in and has no lever", arguments: TestEngine.available)
  func marchesAQualifier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.storage.write { tx in
        for objet in ["Saisi", "Repris", "Qualifié"] { _ = try tx.poserLot(monde, objet: objet) }
        try tx.execute("UPDATE marche SET origine = 'decp' WHERE objet <> 'Saisi'")
        try tx.execute(
          """
          DELETE FROM marche_levier
          WHERE marche_id IN (SELECT id FROM marche WHERE objet <> 'Qualifié')
          """)
      }
      let taches = try await scene.taches(.facilitateur) { try $0.marchesAQualifier($1) }
      #expect(taches.map(\.lue) == ["Qualifier 1 marché repris"])
    }
  }

  @Test("A holder names somebody to talk to while the lot is open", arguments: TestEngine.available)
  func correspondants(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.storage.write { tx in
        for objet in ["Nommé", "Muet", "Clos"] {
          _ = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: objet))
        }
        try tx.execute("UPDATE lot SET clos = \(true) WHERE \(duMarche("Clos"))")
        try tx.execute(
          """
          UPDATE engagement SET correspondant = ''
          WHERE lot_id NOT IN (SELECT id FROM lot WHERE \(duMarche("Nommé")))
          """)
      }
      let taches = try await scene.taches(.entreprise) { try $0.correspondantsManquants($1) }
      #expect(taches.map(\.lue) == ["Désigner votre correspondant : Muet, Gros œuvre"])
    }
  }
}

/// On queries that name `lot`.
private func duMarche(_ objet: String) -> SQL {
  "marche_id = (SELECT id FROM marche WHERE objet = \(objet))"
}
