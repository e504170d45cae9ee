import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

/// What a test of this chapter starts from: one lot, its engagement, a person and a contract.
struct MoisEnCours: Sendable {
  let scene: Scene
  let engagement: ID<Engagement>
  let participant: ID<Participant>
  let contrat: ID<Contrat>
  let declaration: ID<Declaration>

  static let employeur = "Tremplin Intérim Brenelle"

  /// February 2026 opened for the social enterprise, the person eligible between these days.
  static func ouvrir(
    _ scene: Scene, mois: String = "2026-02", debut: String = "2026-01-01", fin: String = "2027-12-31"
  ) async throws -> MoisEnCours {
    let monde = scene.monde
    return try await scene.ecrire { tx in
      let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let participant = try tx.poserParticipant(monde)
      try tx.poserEligibilite(monde, de: participant, debut: debut, fin: fin)
      let contrat = try tx.poserContrat(monde, de: participant, pour: [engagement])
      let declaration = try tx.ouvrirDeclaration(
        try monde.structure(employeur), try Mois(mois), par: monde.agents["siae"])
      return MoisEnCours(
        scene: scene, engagement: engagement, participant: participant, contrat: contrat,
        declaration: declaration)
    }
  }

  var chemin: String { "/declarations/\(declaration)" }

  func version() async throws -> String {
    let (storage, declaration) = (scene.storage, declaration)
    let version: Int? = try await storage.read { tx in
      try tx.value("SELECT version FROM declaration WHERE id = \(declaration)")
    }
    return "\(try #require(version))"
  }

  /// Types the hours and hands the month over, as the employer, who says to have looked at what is odd.
  func transmettre(_ heures: String, formation: String = "") async throws {
    let reponse = try await scene.envoyer(
      chemin,
      [
        ("h-\(contrat)", heures), ("f-\(contrat)", formation), ("version", try await version()),
        ("acte", "transmission"), ("verifie", "oui"),
      ], .siae)
    #expect(reponse.status == .seeOther, "\(reponse.texte)")
  }

  /// Validates with the shares proposed, or with one typed for the contract's only engagement.
  @discardableResult
  func valider(_ part: String? = nil) async throws -> Int {
    let (storage, declaration) = (scene.storage, declaration)
    let lue: ID<LigneDeclaration>? = try await storage.read { tx in
      try tx.value("SELECT id FROM ligne WHERE declaration_id = \(declaration)")
    }
    let page = try await scene.lire(chemin, .facilitateur).texte
    let champ = "i-\(try #require(lue))-\(engagement)"
    let proposee = page.firstMatch(of: /name="i-\d+-\d+"[^>]*value="([^"]*)"/)?.output.1
    let reponse = try await scene.envoyer(
      chemin + "/validation", [(champ, part ?? String(proposee ?? "")), ("version", try await version())],
      .facilitateur)
    return reponse.status.code
  }

  /// The sums that an engagement keeps, this one's unless another is named: done, valued.
  func sommes(_ autre: ID<Engagement>? = nil) async throws -> [Int] {
    let (storage, engagement) = (scene.storage, autre ?? engagement)
    return try await storage.read { tx in
      let row = try tx.first(
        "SELECT heures_faites, heures_valorisees FROM engagement WHERE id = \(engagement)")
      guard let row else { throw Absence() }
      return [try row["heures_faites"], try row["heures_valorisees"]]
    }
  }

  /// An act of the facilitator on the month as it is now.
  func acte(_ acte: String, _ champs: [(String, String)]) async throws -> Int {
    let tous = champs + [("version", try await version())]
    return try await scene.envoyer("\(chemin)/\(acte)", tous, .facilitateur).status.code
  }

  /// Hours of the same person with another employer, in the same month unless another is named.
  func chargerAilleurs(heures: Int, mois: String = "2026-02") async throws {
    let (monde, participant) = (scene.monde, participant)
    try await scene.ecrire { tx in
      let chez = "Maçonnerie Tréguier-Faure"
      let contrat = try tx.poserContrat(monde, de: participant, chez: chez, pour: [])
      let mois = try Mois(mois)
      let id = try tx.ouvrirDeclaration(try monde.structure(chez), mois, par: nil)
      try tx.poser([(id, contrat, try LigneDeclaration(mois: mois, heures: Heures(heures: heures)))])
    }
  }
}
