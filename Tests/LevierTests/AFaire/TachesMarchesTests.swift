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
      try await scene.ecrire { tx in
        for (objet, clos, echeance) in [
          ("Clos", true, "2026-02-28"), ("Échu", false, "2026-02-28"), ("Tenu", false, "2026-12-31"),
        ] {
          let engagement = try tx.poserEngagement(
            monde, sur: try tx.poserLot(monde, objet: objet, clos: clos), heures: 700, echeance: echeance)
          guard objet == "Tenu" else { continue }
          let contrat = try tx.poserContrat(
            monde, de: try tx.poserParticipant(monde), pour: [engagement])
          try tx.poserHeures(
            monde, contrat, sur: engagement, mois: "2026-01", faites: Heures(heures: 700))
        }
        _ = try tx.poserEngagement(
          monde, sur: try tx.poserLot(monde, objet: "Traîné"), heures: 2000, echeance: "2026-04-30")
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
      try await scene.ecrire { tx in
        let autre = try tx.creer(
          NouvelleStructure(genre: .commune, nom: "Commune de Saint-Aubrac"))
        _ = try tx.poserLot(monde, objet: "Nu")
        _ = try tx.poserLot(monde, objet: "Prévu", debut: "2026-12-01")
        _ = try tx.poserLot(monde, objet: "D’un autre", chez: autre)
        _ = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Engagé"))
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
      try await scene.ecrire { tx in
        _ = try tx.poserLot(monde, objet: "Saisi", leviers: [])
        _ = try tx.poserLot(monde, objet: "Repris", leviers: [], origine: .decp)
        _ = try tx.poserLot(monde, objet: "Qualifié", origine: .decp)
      }
      let taches = try await scene.taches(.facilitateur) { try $0.marchesAQualifier($1) }
      #expect(taches.map(\.lue) == ["Qualifier 1 marché repris"])
    }
  }

  @Test("A holder names somebody to talk to while the lot is open", arguments: TestEngine.available)
  func correspondants(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        for (objet, clos, nom) in [
          ("Nommé", false, "Inès Faure"), ("Muet", false, ""), ("Clos", true, ""),
        ] {
          _ = try tx.poserEngagement(
            monde, sur: try tx.poserLot(monde, objet: objet, clos: clos), correspondant: nom)
        }
      }
      let taches = try await scene.taches(.entreprise) { try $0.correspondantsManquants($1) }
      #expect(taches.map(\.lue) == ["Désigner votre correspondant : Muet, Gros œuvre"])
    }
  }
}
