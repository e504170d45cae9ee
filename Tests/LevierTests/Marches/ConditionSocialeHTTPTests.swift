import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The duty of a social condition, on a market's page")
struct ConditionSocialeHTTPTests {
  @Test(
    "A large market consulted since 22 August 2026 is told that it must carry a condition, or argue why not",
    arguments: TestEngine.available,
    [
      ("2026-08-22", 216_000, LevierJuridique.critere, "motivez au dossier" as String?),
      ("2026-08-21", 216_000, .critere, "À la veille"), ("2026-08-21", 215_999, .critere, nil),
      ("2026-08-24", 300_000, .conditionExecution, "ce marché la porte"),
      ("2026-08-20", 300_000, .critere, nil), ("2026-08-24", 215_999, .critere, nil),
      ("2028-02-01", 300_000, .critere, "Ajoutez le seuil européen"),
    ])
  func avis(
    _ engine: TestEngine, cas: (jour: String, euros: Int, levier: LevierJuridique, phrase: String?)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in
        try tx.creer(
          NouveauMarche(
            donneurOrdre: try scene.monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Nettoyage des écoles", cpv: "", nature: .services, forme: .ordinaire,
            montant: Montant(euros: cas.euros), consultation: try Jour(cas.jour), leviers: [cas.levier]))
      }
      for role in [Role.facilitateur, .donneurOrdre] {
        let page = try await scene.lire("/marches/\(id)", role).texte
        #expect(page.contains("L2112-2-1") == (cas.phrase != nil && cas.jour < "2028"))
        if let phrase = cas.phrase { #expect(page.contains(phrase)) }
      }
    }
  }

  @Test(
    "The day is data: postponed by the command, nothing is demanded before it",
    arguments: TestEngine.available)
  func report(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in
        try tx.creer(
          NouveauMarche(
            donneurOrdre: try scene.monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Nettoyage", cpv: "", nature: .services, forme: .ordinaire,
            montant: Montant(euros: 300_000),
            consultation: try Jour("2026-09-01"), leviers: [.critere]))
      }
      #expect(try await scene.lire("/marches/\(id)", .facilitateur).texte.contains("motivez au dossier"))
      for (texte, jour) in [("condition_sociale_annonce", "2027-01-01"), ("condition_sociale", "2027-01-02")]
      {
        _ = try await daterEntreeEnVigueur(scene.storage, texte: texte, le: jour, source: "Loi de report")
      }
      #expect(try await !scene.lire("/marches/\(id)", .facilitateur).texte.contains("L2112-2-1"))
      #expect(try await scene.lire("/reglages", .facilitateur).texte.contains("Loi de report"))
      await #expect(throws: PhraseSeule.self) {
        _ = try await daterEntreeEnVigueur(scene.storage, texte: "autre", le: "2027-01-01", source: "x")
      }
    }
  }

  @Test(
    "The State's own threshold is lower, and a private buyer has no such duty",
    arguments: TestEngine.available,
    [(GenreStructure.epci, false), (.etat, true), (.donneurOrdrePrive, false)])
  func acheteur(_ engine: TestEngine, cas: (genre: GenreStructure, requise: Bool)) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in
        let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
        try tx.changer(scene.monde, "Communauté de communes de Brenelle") { $0.genre = cas.genre }
        let euros = cas.genre == .donneurOrdrePrive ? 900_000 : 150_000
        return try tx.creer(
          NouveauMarche(
            donneurOrdre: acheteur, reference: "", objet: "Nettoyage", cpv: "", nature: .services,
            forme: .ordinaire, montant: Montant(euros: euros), consultation: try Jour("2026-09-01"),
            leviers: [.critere]))
      }
      let page = try await scene.lire("/marches/\(id)", .facilitateur).texte
      #expect(page.contains("L2112-2-1") == cas.requise)
    }
  }
}
