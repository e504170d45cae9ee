import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The list of markets")
struct MarchesListeTests {
  @Test(
    "Each filter keeps what it names, a word being looked for in the lots too",
    arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let autre = try await scene.poserTroisMarches()
      for (filtre, attendus) in [
        ("", ["Cantine", "Abattoir", "Beffroi"]), ("mot=beffroi", ["Beffroi"]), ("mot=MO-2", ["Beffroi"]),
        ("mot=45261214", ["Abattoir"]), ("mot=zinguerie", ["Cantine"]), ("mot=inconnu", []),
        ("nature=services", ["Cantine"]), ("donneur_ordre=\(autre)", ["Abattoir"]),
      ] {
        #expect(try await scene.marchesListes(filtre) == attendus, "\(filtre)")
      }
    }
  }

  @Test("Each column sorts on its own figure, both ways", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.poserTroisMarches()
      for (tri, ordre) in [
        ("objet", ["Abattoir", "Beffroi", "Cantine"]), ("montant", ["Beffroi", "Cantine", "Abattoir"]),
        ("notification", ["Beffroi", "Abattoir", "Cantine"]),
      ] {
        #expect(try await scene.marchesListes("tri=\(tri)&sens=asc") == ordre, "\(tri)")
        #expect(try await scene.marchesListes("tri=\(tri)&sens=desc") == ordre.reversed(), "\(tri)")
      }
      #expect(try await scene.marchesListes("tri=donneur_ordre&sens=asc").first == "Abattoir")
      #expect(try await scene.marchesListes("tri=donneur_ordre&sens=desc").last == "Abattoir")
    }
  }

  @Test("The lots of a market sort as numbers: 2 before 10", arguments: TestEngine.available)
  func lots(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        let marche = try tx.lot(lot, dans: .territoire(scene.monde.territoire)).marche.id
        for numero in ["10", "2", "2B"] {
          _ = try tx.creer(
            NouveauLot(numero: numero, intitule: "Lot-\(numero)"), dans: marche,
            regle: .initiale)
        }
        return marche
      }
      let page = try await scene.lire("/marches/\(marche)", .facilitateur).texte
      let lus = page.matches(of: /href="\/lots\/\d+">[^<]*Lot-(\w+)</).map { String($0.output.1) }
      #expect(lus == ["2", "2B", "10"])
    }
  }
}

extension Scene {
  /// The second is of another buyer, which is returned; its name comes first.
  fileprivate func poserTroisMarches() async throws -> ID<Structure> {
    try await ecrire { tx in
      let autre = try tx.creer(
        NouvelleStructure(genre: .commune, nom: "Abbaye-sur-Aure"))
      let sien = try monde.structure("Communauté de communes de Brenelle")
      for (objet, acheteur, cpv, nature, euros, jour) in [
        ("Beffroi", sien, "45212350", Nature.travaux, 1000, "2024-01-01"),
        ("Abattoir", autre, "45261214", .travaux, 3000, "2024-06-01"),
        ("Cantine", sien, "55523100", .services, 2000, "2025-01-01"),
      ] {
        let marche = try tx.creer(
          NouveauMarche(
            donneurOrdre: acheteur, reference: objet == "Beffroi" ? "MO-2" : "", objet: objet, cpv: cpv,
            nature: nature, forme: .ordinaire, montant: Montant(euros: euros), notification: try Jour(jour),
            leviers: [.conditionExecution]))
        _ = try tx.creer(
          NouveauLot(numero: "1", intitule: objet == "Cantine" ? "Zinguerie" : "Gros œuvre"),
          dans: marche, regle: .initiale)
      }
      return autre
    }
  }

  fileprivate func marchesListes(_ filtre: String) async throws -> [String] {
    let page = try await lire("/marches?\(filtre)", .facilitateur).texte
    return page.matches(of: /href="\/marches\/\d+">(\w+)</).map { String($0.output.1) }
  }
}
