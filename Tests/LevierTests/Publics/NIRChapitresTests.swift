import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A social security number, in people's, contracts' and engagements' forms")
struct NIRChapitresTests {
  /// A form, its right fields, and the free text in which the number is slipped.
  struct Champ: Sendable, CustomTestStringConvertible {
    let chemin: @Sendable (Lieux) -> String
    let champs: @Sendable (Lieux) throws -> [(String, String)]
    let nom: String

    var testDescription: String { nom }

    init(
      _ nom: String, _ chemin: @escaping @Sendable (Lieux) -> String,
      _ champs: @escaping @Sendable (Lieux) throws -> [(String, String)]
    ) {
      (self.nom, self.chemin, self.champs) = (nom, chemin, champs)
    }
  }

  struct Lieux: Sendable {
    let scene: Scene
    let personne: ID<Participant>
    let dossier: Int
    let contrat: ID<Contrat>
    let lot: ID<Lot>
    let engagement: ID<Engagement>
    let autre: ID<Engagement>
    let ecriture: Int
  }

  static let champs: [Champ] =
    ["nom", "prenom", "commune"].map { nom in
      Champ(nom, { "/publics/\($0.personne)" }) { _ in PublicsHTTPTests.lila + [("version", "1")] }
    } + [
      Champ("motif", { "/eligibilites/\($0.dossier)/pieces" }) { _ in [("version", "1")] },
      Champ("motif", { "/eligibilites/\($0.dossier)/refus" }) { _ in [("version", "1")] },
      Champ("metier", { "/publics/\($0.personne)/contrats" }) {
        try $0.scene.champs(engagement: $0.engagement)
      },
      Champ("metier", { "/contrats/\($0.contrat)" }) {
        try $0.scene.champs(engagement: $0.engagement) + [("version", "1")]
      },
      Champ("libelle", { "/engagements/\($0.engagement)/ecritures" }) { _ in
        [("genre", "avenant"), ("heures", "10"), ("le", "2026-03-01")]
      },
      Champ("accord", { "/engagements/\($0.engagement)/transferts" }) {
        [("vers", "\($0.autre)"), ("heures", "10"), ("le", "2026-03-01")]
      },
      Champ("libelle", { "/ecritures/\($0.ecriture)/correction" }) { _ in [("le", "2026-03-01")] },
    ]
    + ["groupement", "correspondant", "libelle"].map { nom in
      Champ(nom, { "/lots/\($0.lot)/engagements" }) {
        [
          ("titulaire", "\(try $0.scene.monde.structure("Tremplin Intérim Brenelle"))"),
          ("nature", "insertion"), ("qualite", "groupement"), ("groupement", "G"), ("heures", "10"),
          ("debut", "2026-01-01"),
          ("echeance", "2026-12-31"),
        ]
      }
    }

  @Test(
    "It is refused in every free text, and nothing is written", arguments: TestEngine.available, champs)
  func refuse(_ engine: TestEngine, champ: Champ) async throws {
    try await Scene.jouer(engine) { scene in
      let lieux = try await Self.poser(scene)
      let justes = try champ.champs(lieux).filter { $0.0 != champ.nom }
      let avant = try await Self.compte(scene)
      let refus = try await scene.envoyer(
        champ.chemin(lieux), justes + [(champ.nom, "vu 2 01 05 75 123 456 78")], .facilitateur)
      #expect(refus.status == .unprocessableContent)
      #expect(refus.texte.contains("numéro de sécurité sociale\u{202F}: Levier"))
      #expect(try await Self.compte(scene) == avant)
      let accepte = try await scene.envoyer(
        champ.chemin(lieux), justes + [(champ.nom, "Texte ordinaire")], .facilitateur)
      #expect(accepte.status == .seeOther, "\(accepte.texte)")
    }
  }

  private static func poser(_ scene: Scene) async throws -> Lieux {
    try await scene.ecrire { tx in
      let lot = try tx.poserLot(scene.monde)
      let engagement = try tx.poserEngagement(scene.monde, sur: lot)
      let autre = try tx.poserEngagement(
        scene.monde, sur: try tx.poserLot(scene.monde, objet: "Halle"), heures: 10)
      let personne = try tx.poserParticipant(scene.monde)
      let dossier = try tx.ouvrirEligibilite(de: personne, criteres: [.b2], par: nil)
      let ecriture: Int = try tx.value("SELECT min(id) FROM ecriture") ?? 0
      return Lieux(
        scene: scene, personne: personne, dossier: Int(dossier.rawValue),
        contrat: try tx.poserContrat(scene.monde, de: personne, pour: [engagement]), lot: lot,
        engagement: engagement, autre: autre, ecriture: ecriture)
    }
  }

  /// How many rows there are, and how many times they were written over.
  private static func compte(_ scene: Scene) async throws -> [Int] {
    try await scene.storage.read { tx in
      let row = try tx.first(
        """
        SELECT (SELECT sum(version) FROM participant) AS a, (SELECT sum(version) FROM eligibilite) AS b,
          (SELECT sum(version) FROM contrat) AS c, (SELECT count(*) FROM ecriture) AS d,
          (SELECT sum(version) FROM engagement) AS e, (SELECT count(*) FROM trace) AS f
        """)
      return try ["a", "b", "c", "d", "e", "f"].map { try row?[$0] ?? 0 }
    }
  }
}
