import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Two awards taken for one, and one for two")
struct IdentitesTests {
  @Test("Two contracts under one id and one holder are two markets", arguments: TestEngine.available)
  func deuxMarches(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(json: [
        avis(objet: "Construction d'une passerelle", montant: "800000"),
        avis(objet: "Nettoyage des vitres", montant: "9000", cpv: "90911300"),
      ])
      #expect(bilan.crees == 2 && bilan.aVerifier.isEmpty)
      #expect(
        try await scene.textes("SELECT objet || ' ' || montant FROM marche ORDER BY id") == [
          "Construction d'une passerelle 80000000", "Nettoyage des vitres 900000",
        ])
    }
  }

  @Test(
    "What differs by one thing, or by the signs of its id, is taken in and proposed as the same",
    arguments: TestEngine.available,
    [
      avis(id: "2024/S_01", publie: "2024-08-01"),
      avis(objet: "Peinture de la cantine", publie: "2024-08-01"),
      avis(id: "2024S02", publie: "2024-08-01", autres: modification(montant: 60000)),
    ])
  func semblables(_ engine: TestEngine, autre: String) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(id: autre.contains("2024/S") ? "2024-S01" : "2024S01")])
      let bilan = try await scene.importer(json: [autre])
      #expect(bilan.crees == 1 && bilan.aVerifier.count == 1)
      let accueil = try await scene.lire("/", .facilitateur).texte
      #expect(accueil.contains("Rapprocher 1"))
      let marches = try await scene.ids("SELECT id FROM marche ORDER BY id", Marche.self)
      #expect(marches.count == 2)
      try await scene.trancher("meme")
      #expect(try await scene.ids("SELECT id FROM marche", Marche.self) == [marches[0]])
      #expect(
        try await scene.ids("SELECT id FROM avis WHERE lot_id = (SELECT id FROM lot)", Lot.self).count == 2)
      let encore = try await scene.importer(json: [autre])
      #expect(encore.inchanges == 1)
    }
  }

  @Test(
    "Ids that follow one another are of two lots where their first amounts are surely two",
    arguments: TestEngine.available,
    [
      ("50000", 60000, 1), ("40000", 60000, 0), ("60000", 60000, 1), ("40000", 50000, 1), ("40000", nil, 1),
    ])
  func numerotes(_ engine: TestEngine, cas: (montant: String, modifie: Int?, questions: Int)) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(id: "2024S01")])
      _ = try await scene.importer(json: [
        avis(
          id: "2024S02", montant: cas.montant, publie: "2024-08-01",
          autres: modification(mois: 24, montant: cas.modifie))
      ])
      #expect(
        try await scene.textes("SELECT genre FROM verification WHERE genre = 'semblable'").count
          == cas.questions)
    }
  }

  @Test("Once said to be two, they are two, and are published again apart", arguments: TestEngine.available)
  func distincts(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(), avis(objet: "Peinture de la cantine")])
      try await scene.trancher("distinct")
      let bilan = try await scene.importer(json: [avis(objet: "Peinture de la cantine", montant: "70000")])
      #expect(bilan.modifies == 1 && bilan.aVerifier.isEmpty)
      #expect(try await scene.textes("SELECT montant || '' FROM lot ORDER BY id") == ["5000000", "7000000"])
    }
  }

  @Test(
    "Hours that are owed are never lost by a reunion: on both lots, it is refused",
    arguments: TestEngine.available)
  func engagements(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(), avis(objet: "Peinture de la cantine")])
      let lots = try await scene.ids("SELECT id FROM lot ORDER BY id", Lot.self)
      try await scene.ecrire { tx in _ = try tx.poserEngagement(scene.monde, sur: lots[1]) }
      try await scene.trancher("meme")
      #expect(
        try await scene.ids("SELECT id FROM lot", Lot.self) == [lots[1]], "the one that owes hours stays")
      _ = try await scene.importer(json: [avis(id: "9"), avis(id: "9", objet: "Peinture de la cantine")])
      let autres = try await scene.ids("SELECT id FROM lot ORDER BY id DESC LIMIT 2", Lot.self)
      try await scene.ecrire { tx in
        for lot in autres { _ = try tx.poserEngagement(scene.monde, sur: lot) }
      }
      let refus = try await scene.trancher("meme")
      #expect(refus.contains("Des heures sont dues sur les deux lots"))
    }
  }

  @Test("A consultation of the same title years later is another market", arguments: TestEngine.available)
  func quatreAnsApres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let ancien = avis(id: "A", objet: "Espaces verts - Lot 1 : tonte")
        .replacing(#""dateNotification": "2024-06-01""#, with: #""dateNotification": "2020-06-01""#)
      let bilan = try await scene.importer(json: [
        ancien, avis(id: "B", objet: "Espaces verts - Lot 1 : tonte"),
        avis(id: "C", objet: "Espaces verts - Lot 2 : taille"),
      ])
      #expect(bilan.crees == 3)
      #expect(
        try await scene.textes(
          "SELECT count(*) || '' FROM lot GROUP BY marche_id ORDER BY marche_id") == ["1", "2"])
    }
  }

  @Test("Holders whom nobody may name are one a market, never one for all", arguments: TestEngine.available)
  func nonDiffusibles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      func tu(_ id: String, _ nom: String) -> String {
        #"{"titulaire": {"id": "\#(id)", "typeIdentifiant": "TVA", "denominationSociale": "\#(nom)"}}"#
      }
      _ = try await scene.importer(json: [
        avis(id: "1", titulaire: tu("FR11900000031", "[Données personnelles non-diffusibles]")),
        avis(id: "2", titulaire: tu("FR22900000049", "[Données personnelles non-diffusibles]")),
        avis(id: "3", titulaire: tu("", "[ND] [ND]")), avis(id: "4", titulaire: tu("NC", "Confidentiel")),
      ])
      #expect(
        try await scene.textes(
          "SELECT DISTINCT structure_id || '' FROM lot_titulaire"
        ).count == 4)
      #expect(
        try await scene.textes("SELECT nom FROM structure WHERE nom LIKE '%diffus%' OR nom LIKE '%ND%'")
          .isEmpty)
    }
  }

  @Test("Lots of one id that repeat one amount of one holder are doubted", arguments: TestEngine.available)
  func montantRepete(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [
        avis(objet: "Mairie - Lot 1 : bois"), avis(objet: "Mairie - Lot 2 : sols"),
      ])
      #expect(try await scene.textes("SELECT champ FROM verification") == ["montant_repete"])
    }
  }
}
