import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Territories apart")
struct CloisonsTests {
  @Test("Every table says its territory but those of the installation")
  func tables() {
    let installation: Set<String> = [
      "territoire", "compte", "operateur", "invitation", "session", "appareil", "trace", "trace_mots",
      "tentative", "cle_secrete", "envoi",
      "seuil_europeen", "seuil_national", "entree_en_vigueur", "smic", "jour_ferie", "repliage",
    ]
    let toutes = migrations.flatMap { $0.texts(for: .sqlite) }.compactMap {
      $0.firstMatch(of: /CREATE TABLE (\w+) \(/).map { String($0.output.1) }
    }
    #expect(Set(toutes).subtracting(Cloisons.tables) == installation)
  }

  @Test(
    "What a statement leaves out is seen",
    arguments: [
      ("UPDATE lot SET clos = $1 WHERE id = $2", false),
      ("UPDATE lot SET clos = $1 WHERE territoire_id = $3 AND id = $2", true),
      ("DELETE FROM lot_titulaire WHERE lot_id = $1", false), ("DELETE FROM session WHERE id = $1", true),
      ("INSERT INTO lot (marche_id) SELECT marche_id FROM lot WHERE territoire_id = $1", false),
      ("\n  INSERT INTO lot\n (territoire_id, marche_id) VALUES ($1, $2)", true),
      ("SELECT id FROM lot", true),
    ])
  func manques(_ cas: (ordre: String, dit: Bool)) {
    #expect((Cloisons.manque(cas.ordre) == nil) == cas.dit)
  }

  @Test(
    "A row that would point into another territory is refused by the database",
    arguments: TestEngine.available)
  func cles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let ailleurs = try await scene.chezLeVoisin()
      let (structure, agent, lot, personne) = try await ailleurs.ecrire { tx in
        (
          try ailleurs.monde.structure("Maçonnerie Tréguier-Faure"), try ailleurs.monde.facilitateur,
          try tx.poserLot(ailleurs.monde), try tx.poserParticipant(ailleurs.monde)
        )
      }
      let ordres: [SQL] = [
        "UPDATE marche SET donneur_ordre_id = \(structure) WHERE territoire_id = \(scene.monde.territoire)",
        "UPDATE marche SET facilitateur_id = \(agent) WHERE territoire_id = \(scene.monde.territoire)",
        "UPDATE engagement SET lot_id = \(lot) WHERE id = \(mois.engagement)",
        "UPDATE contrat SET participant_id = \(personne) WHERE id = \(mois.contrat)",
        "UPDATE contrat SET employeur_id = \(structure) WHERE id = \(mois.contrat)",
        "UPDATE declaration SET employeur_id = \(structure) WHERE id = \(mois.declaration)",
        "UPDATE participant SET territoire_id = \(scene.monde.voisin) WHERE id = \(mois.participant)",
        "UPDATE agent SET territoire_id = \(scene.monde.voisin) WHERE id = \(scene.monde.agents["siae"])",
      ]
      for ordre in ordres {
        await #expect(throws: StorageError.foreignKey) {
          _ = try await scene.ecrire { tx in try tx.execute(ordre) }
        }
      }
    }
  }
}
