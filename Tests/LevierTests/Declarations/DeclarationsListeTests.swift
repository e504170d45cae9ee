import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The list of declarations")
struct DeclarationsListeTests {
  @Test("Each filter keeps what it names", arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let employeurs = try await scene.poserMois()
      let (m, t) = ("Maçonnerie Tréguier-Faure", "Tremplin Intérim Brenelle")
      for (filtre, attendues) in [
        ("", ["mars 2026 \(m)", "février 2026 \(t)", "janvier 2026 \(m)"]),
        ("mois=2026-02", ["février 2026 \(t)"]),
        ("employeur=\(employeurs.0)", ["mars 2026 \(m)", "janvier 2026 \(m)"]),
        ("etat=transmise", ["février 2026 \(t)"]), ("etat=cloturee", []), ("etat=a_faire", []),
      ] as [(String, [String])] {
        #expect(try await scene.declarations(filtre) == attendues, "\(filtre)")
      }
    }
  }

  @Test("It sorts by month, by employer and by state, both ways", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.poserMois()
      let mois = ["mars": "mars 2026 Maçonnerie Tréguier-Faure"]
        .merging(["fev": "février 2026 Tremplin Intérim Brenelle"]) { un, _ in un }
        .merging(["jan": "janvier 2026 Maçonnerie Tréguier-Faure"]) { un, _ in un }
      for (tri, ordre) in [
        ("tri=mois&sens=asc", ["jan", "fev", "mars"]), ("tri=mois&sens=desc", ["mars", "fev", "jan"]),
        ("tri=employeur&sens=asc", ["mars", "jan", "fev"]),
        ("tri=employeur&sens=desc", ["fev", "mars", "jan"]),
        ("tri=etat&sens=asc", ["mars", "fev", "jan"]), ("tri=etat&sens=desc", ["jan", "fev", "mars"]),
      ] {
        #expect(try await scene.declarations(tri) == ordre.compactMap { mois[$0] }, "\(tri)")
      }
    }
  }

  @Test("The first page of a long list is the first of its sort", arguments: TestEngine.available)
  func premierePage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        for rang in 0...50 {
          let employeur = rang == 0 ? MoisEnCours.employeur : "Maçonnerie Tréguier-Faure"
          let id = try tx.ouvrirDeclaration(
            try monde.structure(employeur), try Mois("2021-12") + rang, par: nil)
          if rang == 0 { try tx.passer(id, de: monde, a: .validee) }
        }
      }
      for (tri, montre) in [
        ("tri=mois&sens=desc", false), ("tri=mois&sens=asc", true), ("tri=employeur&sens=desc", true),
        ("tri=etat&sens=desc", true),
      ] {
        let page = try await scene.lire("/declarations?\(tri)", .facilitateur).texte
        #expect(page.contains("décembre 2021") == montre, "\(tri)")
      }
    }
  }

  @Test("No month is opened before it begins", arguments: TestEngine.available)
  func aVenir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let employeur = try scene.monde.structure(MoisEnCours.employeur)
      for (mois, ouverts) in [("2026-04", 0), ("2026-03", 1), ("2026-03", 1)] {
        let reponse = try await scene.envoyer(
          "/declarations", [("employeur", "\(employeur)"), ("mois", mois)], .siae)
        #expect(reponse.statut == 303)
        let nombre: Int? = try await scene.storage.read { tx in
          try tx.value("SELECT count(*) FROM declaration")
        }
        #expect(nombre == ouverts, "\(mois)")
      }
    }
  }
}

extension Scene {
  /// Three months of two employers, one in each of three states.
  fileprivate func poserMois() async throws -> (ID<Structure>, ID<Structure>) {
    let monde = monde
    return try await ecrire { tx in
      let maconnerie = try monde.structure("Maçonnerie Tréguier-Faure")
      let tremplin = try monde.structure("Tremplin Intérim Brenelle")
      for (employeur, mois, etat) in [
        (maconnerie, "2026-01", Declaration.Etat.Code.validee), (tremplin, "2026-02", .transmise),
        (maconnerie, "2026-03", .brouillon),
      ] {
        let id = try tx.ouvrirDeclaration(employeur, try Mois(mois), par: nil)
        try tx.passer(id, de: monde, a: etat)
      }
      return (maconnerie, tremplin)
    }
  }

  /// The months and employers of the list, in its order; the screen holds as many lines.
  fileprivate func declarations(_ filtre: String) async throws -> [String] {
    try await csv("/declarations?\(filtre)", .facilitateur).dropFirst().map { ligne in
      ligne.split(separator: ";", omittingEmptySubsequences: false).prefix(2).joined(separator: " ")
    }
  }
}
