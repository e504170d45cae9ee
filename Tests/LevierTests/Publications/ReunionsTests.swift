import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("« C’est le même » is undone by one press")
struct ReunionsTests {
  /// The second says otherwise the amount, the clause and, for one thing, the words: it is asked.
  private static let paire = [
    avis(social: ""),
    avis(objet: "Peinture de la cantine", montant: "70000", publie: "2024-08-01", mois: 36),
  ]

  @Test("What was united is as it was, with its question", arguments: TestEngine.available)
  func commeAvant(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: Self.paire)
      let avant = try await scene.etatDesLots()
      let garde = try await scene.reunir()
      #expect(try await scene.etatDesLots() != avant)
      #expect(try await scene.textes("SELECT montant || '' FROM lot") == ["7000000"])
      let page = try await scene.lire("/lots/\(garde)", .facilitateur).texte
      #expect(page.contains("Séparer de nouveau") && page.contains("Peinture de la cantine"))
      let annulation = try await scene.separer(garde)
      #expect(annulation.status == .seeOther)
      #expect(annulation.annonce == "Les deux lots sont de nouveau séparés. La question est reposée.")
      #expect(try await scene.etatDesLots() == avant)
      #expect(
        try await scene.textes(
          "SELECT acte FROM trace WHERE acte LIKE 'publications.reunion%' AND objet = 'lot' ORDER BY id")
          == ["publications.reunion", "publications.reunion_annulee", "publications.reunion_annulee"])
      #expect(!(try await scene.lire("/lots/\(garde)", .facilitateur).texte.contains("Séparer de nouveau")))
      #expect(try await scene.separer(garde).status == .notFound, "it is undone once")
    }
  }

  @Test("What was already asked of the lot that is kept is asked again", arguments: TestEngine.available)
  func dejaDemande(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [Self.paire[0]])
      try await scene.ecrire { tx in
        let lot: ID<Lot> = try tx.value("SELECT id FROM lot").cree()
        var nouveau = NouveauLot(try tx.lot(lot, dans: .territoire(scene.monde.territoire)))
        nouveau.montant = Montant(euros: 48_000)
        try tx.enregistrer(lot, nouveau, version: Version(numero: 1))
      }
      _ = try await scene.importer(json: [avis(montant: "50500", publie: "2024-07-20", social: "")])
      _ = try await scene.importer(json: [Self.paire[1]])
      let avant = try await scene.etatDesLots()
      #expect(avant.contains { $0.hasPrefix("verification") && $0.hasSuffix(" montant ") })
      _ = try await scene.separer(try await scene.reunir())
      #expect(try await scene.etatDesLots() == avant)
    }
  }

  @Test("The lever of the market that goes is not lost, and leaves with it", arguments: TestEngine.available)
  func leviers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: Self.paire)
      let garde = try await scene.reunir()
      #expect(try await scene.textes("SELECT levier FROM marche_levier") == ["condition_execution"])
      _ = try await scene.separer(garde)
      #expect(
        try await scene.ids("SELECT marche_id FROM marche_levier", Marche.self)
          == scene.ids("SELECT max(id) FROM marche", Marche.self))
    }
  }

  @Test(
    "It is refused, with its reason, once hours, a correction, an answer, a publication or another lot came on it",
    arguments: TestEngine.available, Depuis.allCases)
  func refus(_ engine: TestEngine, depuis: Depuis) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: Self.paire)
      let garde = try await scene.reunir()
      try await depuis.arriver(sur: garde, scene)
      let etat = try await scene.etatDesLots()
      let page = try await scene.lire("/lots/\(garde)", .facilitateur).texte
      #expect(page.contains(depuis.refus.phrase) && !page.contains("Séparer de nouveau"))
      #expect(try await scene.separer(garde).annonce == depuis.refus.phrase)
      #expect(try await scene.etatDesLots() == etat)
    }
  }

  @Test("Of three lots made one, each reunion is undone in its turn", arguments: TestEngine.available)
  func enChaine(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(
        json: Self.paire + [avis(objet: "Peinture du gymnase", montant: "90000", publie: "2024-09-01")])
      let avant = try await scene.etatDesLots()
      let garde = try await scene.reunir()
      let apresUne = try await scene.etatDesLots()
      #expect(try await scene.reunir() == garde)
      _ = try await scene.separer(garde)
      #expect(try await scene.etatDesLots() == apresUne)
      let premiere = try await scene.ids("SELECT min(id) FROM reunion", Reunion.self)[0]
      _ = try await scene.envoyer("/lots/\(garde)/reunions/\(premiere)/annulation", [], .facilitateur)
      #expect(try await scene.etatDesLots() == avant)
    }
  }

  @Test("What is published again after it finds each its own lot", arguments: TestEngine.available)
  func republies(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: Self.paire)
      _ = try await scene.separer(try await scene.reunir())
      let encore = try await scene.importer(
        json: Self.paire + [
          avis(objet: "Peinture de la cantine", montant: "71000", publie: "2024-09-01", mois: 36)
        ])
      #expect(encore.inchanges == 2 && encore.modifies == 1 && encore.crees == 0)
      #expect(try await scene.textes("SELECT montant || '' FROM lot ORDER BY id") == ["5000000", "7100000"])
    }
  }
}

