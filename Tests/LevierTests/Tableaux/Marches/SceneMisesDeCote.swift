import HummingbirdTesting
import Storage
import Testing

@testable import Levier

extension Scene {
  /// Markets as an import brings them in, without a lever, each with its one lot.
  func poserAvis(_ objets: [String]) async throws -> [ID<Marche>] {
    try await ecrire { tx in
      try objets.map { objet -> ID<Marche> in
        let lot = try tx.poserLot(
          monde, objet: objet, intitule: "Lot unique", leviers: [], origine: .decp)
        return try #require(try tx.value("SELECT marche_id FROM lot WHERE id = \(lot)"))
      }
    }
  }

  func laisser(_ marches: [ID<Marche>], _ motif: String = "sans clause sociale") async throws
    -> TestResponse
  {
    try await envoyer(
      "/marches/mises-de-cote",
      marches.map { ("marche", "\($0)") } + [("motif", motif), ("retour", "/marches?suivi=a_qualifier")],
      .facilitateur)
  }

  /// What a page names, in order: its markets, or the count that « À faire » gives.
  func marchesVus(_ chemin: String) async throws -> [String] {
    let page = try await lire(chemin, .facilitateur).texte.replacing("\u{a0}", with: " ")
    let noms = page.matches(
      of: #/Qualifier \d+ marchés?|href="/marches/\d+">([^<]+)<|<br><small>(Halle|Voirie|Préau)</small>/#)
    var vus: [String] = []
    for nom in noms {
      let texte = String(nom.output.1 ?? nom.output.2 ?? nom.output.0)
      if !vus.contains(texte) { vus.append(texte) }
    }
    return vus
  }
}
