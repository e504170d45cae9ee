import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The lot's page, through HTTP")
struct FicheLotHTTPTests {
  /// A lot with its engagement, and a contract open since January that nobody declared.
  private static func poser(_ scene: Scene) async throws -> ID<Lot> {
    try await scene.ecrire { tx in
      let lot = try tx.poserLot(scene.monde)
      let engagement = try tx.poserEngagement(scene.monde, sur: lot)
      let personne = try tx.poserParticipant(scene.monde)
      _ = try tx.poserContrat(scene.monde, de: personne, pour: [engagement])
      return lot
    }
  }

  @Test("A facilitator reads what is owed, who works and who must declare", arguments: TestEngine.available)
  func facilitateur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await Self.poser(scene)
      let page = try await scene.lire("/lots/\(lot)", .facilitateur).texte
      #expect(page.contains("1\u{202f}000\u{a0}h"))
      #expect(page.contains("Lila Amrani"))
      #expect(page.contains("À faire par Tremplin Intérim Brenelle"))
      #expect(page.contains("Déclarer les heures de janvier 2026"))
      #expect(page.contains("1\u{a0}autre déclaration attend aussi."))
    }
  }

  @Test(
    "A buyer and a holder who does not employ the person read initials",
    arguments: [Role.donneurOrdre, .entreprise])
  func sansNom(_ role: Role) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let lot = try await Self.poser(scene)
      for chemin in ["/lots/\(lot)", "/lots/\(lot)/heures"] {
        let page = try await scene.lire(chemin, role)
        #expect(page.status == .ok)
        #expect(!page.texte.contains("Amrani"))
      }
      #expect(try await scene.lire("/lots/\(lot)", role).texte.contains("L.\u{a0}A."))
    }
  }

  @Test(
    "Each line of a lot's hours leads to the person's page, for who may open it",
    arguments: TestEngine.available)
  func liens(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.declarer(contrats.entreprise, mois: "2026-02", heures: 1000)
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 1000)
      let lot: Int = try await scene.storage.read { tx in
        try tx.value("SELECT lot_id FROM engagement WHERE id = \(engagement)") ?? 0
      }
      let attendus: [(Role, String?, Int)] = [
        (.facilitateur, "/publics/\(personne)", 2), (.entreprise, "/salaries/\(personne)", 1),
        (.donneurOrdre, nil, 0),
      ]
      for (role, chemin, nombre) in attendus {
        let page = try await scene.lire("/lots/\(lot)/heures", role).texte
        let liens = page.matches(of: /href="(\/(?:publics|salaries)\/\d+)"/).map { String($0.output.1) }
        #expect(liens == Array(repeating: chemin ?? "", count: nombre), "\(role)")
        if let chemin { #expect(try await scene.lire(chemin, role).status == .ok) }
      }
    }
  }

  @Test("A company reads its own engagement and not its neighbour's", arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await Self.poser(scene)
      let autre = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 777)
      }
      let page = try await scene.lire("/lots/\(lot)", .entreprise).texte
      #expect(page.contains("1\u{202f}000\u{a0}h"))
      #expect(!page.contains("777"))
      #expect(try await scene.lire("/engagements/\(autre)", .entreprise).status == .notFound)
    }
  }

  @Test(
    "A lot is an absence to whoever has no part in it",
    arguments: [Role.siae, .prescripteur, .financeur, .administrateur])
  func acces(_ role: Role) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let lot = try await Self.poser(scene)
      let (page, heures) = (
        try await scene.lire("/lots/\(lot)", role), try await scene.lire("/lots/\(lot)/heures", role)
      )
      #expect(page.status == .notFound)
      #expect(heures.status == .notFound)
    }
  }

  @Test("A lot without an engagement asks the facilitator for one", arguments: TestEngine.available)
  func vide(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let page = try await scene.lire("/lots/\(lot)", .facilitateur).texte
      #expect(page.contains("À faire par le facilitateur"))
      #expect(page.contains("/lots/\(lot)/engagements/nouveau"))
    }
  }

  @Test("The page asks as many statements for many contracts as for one", arguments: TestEngine.available)
  func instructions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await Self.poser(scene)
      func compter() async throws -> Int {
        scene.storage.reset()
        _ = try await scene.lire("/lots/\(lot)", .facilitateur)
        return scene.storage.texts.filter { $0.hasPrefix("SELECT") }.count
      }
      let un = try await compter()
      try await scene.ecrire { tx in
        let autre = try tx.poserEngagement(scene.monde, sur: lot, de: "Tremplin Intérim Brenelle")
        for rang in 1...12 {
          let personne = try tx.poserParticipant(scene.monde, nom: "Nom\(rang)")
          _ = try tx.poserContrat(scene.monde, de: personne, pour: [autre])
        }
      }
      let douze = try await compter()
      #expect(un == douze)
      #expect(un <= 14)
    }
  }
}
