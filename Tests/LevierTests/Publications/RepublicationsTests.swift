import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("An award published again reaches all that it says")
struct RepublicationsTests {
  @Test(
    "A clause published later gives its lever and brings back a market that was set aside",
    arguments: TestEngine.available)
  func clauseTardive(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(social: #""NC""#)])
      let marche = try #require(try await scene.ids("SELECT id FROM marche", Marche.self).first)
      #expect(try await scene.laisser([marche]).status == .seeOther)
      _ = try await scene.importer(json: [avis(publie: "2024-08-01")])
      #expect(try await scene.textes("SELECT levier FROM marche_levier") == ["condition_execution"])
      #expect(try await scene.textes("SELECT 'oui' FROM marche WHERE mise_de_cote_id IS NULL") == ["oui"])
    }
  }

  @Test(
    "The levers, the days and the name of a market of two lots are the same whichever comes first",
    arguments: TestEngine.available)
  func ordreDesLots(_ engine: TestEngine) async throws {
    let lots = [
      avis(id: "A", objet: "École - Lot 1 : bois", mois: 12, social: #""Clause sociale""#, cpv: "45420000"),
      avis(id: "B", objet: "École - Lot 2 : zinc", mois: 24, social: #""Critère social""#, cpv: "45260000"),
    ]
    for ordre in [lots, lots.reversed()] {
      try await Scene.jouer(engine) { scene in
        for avis in ordre { _ = try await scene.importer(json: [avis]) }
        #expect(
          try await scene.textes("SELECT levier FROM marche_levier ORDER BY levier") == [
            "condition_execution", "critere",
          ])
        #expect(
          try await scene.textes("SELECT reference || ' ' || cpv || ' ' || fin FROM marche") == [
            "A 45420000 2026-05-31"
          ])
      }
    }
  }