/// What may come on a lot between its reunion and the press that undoes it.
enum Depuis: String, CaseIterable, Sendable {
  case engagement, ecriture, imputation, correction, reponse, publication, place

  var refus: Reunion.Refus {
    switch self {
    case .engagement, .ecriture, .imputation: .heuresEcrites
    case .correction, .reponse, .publication: .lotChange
    case .place: .placePrise
    }
  }

  func arriver(sur lot: ID<Lot>, _ scene: Scene) async throws {
    switch self {
    case .engagement: try await scene.poserUnEngagement(sur: lot)
    case .ecriture: try await scene.ecrireSurUnEngagementAncien(lot)
    case .imputation: try await scene.imputerSurUnEngagementAncien(lot)
    case .reponse: try await scene.repondre(sur: lot)
    case .correction:
      try await scene.ecrire { tx in
        var nouveau = NouveauLot(try tx.lot(lot, dans: .territoire(scene.monde.territoire)))
        nouveau.intitule = "Peinture"
        try tx.enregistrer(lot, nouveau, version: Version(numero: try tx.version(du: lot)))
      }
    case .publication:
      _ = try await scene.importer(json: [avis(objet: "Peinture de la cantine", montant: "71000", mois: 36)])
    case .place:
      try await scene.ecrire { tx in
        _ = try tx.execute(
          """
          UPDATE marche SET cle_source = (SELECT cle_source FROM reunion_marche) WHERE id =
            (SELECT marche_id FROM lot WHERE id = \(lot))
          """)
      }
    }
  }
}

extension Scene {
  /// Without a line in its register, as far as the reunion knows.
  fileprivate func poserUnEngagement(sur lot: ID<Lot>) async throws {
    try await ecrire { tx in
      _ = try tx.poserEngagement(monde, sur: lot)
      try tx.execute("UPDATE reunion SET derniere_ecriture = (SELECT max(id) FROM ecriture)")
    }
  }

  /// The engagement was there before the reunion; a line comes on it after.
  fileprivate func ecrireSurUnEngagementAncien(_ lot: ID<Lot>) async throws {
    try await ecrire { tx in
      let engagement = try tx.poserEngagement(monde, sur: lot)
      try tx.execute("UPDATE reunion SET dernier_engagement = \(engagement)")
    }
  }
}

extension Scene {
  /// Hours that were done come on the engagement of before; its register says nothing.
  fileprivate func imputerSurUnEngagementAncien(_ lot: ID<Lot>) async throws {
    let contrat = try await ecrire { tx in
      let engagement = try tx.poserEngagement(monde, sur: lot)
      try tx.execute(
        """
        UPDATE reunion SET dernier_engagement = \(engagement), derniere_ecriture = (SELECT max(id) FROM ecriture)
        """)
      return try tx.poserContrat(monde, de: try tx.poserParticipant(monde), pour: [engagement])
    }
    _ = try await declarer(contrat, mois: "2026-02", heures: 100)
  }

  /// What the reunion asked was answered by taking what was published.
  fileprivate func repondre(sur lot: ID<Lot>) async throws {
    try await ecrire { tx in
      _ = try tx.execute(
        """
        INSERT INTO verification (territoire_id, marche_id, lot_id, genre, porteur, champ, publie, issue, le, cree_le)
        SELECT marche.territoire_id, marche.id, lot.id, 'ecart', 'lot', 'titulaires', 'X', 'pris', \(tx.now),
          \(tx.now)
        FROM lot JOIN marche ON marche.id = lot.marche_id
        WHERE lot.id = \(lot)
        """)
    }
  }
}

extension TransactionLocale {
  fileprivate func version(du lot: ID<Lot>) throws -> Int {
    try value("SELECT version FROM lot WHERE id = \(lot)") ?? 0
  }
}
