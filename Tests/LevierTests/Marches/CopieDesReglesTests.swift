import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The rules that a lot copies")
struct CopieDesReglesTests {
  @Test(
    "They are those of the consultation's day, else of the notification's, else of today; of its own territory",
    arguments: TestEngine.available,
    [
      ("2025-06-01", "2026-02-01", "Règle A"), (nil, "2026-02-01", "Règle B"), (nil, nil, "Règle C"),
    ] as [(String?, String?, String)])
  func jour(
    _ engine: TestEngine, cas: (consultation: String?, notification: String?, regle: String)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let marche = try await scene.ecrire { tx in
        try tx.poserRegle(monde, "Règle A", du: "2024-01-01")
        try TransactionLocale(tx, dans: monde.voisin).poserRegle(monde, "Règle d’ailleurs", du: "2024-01-02")
        try tx.poserRegle(monde, "Règle B", du: "2026-01-01")
        try tx.poserRegle(monde, "Règle C", du: "2026-03-01")
        return try tx.creer(
          NouveauMarche(
            donneurOrdre: try monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Halle", cpv: "", nature: .travaux, forme: .ordinaire,
            consultation: try cas.consultation.map { try Jour($0) },
            notification: try cas.notification.map { try Jour($0) }, leviers: [.conditionExecution]))
      }
      #expect(try await scene.lotDe(marche).contains("<dt>Règle</dt><dd>\(cas.regle)</dd>"))
    }
  }

  @Test("Every figure of the rule is copied, and shown on the lot's page", arguments: TestEngine.available)
  func chiffres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let marche = try await scene.ecrire { tx in
        try tx.poserRegle(
          monde, "Règle de l’Aure", du: "2024-01-01", mois: 18, base: .payees, plafond: 35, diviseur: 1607,
          multiple: 175)
        return try tx.creer(
          NouveauMarche(
            donneurOrdre: try monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Halle", cpv: "", nature: .travaux, forme: .ordinaire, leviers: [.conditionExecution]))
      }
      let page = try await scene.lotDe(marche)
      for chiffre in [
        "Règle de l’Aure", "18 mois", "Heures payées", "Jusqu’à 35 % des heures", "1 607 h",
        "1,75 × le SMIC horaire",
      ] { #expect(page.contains(chiffre), "\(chiffre)") }
    }
  }
}

extension Scene {
  /// The page of a lot added by its form.
  fileprivate func lotDe(_ marche: ID<Marche>) async throws -> String {
    let ajout = [("intitule", "Gros œuvre"), ("numero", "1")]
    let reponse = try await envoyer("/marches/\(marche)/lots", ajout, .facilitateur)
    return try await lire(try #require(reponse.destination), .facilitateur).texte
      .replacing(/[\u{a0}\u{202f}]/, with: " ")
  }
}
