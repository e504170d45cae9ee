import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The lines behind a lot's hours")
struct HeuresDuLotHTTPTests {
  @Test(
    "They are those of the engagement and of the month asked for, and the total is theirs",
    arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let histoire = try await scene.poserDeuxTitulaires()
      for (filtre, total) in [
        ("", "247 h|212 h"), ("engagement=\(histoire.macon)", "140 h|105 h"),
        ("engagement=\(histoire.tremplin)", "107 h|107 h"), ("mois=2026-01", "200 h|165 h"),
        ("mois=2026-02", "47 h|47 h"), ("mois=2026-02&engagement=\(histoire.tremplin)", "7 h|7 h"),
        ("mois=charabia", "247 h|212 h"),
      ] {
        let lues = try await scene.heures(histoire.lot, filtre, .facilitateur)
        #expect(lues.total == total, "\(filtre)")
        #expect(lues.somme == total, "\(filtre): the lines add up to the total")
      }
      let vide = try await scene.lire("/lots/\(histoire.lot)/heures?mois=2025-12", .facilitateur).texte
      #expect(vide.contains("Aucune heure imputée"))
    }
  }

  @Test(
    "A holder reads the lines of its own engagement and their total, a buyer those of the whole lot",
    arguments: TestEngine.available,
    [(Role.entreprise, "140 h|105 h"), (.donneurOrdre, "247 h|212 h"), (.siae, "107 h|107 h")])
  func perimetre(_ engine: TestEngine, cas: (role: Role, total: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let histoire = try await scene.poserDeuxTitulaires()
      let lues = try await scene.heures(histoire.lot, "", cas.role)
      #expect(lues.total == cas.total)
      #expect(lues.somme == cas.total)
    }
  }
}

private struct Histoire: Sendable {
  let lot: ID<Lot>
  let macon, tremplin: ID<Engagement>
}

private struct HeuresLues {
  let total: String
  let somme: String
}

extension Scene {
  /// A company and a social enterprise each owe hours on one lot, and did some in January and February; the
  /// company did 900 more on another market.
  fileprivate func poserDeuxTitulaires() async throws -> Histoire {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde)
      let macon = try tx.poserEngagement(monde, sur: lot)
      let tremplin = try tx.poserEngagement(monde, sur: lot, de: "Tremplin Intérim Brenelle")
      let ailleurs = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Halle"))
      var territoire = TerritoireDeBilan(tx, monde)
      for (engagement, mois, heures, valorisees) in [
        (macon, "2026-01", 100, 65), (macon, "2026-02", 40, 40), (tremplin, "2026-01", 100, 100),
        (tremplin, "2026-02", 7, 7), (ailleurs, "2026-01", 900, 900),
      ] {
        for part in stride(from: 0, to: heures, by: 700) {
          try territoire.heures(
            try territoire.contrat([engagement]), engagement, mois, heures: min(700, heures - part),
            valorisees: min(700, valorisees - part))
        }
      }
      return Histoire(lot: lot, macon: macon, tremplin: tremplin)
    }
  }

  /// The total that the page shows, done and valued, and the sum of the lines above it.
  fileprivate func heures(_ lot: ID<Lot>, _ filtre: String, _ role: Role) async throws -> HeuresLues {
    let page = try await lire("/lots/\(lot)/heures?\(filtre)", role).texte.replacing("\u{a0}", with: " ")
    func heures(_ fragment: Substring) throws -> [Heures] {
      try fragment.matches(of: /<td[^>]*>(\d+) h<\/td>/).map { try Heures(String($0.output.1)) }
    }
    func deux(_ heures: [Heures]) -> String {
      heures.map { $0.enFrancais.replacing("\u{a0}", with: " ") }.joined(separator: "|")
    }
    let pied = page.firstMatch(of: /<tfoot>.*?<\/tfoot>/.dotMatchesNewlines())?.output ?? ""
    let corps = page.firstMatch(of: /<tbody>.*?<\/tbody>/.dotMatchesNewlines())?.output ?? ""
    let lignes = try corps.split(separator: "</tr>").map(heures).filter { $0.count == 2 }
    let sommes = [0, 1].map { rang in lignes.map { $0[rang] }.reduce(.zero, +) }
    return HeuresLues(total: deux(try heures(pied)), somme: deux(sommes))
  }
}
