import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What each agent may know")
struct PerimetreTests {
  @Test(
    "Markets are not for prescribers and funders; a holder sees its lots, an employer its contracts",
    arguments: TestEngine.available)
  func perimetres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        let engagement = try tx.poserEngagement(monde, sur: lot)
        let marche: ID<Marche> = try tx.value("SELECT marche_id FROM lot").cree()
        _ = try tx.creer(
          NouveauLot(numero: "2", intitule: "Charpente", debut: nil, fin: nil), dans: marche,
          regle: .initiale)
        for (nom, employeur) in [
          ("Chez elle", "Tremplin Intérim Brenelle"), ("Ailleurs", "Maçonnerie Tréguier-Faure"),
        ] {
          let personne = try tx.poserParticipant(monde, nom: nom)
          _ = try tx.poserContrat(monde, de: personne, chez: employeur, pour: [engagement])
          try tx.ouvrirDeclaration(try monde.structure(employeur), try Mois("2026-02"), par: nil)
        }
      }
      let structures = monde.structures.count
      for (role, attendus) in [
        (Role.facilitateur, [1, 2, 2, 2, 2, structures]), (.donneurOrdre, [1, 2, 0, 0, 0, 1]),
        (.entreprise, [1, 1, 0, 1, 1, 1]), (.siae, [0, 0, 0, 1, 1, 1]), (.prescripteur, [0, 0, 2, 2, 0, 1]),
        (.financeur, [0, 0, 0, 0, 0, structures]),
      ] {
        let perimetre = try await scene.agentConnecte(role).perimetre
        let comptes: [Int] = try await scene.storage.read { tx in
          [
            try tx.value("SELECT count(*) FROM marche WHERE \(perimetre.marches)") ?? 0,
            try tx.value(
              "SELECT count(*) FROM lot JOIN marche ON marche.id = lot.marche_id WHERE \(perimetre.lots)")
              ?? 0,
            try tx.value("SELECT count(*) FROM participant WHERE \(perimetre.participants)") ?? 0,
            try tx.value(
              """
              SELECT count(*) FROM contrat JOIN participant ON participant.id = contrat.participant_id
              WHERE \(perimetre.contrats)
              """) ?? 0,
            try tx.value(
              """
              SELECT count(*)
              FROM declaration JOIN structure employeur ON employeur.id = declaration.employeur_id
              WHERE \(perimetre.declarations)
              """) ?? 0,
            try tx.nombreDeStructures(dans: perimetre),
          ]
        }
        #expect(comptes == attendus, "\(role): markets, lots, people, contracts, declarations, structures")
      }
    }
  }

  @Test(
    "An agent of another territory is neither suspended nor invited from here",
    arguments: TestEngine.available)
  func autreTerritoire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(try await scene.chezLeVoisin().monde.agents["siae"])
      for role in [Role.administrateur, .facilitateur] {
        let perimetre = try await scene.agentConnecte(role).perimetre
        await #expect(throws: Absence.self) {
          try await scene.storage.read { tx in _ = try tx.agent(agent, dans: perimetre) }
        }
      }
    }
  }
}
