import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Transfers, corrections and first lines of the ledger")
struct RegistreSuiteTests {
  @Test(
    "A transfer corrected from either end gives the hours back to both, by two lines that name each other",
    arguments: TestEngine.available, [true, false])
  func deuxBouts(_ engine: TestEngine, parLArrivee: Bool) async throws {
    try await Scene.jouer(engine) { scene in
      let (un, autre) = try await scene.poserDeuxEngagements()
      let transfert = [("vers", "\(autre)"), ("heures", "30"), ("le", "2026-03-01"), ("accord", "Accord")]
      #expect(
        try await scene.envoyer("/engagements/\(un)/transferts", transfert, .facilitateur).status == .seeOther
      )
      #expect(try await scene.dues() == [Heures(heures: 70), Heures(heures: 130)])
      let ligne = try #require(try await scene.registre(parLArrivee ? autre : un).last)
      let correction = [("le", "2026-03-10"), ("libelle", "Erreur")]
      #expect(
        try await scene.envoyer("/ecritures/\(ligne.id)/correction", correction, .facilitateur).status
          == .seeOther)
      #expect(try await scene.dues() == [Heures(heures: 100), Heures(heures: 100)])
      for (ici, labas, heures) in [(un, autre, 30), (autre, un, -30)] {
        let derniere = try #require(try await scene.registre(ici).last)
        #expect(derniere.heures == Heures(heures: heures) && derniere.contrepartie?.engagement == labas)
        #expect(derniere.le.iso == "2026-03-10", "a correction is of its own day")
      }
    }
  }

  @Test(
    "A line that was corrected is no longer proposed to be, and neither is its correction",
    arguments: TestEngine.available)
  func dejaCorrigee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (un, _) = try await scene.poserDeuxEngagements()
      let avenant = [("genre", "avenant"), ("heures", "50"), ("le", "2026-03-01"), ("libelle", "Avenant 1")]
      _ = try await scene.envoyer("/engagements/\(un)/ecritures", avenant, .facilitateur)
      let ligne = try #require(try await scene.registre(un).last)
      let chemin = "/ecritures/\(ligne.id)/correction"
      #expect(try await scene.lire(chemin, .facilitateur).status == .ok)
      _ = try await scene.envoyer(chemin, [("le", "2026-03-02"), ("libelle", "Erreur")], .facilitateur)
      let correction = try #require(try await scene.registre(un).last)
      let ancienne = try await scene.lire(chemin, .facilitateur)
      #expect(ancienne.destination == "/engagements/\(un)" && ancienne.annonce?.contains("déjà") == true)
      #expect(
        try await scene.lire("/ecritures/\(correction.id)/correction", .facilitateur).status == .notFound)
    }
  }

  @Test(
    "Hours go to what the same holder owes, or what is owed on the same market, and to nothing else",
    arguments: TestEngine.available)
  func receveurs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (un, voisin) = try await scene.poserDeuxEngagements()
      let ailleurs = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde, objet: "Halle"))
      }
      _ = try await scene.ecrire { tx in
        try tx.poserEngagement(
          scene.monde, sur: try tx.poserLot(scene.monde, objet: "École"), de: "Tremplin Intérim Brenelle")
      }
      let page = try await scene.lire("/engagements/\(un)/transferts/nouveau", .facilitateur).texte
      let proposes = page.matches(of: /<option value="(\d+)"/).map { String($0.output.1) }
      #expect(Set(proposes) == ["\(voisin)", "\(ailleurs)"])
    }
  }

  @Test(
    "The first line is dated by the start; the holder proposed is one that owes nothing yet, and a company",
    arguments: TestEngine.available)
  func creation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let (macon, tremplin) = (
        try monde.structure("Maçonnerie Tréguier-Faure"), try monde.structure("Tremplin Intérim Brenelle")
      )
      let lot = try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        for titulaire in [macon, tremplin] {
          try tx.execute(
            "INSERT INTO lot_titulaire (territoire_id, lot_id, structure_id) VALUES (\(tx.territoire), \(lot), \(titulaire))"
          )
        }
        return lot
      }
      func propose() async throws -> String? {
        let page = try await scene.lire("/lots/\(lot)/engagements/nouveau", .facilitateur).texte
        return page.firstMatch(of: /<option value="(\d+)" selected/).map { String($0.output.1) }
      }
      func engager(_ titulaire: ID<Structure>) async throws -> TestResponse {
        try await scene.envoyer(
          "/lots/\(lot)/engagements",
          [
            ("titulaire", "\(titulaire)"), ("nature", "insertion"), ("qualite", "titulaire"),
            ("heures", "100"),
            ("debut", "2026-02-03"), ("echeance", "2026-12-31"),
          ], .facilitateur)
      }
      #expect(try await propose() == "\(macon)")
      let reponse = try await engager(macon)
      #expect(try await propose() == "\(tremplin)")
      let id = try #require(reponse.destination?.split(separator: "/").last.flatMap { Int64($0) })
      #expect(try await scene.registre(ID(id)).map(\.le.iso) == ["2026-02-03"])
      let acheteur = try monde.structure("Communauté de communes de Brenelle")
      #expect(try await engager(acheteur).status == .notFound)
    }
  }
}

extension Scene {
  /// Two holders of one lot, who owe 100 hours each.
  fileprivate func poserDeuxEngagements() async throws -> (ID<Engagement>, ID<Engagement>) {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde)
      return (
        try tx.poserEngagement(monde, sur: lot, heures: 100),
        try tx.poserEngagement(monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 100)
      )
    }
  }

  fileprivate func registre(_ engagement: ID<Engagement>) async throws -> [Ecriture] {
    try await storage.read { tx in
      try tx.ecritures(de: engagement, dans: .territoire(monde.territoire)).sorted { $0.id < $1.id }
    }
  }

  fileprivate func dues() async throws -> [Heures] {
    try await storage.read { tx in
      try tx.rows("SELECT heures_dues FROM engagement ORDER BY id").map { try $0["heures_dues"] }
    }
  }
}
