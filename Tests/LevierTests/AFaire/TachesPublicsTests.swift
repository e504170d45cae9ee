import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What « À faire » asks for people")
struct TachesPublicsTests {
  @Test(
    "A request waits for its facilitator, a proof for its prescriber, or for the facilitator where none is known",
    arguments: TestEngine.available)
  func demandes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        for (nom, etat) in [
          ("Instruire", Eligibilite.Etat.Code.aInstruire), ("Compléter", .piecesManquantes),
          ("Seul", .piecesManquantes),
        ] {
          let personne = try tx.poserParticipant(
            monde, nom: nom, par: nom == "Seul" ? nil : "Mission locale de Brenelle")
          try tx.poserEligibilite(monde, de: personne, etat)
        }
      }
      let instruire = try await scene.taches(.facilitateur) { try $0.eligibilites(.aInstruire, $1) }
      #expect(instruire.map(\.lue) == ["Instruire l’éligibilité de Lila Instruire"])
      #expect(instruire.first?.porteur == .vous)
      #expect(instruire.first?.pourLe == (try Jour("2026-03-25")), "ten days to answer")
      let completer = try await scene.taches(.facilitateur) { try $0.eligibilites(.piecesManquantes, $1) }
      #expect(completer.map(\.porteur) == [.autre("Mission locale de Brenelle"), .vous])
      let prescripteur = try await scene.taches(.prescripteur) { try $0.eligibilites(.piecesManquantes, $1) }
      #expect(prescripteur.map(\.porteur) == [.vous])
    }
  }

  @Test(
    "A valid eligibility is renewed in its last sixty days, a contract without an exit prepared in its own",
    arguments: TestEngine.available)
  func fins(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
        for (nom, fin) in [
          ("Hier", "2026-03-14"), ("Jour", "2026-03-15"), ("Proche", "2026-05-14"), ("Loin", "2026-05-15"),
          ("Autre", "2026-04-01"),
        ] {
          let personne = try tx.poserParticipant(monde, nom: nom)
          try tx.poserEligibilite(monde, de: personne, nom == "Autre" ? .refuse : .valide, fin: fin)
          let contrat = try tx.poserContrat(monde, de: personne, pour: [engagement], fin: fin)
          if nom == "Autre" { try tx.sortir(contrat, le: "2026-03-10") }
        }
      }
      let eligibilites = try await scene.taches(.facilitateur) { try $0.eligibilitesQuiFinissent($1) }
      #expect(
        eligibilites.map(\.lue) == [
          "Renouveler l’éligibilité de Lila Jour", "Renouveler l’éligibilité de Lila Proche",
        ])
      let contrats = try await scene.taches(.facilitateur) { try $0.contratsQuiFinissent($1) }
      #expect(
        contrats.map(\.lue) == [
          "Préparer la suite du contrat de Lila Jour", "Préparer la suite du contrat de Lila Proche",
        ])
    }
  }

  @Test(
    "What became of a person is asked for a year after the last contract, unless it is known",
    arguments: TestEngine.available)
  func sorties(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
        for (nom, fin) in [
          ("Hier", "2026-03-14"), ("Aujourdhui", "2026-03-15"), ("An", "2025-03-15"),
          ("Ancien", "2025-03-14"), ("Dit", "2026-02-01"), ("Suivi", "2026-02-01"),
        ] {
          let personne = try tx.poserParticipant(monde, nom: nom)
          let contrat = try tx.poserContrat(
            monde, de: personne, pour: [engagement], debut: "2025-01-05", fin: fin)
          if nom == "Dit" { try tx.sortir(contrat, le: "2026-02-01") }
          if nom == "Suivi" {
            _ = try tx.poserContrat(monde, de: personne, pour: [engagement], debut: "2026-02-15", fin: nil)
          }
        }
      }
      let demande = "Indiquer ce qu’est devenue la personne : Lila"
      let taches = try await scene.taches(.facilitateur) { try $0.sortiesInconnues($1) }
      #expect(taches.map(\.lue) == ["\(demande) Hier", "\(demande) An"])
    }
  }
}
