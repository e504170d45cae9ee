import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The ledger of hours owed")
struct RegistreTests {
  @Test(
    "Whatever is written, corrected or moved, what is owed is the sum of the lines and never less than nothing",
    arguments: TestEngine.available)
  func propriete(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let agent = try #require(monde.agents["facilitateur"])
      let engagements = try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        return [
          try tx.poserEngagement(monde, sur: lot, heures: 100),
          try tx.poserEngagement(monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 40),
        ]
      }
      var hasard = Hasard(graine: 7)
      var refusees = 0
      for _ in 0..<80 {
        let pas = Pas(&hasard, entre: engagements)
        do {
          try await scene.ecrire { tx in try tx.jouer(pas, par: agent) }
        } catch is Ecriture.Refus {
          refusees += 1
        }
        let (dues, sommes) = try await scene.storage.read { tx in try tx.comptes(engagements) }
        #expect(dues == sommes)
        #expect(dues.allSatisfy { $0 >= .zero })
      }
      #expect(refusees > 0, "no operation was refused: the property was not put to the test")
    }
  }

  @Test("A transfer moves hours and keeps the total", arguments: TestEngine.available)
  func transfert(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let agent = try #require(monde.agents["facilitateur"])
      let (dues, sommes) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        let de = try tx.poserEngagement(monde, sur: lot, heures: 100)
        let vers = try tx.poserEngagement(monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 40)
        try tx.transferer(
          NouveauTransfert(
            de: de, vers: vers, le: try Jour("2026-03-01"), heures: Heures(heures: 30),
            accord: "Accord du 1er mars"),
          par: agent)
        return try tx.comptes([de, vers])
      }
      #expect(dues == [Heures(heures: 70), Heures(heures: 70)])
      #expect(sommes == dues)
    }
  }

  @Test(
    "The opposite of a transfer gives the hours back to both ends; a correction is not corrected",
    arguments: TestEngine.available)
  func correctionDeTransfert(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let agent = try #require(monde.agents["facilitateur"])
      let jour = try Jour("2026-03-01")
      let perimetre = Perimetre.territoire(monde.territoire)
      let (dues, sommes) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        let de = try tx.poserEngagement(monde, sur: lot, heures: 100)
        let vers = try tx.poserEngagement(monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 40)
        let sortie = try tx.transferer(
          NouveauTransfert(de: de, vers: vers, le: jour, heures: Heures(heures: 30), accord: "A"), par: agent)
        try tx.corriger(try tx.ecriture(sortie, dans: perimetre), le: jour, motif: "Erreur", par: agent)
        return try tx.comptes([de, vers])
      }
      #expect(dues == [Heures(heures: 100), Heures(heures: 40)] && sommes == dues)
      await #expect(throws: Ecriture.Refus.correctionDeCorrection) {
        try await scene.ecrire { tx in
          let derniere: ID<Ecriture> = try tx.value("SELECT max(id) FROM ecriture").cree()
          try tx.corriger(try tx.ecriture(derniere, dans: perimetre), le: jour, motif: "Non", par: agent)
        }
      }
    }
  }

  @Test(
    "Amendments, orders, tranches and hours given up move what is owed, each with its sign",
    arguments: TestEngine.available,
    [
      ("avenant", "50", 150), ("avenant", "-50", 50), ("commande", "25", 125), ("tranche_ferme", "10", 110),
      ("tranche_optionnelle", "5,5", 105.5), ("exoneration", "-60", 40), ("exoneration", "60", nil),
      ("commande", "-5", nil), ("tranche_ferme", "0", nil), ("transfert", "10", nil),
    ])
  func genres(_ engine: TestEngine, cas: (genre: String, heures: String, dues: Double?)) async throws {
    try await Scene.jouer(engine) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde), heures: 100)
      }
      let champs = [
        ("genre", cas.genre), ("heures", cas.heures), ("le", "2026-03-01"), ("libelle", "Pièce"),
      ]
      let reponse = try await scene.envoyer("/engagements/\(engagement)/ecritures", champs, .facilitateur)
      #expect(reponse.status == (cas.dues == nil ? .unprocessableContent : .seeOther))
      let (dues, sommes) = try await scene.storage.read { tx in try tx.comptes([engagement]) }
      #expect(dues == [Heures(centiemes: Int((cas.dues ?? 100) * 100))] && sommes == dues)
    }
  }
}