  @Test(
    "A prolonged award runs again, lot and market, and each change says from what",
    arguments: TestEngine.available)
  func prolonge(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      #expect(try await scene.lotsPublies() == ["2024-06-01 2025-05-31 5000000 45442100 termine"])
      let bilan = try await scene.importer(json: [avis(autres: modification(mois: 36, montant: 60000))])
      #expect(try await scene.lotsPublies() == ["2024-06-01 2027-05-31 6000000 45442100 en_cours"])
      #expect(try await scene.textes("SELECT fin FROM marche") == ["2027-05-31"])
      let traces = try await scene.textes(
        """
        SELECT avant || ' > ' || apres AS t FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
        WHERE acte = 'publications.nouvelle_publication' AND objet = 'lot' ORDER BY id
        """
      )
      #expect(
        traces.map { $0.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ") } == [
          "Montant : 50 000 € > 60 000 €", "Fin : 31 mai 2025 > 31 mai 2027",
        ])
      #expect(bilan.apercu.first?.issue.laisseAVerifier == false)
    }
  }

  @Test("A lot that a person closed is prolonged by a person", arguments: TestEngine.available)
  func clos(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      let lot = try await scene.ids("SELECT id FROM lot", Lot.self)[0]
      try await scene.ecrire { tx in try tx.changer(scene.monde, lot) { $0.clos = true } }
      let encore = try await scene.importer(json: [avis()])
      #expect(encore.aVerifier.isEmpty, "its end is not asked about")
      let bilan = try await scene.importer(json: [avis(autres: modification(mois: 36, montant: 60000))])
      #expect(bilan.aVerifier.count == 1)
      #expect(try await scene.lotsPublies() == ["2024-06-01 2025-05-31 6000000 45442100 clos"])
    }
  }

  @Test(
    "The holder that a modification gives holds the lot, and the former one is told",
    arguments: TestEngine.available, [true, false])
  func titulaire(_ engine: TestEngine, enDeuxFois: Bool) async throws {
    try await Scene.jouer(engine) { scene in
      if enDeuxFois { _ = try await scene.importer(json: [avis()]) }
      _ = try await scene.importer(json: [avis(autres: modification(titulaire: "73282932000074"))])
      #expect(try await scene.sirets() == ["73282932000074"])
      let traces = try await scene.textes(
        """
        SELECT avant || ' > ' || apres AS t FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
        WHERE objet = 'lot' AND details = 'titulaires'
        """)
      #expect(traces.count == 1 && traces[0].contains("443") && traces[0].contains("732"))
    }
  }

  @Test("A holder who owes hours is not replaced in silence", arguments: TestEngine.available)
  func titulaireEngage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      try await scene.ecrire { tx in
        let lot: ID<Lot> = try tx.value("SELECT id FROM lot").cree()
        _ = try tx.creer(
          NouvelEngagement(
            titulaire: try tx.value("SELECT structure_id FROM lot_titulaire").cree(),
            debut: try Jour("2026-01-01"), echeance: try Jour("2026-12-31"), heures: Heures(heures: 1000)),
          sur: lot, par: try scene.monde.agents["facilitateur"].cree())
      }
      _ = try await scene.importer(json: [avis(autres: modification(titulaire: "73282932000074"))])
      #expect(try await scene.sirets() == ["44306184100047"])
      let accueil = try await scene.lire("/", .facilitateur).texte
      #expect(accueil.contains("Décider\u{a0}: titulaire"))
      _ = try await scene.trancher("prendre")
      #expect(try await scene.sirets() == ["73282932000074"])
    }
  }

  @Test(
    "Another establishment of the same company is the same holder; its market is not doubled",
    arguments: TestEngine.available)
  func etablissement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(titulaire: "44306184100047")])
      let bilan = try await scene.importer(json: [avis(montant: "70000", titulaire: "44306184100013")])
      #expect(bilan.modifies == 1 && bilan.crees == 0)
      #expect(try await scene.sirets() == ["44306184100047"])
    }
  }

  @Test("A second platform that does not know a modification undoes nothing", arguments: TestEngine.available)
  func deuxPlateformes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(autres: modification(mois: 24, montant: 95000))])
      _ = try await scene.importer(json: [avis(publie: "2025-07-20")])
      #expect(try await scene.lotsPublies() == ["2024-06-01 2026-05-31 9500000 45442100 en_cours"])
      _ = try await scene.importer(json: [
        avis(publie: "2025-09-10", autres: modification(le: "2025-09-01", montant: 99000))
      ])
      #expect(try await scene.lotsPublies() == ["2024-06-01 2026-05-31 9900000 45442100 en_cours"])
    }
  }

  @Test("An amount that grew a hundredfold is asked: it may be in cents", arguments: TestEngine.available)
  func centimes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(montant: "38000")])
      _ = try await scene.importer(json: [avis(montant: "3800000", publie: "2024-08-01")])
      #expect(try await scene.lotsPublies().first?.contains(" 3800000 ") == true)
      #expect(try await scene.textes("SELECT montant || '' FROM marche") == ["3800000"])
      #expect(
        try await scene.textes("SELECT champ FROM verification WHERE issue = '' ORDER BY id").contains(
          "montant"))
    }
  }

  @Test(
    "A name that was not published and now is takes the place of the number", arguments: TestEngine.available)
  func nomme(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      let nomme =
        #"{"titulaire": {"id": "44306184100047", "typeIdentifiant": "SIRET", "denominationSociale": "Odile"}}"#
      _ = try await scene.importer(json: [avis(publie: "2024-08-01", titulaire: nomme)])
      #expect(try await scene.textes("SELECT nom FROM structure WHERE siret = '44306184100047'") == ["Odile"])
    }
  }
}

/// A modification of an award, as a field followed by a comma.
func modification(
  le: String = "2025-06-01", mois: Int? = nil, montant: Int? = nil, titulaire: String? = nil
) -> String {
  let champs = [
    #""dateNotificationModification": "\#(le)""#, mois.map { #""dureeMois": \#($0)"# },
    montant.map { #""montant": \#($0)"# }, titulaire.map { #""titulaires": [\#(titulaireSiret($0))]"# },
  ].compactMap { $0 }
  return #""modifications": [{"modification": {"id": 1, \#(champs.joined(separator: ", "))}}],"#
}

extension Scene {
  func textes(_ requete: SQL) async throws -> [String] {
    try await storage.read { tx in try tx.rows(requete).map { try $0[0] } }
  }

  func ids<T>(_ requete: SQL, _ type: T.Type) async throws -> [ID<T>] {
    try await storage.read { tx in try tx.rows(requete).map { try $0[0] } }
  }

  /// The SIRET of the holders of all lots.
  func sirets() async throws -> [String] {
    try await textes(
      """
      SELECT DISTINCT siret FROM lot_titulaire JOIN structure ON structure.id = lot_titulaire.structure_id ORDER BY siret
      """)
  }

  /// Answers the first thing that waits to be looked at.
  @discardableResult
  func trancher(_ suite: String, _ valeur: String? = nil) async throws -> String {
    let premiere = try #require(
      try await ids("SELECT id FROM verification WHERE issue = '' ORDER BY id LIMIT 1", Verification.self)
        .first)
    let champs = valeur.map { [("valeur", $0)] } ?? [("suite", suite)]
    return try await envoyer("/marches/avis-a-verifier/\(premiere)", champs, .facilitateur).texte
  }
}
