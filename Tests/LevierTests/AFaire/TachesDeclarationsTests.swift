import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What « À faire » asks of a month's hours")
struct TachesDeclarationsTests {
  @Test(
    "What was sent is validated by the facilitator, what was sent back completed by its employer",
    arguments: TestEngine.available)
  func recues(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (monde, employeur) = (scene.monde, try scene.monde.structure("Tremplin Intérim Brenelle"))
      try await scene.ecrire { tx in
        for (mois, etat) in [
          ("2025-09", Declaration.Etat.Code.validee), ("2025-10", .transmise), ("2025-11", .aCompleter),
          ("2025-12", .brouillon),
        ] {
          let id = try tx.ouvrirDeclaration(employeur, try Mois(mois), par: nil)
          try tx.passer(id, de: monde, a: etat)
        }
      }
      for (role, valider, completer) in [
        (Role.facilitateur, Tache.Porteur.vous, Tache.Porteur.autre("Tremplin Intérim Brenelle")),
        (.siae, .autre("Le facilitateur"), .vous),
      ] {
        let recues = try await scene.taches(role) { try $0.declarationsRecues($1) }
        #expect(recues.map(\.lue) == ["Valider les heures d’octobre 2025"])
        #expect(recues.map(\.porteur) == [valider])
        #expect(recues.first?.pourLe == (try Jour("2026-03-25")), "ten days to validate")
        let renvoyees = try await scene.taches(role) { try $0.declarationsACompleter($1) }
        #expect(renvoyees.map(\.lue) == ["Compléter les heures de novembre 2025"])
        #expect(renvoyees.map(\.porteur) == [completer])
      }
    }
  }

  @Test(
    "The last three months are asked of whoever had somebody, in its own territory; late from the eleventh",
    arguments: TestEngine.available)
  func reclamees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
        for (nom, employeur) in [
          ("Reste", "Tremplin Intérim Brenelle"), ("Parti", "Maçonnerie Tréguier-Faure"),
        ] {
          let contrat = try tx.poserContrat(
            monde, de: try tx.poserParticipant(monde, nom: nom), chez: employeur, pour: [engagement],
            debut: "2025-06-01")
          if nom == "Parti" { try tx.sortir(contrat, le: "2026-01-31") }
        }
      }
      let ailleurs = try await scene.chezLeVoisin()
      try await ailleurs.ecrire { tx in
        let voisin = ailleurs.monde
        let engagement = try tx.poserEngagement(voisin, sur: try tx.poserLot(voisin))
        _ = try tx.poserContrat(
          voisin, de: try tx.poserParticipant(voisin, nom: "Voisin"), pour: [engagement], debut: "2025-06-01")
      }
      let (decembre, janvier, fevrier) = (
        "Déclarer les heures de décembre 2025", "Déclarer les heures de janvier 2026",
        "Déclarer les heures de février 2026"
      )
      let siae = try await scene.taches(.siae, le: "2026-03-10") { try $0.declarationsReclamees($1) }
      #expect(Set(siae.map(\.lue)) == [decembre, janvier, fevrier] && siae.count == 3)
      #expect(siae.last?.ton == .information && siae.first?.ton == .danger)
      let entreprise = try await scene.taches(.entreprise) { try $0.declarationsReclamees($1) }
      #expect(Set(entreprise.map(\.lue)) == [decembre, janvier], "it left in January")
      #expect(entreprise.count == 2)
      let toutes = try await scene.taches(.facilitateur) { try $0.declarationsReclamees($1) }
      #expect(toutes.count == 5 && !toutes.contains { $0.porteur == .autre("Voisine") })
    }
  }
}