extension RegistreTests {
  @Test(
    "A line whose day is to come, or well before the engagement, is asked about before it counts",
    arguments: TestEngine.available,
    [("2026-03-16", "à venir"), ("2024-12-31", "bien avant"), ("2025-02-01", nil)])
  func jours(_ engine: TestEngine, cas: (jour: String, phrase: String?)) async throws {
    try await Scene.jouer(engine) { scene in
      let (de, vers) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        return (
          try tx.poserEngagement(scene.monde, sur: lot, heures: 100),
          try tx.poserEngagement(scene.monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 40)
        )
      }
      for (chemin, champs) in [
        ("ecritures", [("genre", "avenant"), ("heures", "10"), ("libelle", "Avenant")]),
        ("transferts", [("vers", "\(vers)"), ("heures", "10"), ("accord", "Accord")]),
      ] {
        let envoi = champs + [("le", cas.jour), ("jeton", chemin)]
        let reponse = try await scene.envoyer("/engagements/\(de)/\(chemin)", envoi, .facilitateur)
        guard let phrase = cas.phrase else {
          #expect(reponse.status == .seeOther)
          continue
        }
        #expect(reponse.status == .unprocessableContent && reponse.texte.contains(phrase))
        let autre = envoi + [("confirme-le", "2031-01-01")]
        let mauvaise = try await scene.envoyer("/engagements/\(de)/\(chemin)", autre, .facilitateur)
        #expect(mauvaise.status == .unprocessableContent, "another day was answered for")
        let coche = envoi + [("confirme-le", cas.jour)]
        let ecrite = try await scene.envoyer("/engagements/\(de)/\(chemin)", coche, .facilitateur)
        #expect(ecrite.status == .seeOther)
      }
    }
  }
}

/// One operation on the ledgers, drawn at random.
private struct Pas: Sendable {
  enum Genre: CaseIterable { case ajouter, exonerer, transferer, corriger }
  let genre: Genre
  let de: ID<Engagement>
  let vers: ID<Engagement>
  let heures: Heures
  let rang: Int

  init(_ hasard: inout Hasard, entre engagements: [ID<Engagement>]) {
    genre = Genre.allCases.randomElement(using: &hasard) ?? .ajouter
    let sens = Bool.random(using: &hasard)
    (de, vers) = (engagements[sens ? 0 : 1], engagements[sens ? 1 : 0])
    heures = Heures(centiemes: Int.random(in: 1...9_000, using: &hasard))
    rang = Int.random(in: 0...1_000, using: &hasard)
  }
}

extension TransactionLocale {
  fileprivate func jouer(_ pas: Pas, par agent: ID<Agent>) throws {
    let jour = try Jour("2026-03-01")
    switch pas.genre {
    case .ajouter, .exonerer:
      let ajout = pas.genre == .ajouter
      try ecrire(
        NouvelleEcriture(
          engagement: pas.de, le: jour, genre: ajout ? .avenant : .exoneration,
          heures: ajout ? pas.heures : -pas.heures, libelle: "Pas"), par: agent)
    case .transferer:
      try transferer(
        NouveauTransfert(de: pas.de, vers: pas.vers, le: jour, heures: pas.heures, accord: "Accord"),
        par: agent)
    case .corriger:
      let lignes = try rows("SELECT id FROM ecriture WHERE engagement_id = \(pas.de) ORDER BY id")
      let id: ID<Ecriture> = try lignes[pas.rang % lignes.count]["id"]
      try corriger(
        try ecriture(id, dans: .territoire(territoire)), le: jour, motif: "Erreur", par: agent)
    }
  }

}

extension Transaction {
  fileprivate func comptes(_ engagements: [ID<Engagement>]) throws -> (dues: [Heures], sommes: [Heures]) {
    let lignes = try rows(
      """
      SELECT heures_dues,
        (SELECT COALESCE(sum(heures), 0) FROM ecriture WHERE engagement_id = engagement.id) AS somme
      FROM engagement WHERE id IN \(list: engagements) ORDER BY id
      """)
    return (try lignes.map { try $0["heures_dues"] }, try lignes.map { try $0["somme"] })
  }
}
