import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What awards leave to a person, through HTTP")
struct VerificationsTests {
  @Test(
    "A correction stays when the award is published again; the difference waits, and is asked once",
    arguments: TestEngine.available)
  func garder(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      try await scene.corrigerLeMontant("48 000")
      let bilan = try await scene.importer(json: [avis(publie: "2024-08-01")])
      #expect(bilan.aVerifier.count == 1)
      #expect(try await scene.textes("SELECT montant || '' FROM lot") == ["4800000"])
      let accueil = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
      #expect(accueil.contains("Décider : montant") && accueil.contains("Chez vous"))
      let page = try await scene.lire("/marches/avis-a-verifier?genre=ecart", .facilitateur).texte
      #expect(page.contains("Garder ma saisie") && page.contains("Prendre ce qui est publié"))
      try await scene.trancher("garder")
      #expect(
        try await scene.lire("/marches/avis-a-verifier", .facilitateur).texte.contains("Rien à vérifier"))
      let encore = try await scene.importer(json: [avis(publie: "2024-09-01")])
      #expect(encore.aVerifier.isEmpty)
      let autre = try await scene.importer(json: [avis(montant: "52000", publie: "2024-10-01")])
      #expect(autre.aVerifier.count == 1)
      try await scene.trancher("prendre")
      #expect(try await scene.textes("SELECT montant || '' FROM lot") == ["5200000"])
      let traces = try await scene.textes(
        """
        SELECT apres FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
        WHERE acte = 'publications.publication_prise'
        """)
      #expect(
        traces.map { $0.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ") } == ["52 000 €"])
    }
  }

  @Test(
    "Each doubt is mended where it is listed, or left as it is",
    arguments: TestEngine.available,
    [
      Douteux(
        "notification_absente", enleve: #""dateNotification": "2024-06-01","#, "2024-06-03", "2024-06-03"),
      Douteux("montant", #""montant": 50000"#, #""montant": "beaucoup""#, "12 000,50", "1200050"),
      Douteux("cpv", "45442100", "4544210", "45442100-8", "45442100"),
      Douteux("duree", #""dureeMois": 12"#, #""dureeMois": 0"#, "24", "2026-05-31"),
      Douteux(
        "texte", "Peinture de l'école", "Peinture de l\u{FFFD}école", "Peinture de l’école",
        "Peinture de l’école"),
    ])
  func doutes(_ engine: TestEngine, cas: Douteux) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [cas.avis])
      #expect(try await scene.textes("SELECT champ FROM verification") == [cas.doute])
      let page = try await scene.lire("/marches/avis-a-verifier?doute=\(cas.doute)", .facilitateur).texte
      #expect(page.contains("Laisser ainsi") && page.contains("name=\"valeur\""))
      #expect(try await scene.trancher("corriger", "").contains("aria-invalid"))
      try await scene.trancher("corriger", cas.valeur)
      #expect(try await scene.textes("SELECT issue FROM verification") == ["corrige"])
      let lu = try await scene.storage.read { tx in
        try tx.rows("SELECT debut, fin, cpv, intitule, montant || '' AS montant FROM lot").map { row in
          [
            try row["debut"] as String?, try row["fin"], try row["cpv"], try row["intitule"],
            try row["montant"],
          ]
        }
      }
      #expect(lu[0].contains(cas.attendu))
    }
  }

  @Test("A question shows what is kept of its own field alone", arguments: TestEngine.available)
  func ici(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis()])
      try await scene.ecrire { tx in
        _ = try tx.poserEngagement(scene.monde, sur: try tx.value("SELECT id FROM lot").cree())
      }
      _ = try await scene.importer(json: [
        avis(cpv: "4544210", autres: modification(titulaire: "73282932000074"))
      ])
      let lues = try await scene.storage.read { [monde = scene.monde] tx in
        try tx.verifications(dans: .territoire(monde.territoire), page: Tranche(page: 1, taille: 10))
      }
      #expect(lues.map(\.objet) == [.ecart(.titulaires, .lot), .doute(.cpv)])
      #expect(lues.map { $0.ici == nil } == [false, true])
    }
  }

  @Test(
    "A SIRET that is none is kept apart, told as such, and joins a verified one only when a person says so",
    arguments: TestEngine.available)
  func siretNonVerifie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(id: "1"), avis(id: "2", acheteur: "21350238800018")])
      let acheteurs = try await scene.ids(
        "SELECT DISTINCT donneur_ordre_id FROM marche ORDER BY donneur_ordre_id", Structure.self)
      #expect(acheteurs.count == 2)
      let fiche = try await scene.lire("/structures/\(acheteurs[1])", .facilitateur).texte
      #expect(fiche.contains("non vérifié") && fiche.contains("21350238800018"))
      try await scene.trancher("corriger", "213 502 388 00019")
      #expect(
        try await scene.ids("SELECT DISTINCT donneur_ordre_id FROM marche", Structure.self) == [acheteurs[0]])
      _ = try await scene.importer(json: [avis(id: "3", acheteur: "21350238800018")])
      #expect(
        try await scene.ids("SELECT DISTINCT donneur_ordre_id FROM marche", Structure.self) == [acheteurs[0]])
    }
  }

  @Test(
    "The SIRET of a holder may be that of a buyer: they are two structures, of which one is an antenna",
    arguments: TestEngine.available)
  func siretDUnAcheteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(titulaire: "44306184100048")])
      let page = try await scene.trancher("corriger", "213.502.388-00019")
      #expect(page.isEmpty, "\(page)")
      #expect(
        try await scene.textes(
          "SELECT nature || ' ' || antenne FROM structure WHERE siret = '21350238800019' ORDER BY id")
          == ["donneur_ordre ", "entreprise \(NatureStructure.entreprise.libelle)"])
    }
  }

  @Test(
    "Doubts of one kind are left in one act; a market without a lever does not ask « À faire »",
    arguments: TestEngine.available)
  func toutLaisser(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let sans = #""dateNotification": "2024-06-01","#
      _ = try await scene.importer(
        json: (1...3).map { avis(id: "\($0)", objet: "Préau \($0)").replacing(sans, with: "") }
          + [avis(id: "9", objet: "Halle", social: "").replacing(sans, with: "")])
      _ = try await scene.importer(json: [avis(id: "10", objet: "Cour", montant: #""NC""#, social: "")])
      #expect(try await scene.lire("/", .facilitateur).texte.contains("Vérifier 3\u{a0}données douteuses"))
      let page = try await scene.lire("/marches/avis-a-verifier?doute=notification_absente", .facilitateur)
        .texte
      #expect(page.contains("Laisser ainsi les 4 avis"))
      _ = try await scene.envoyer(
        "/marches/avis-a-verifier", [("doute", "notification_absente"), ("suivi", "clause")], .facilitateur)
      #expect(
        try await scene.textes("SELECT issue FROM verification ORDER BY id") == [
          "laisse", "laisse", "laisse", "", "",
        ])
      _ = try await scene.envoyer(
        "/marches/avis-a-verifier", [("doute", "notification_absente")], .facilitateur)
      #expect(
        try await scene.textes("SELECT champ FROM verification WHERE issue = ''") == ["montant"],
        "another kind of doubt is another question")
      #expect(
        try await scene.envoyer("/marches/avis-a-verifier", [("mot", "x")], .facilitateur).status
          == .badRequest)
    }
  }

  @Test("The neighbour's facilitator sees and decides nothing of it", arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(
        json: [avis().replacing(#""montant": 50000"#, with: #""montant": "NC""#)], dans: scene.monde.voisin)
      let id = try #require(try await scene.ids("SELECT id FROM verification", Verification.self).first)
      #expect(
        try await scene.lire("/marches/avis-a-verifier", .facilitateur).texte.contains("Rien à vérifier"))
      let reponse = try await scene.envoyer(
        "/marches/avis-a-verifier/\(id)", [("suite", "laisser")], .facilitateur)
      #expect(reponse.status == .notFound)
      #expect(try await scene.textes("SELECT issue FROM verification") == [""])
    }
  }
}

/// An award with one doubt, and what mends it.
struct Douteux: Sendable, CustomTestStringConvertible {
  let doute: String
  let avis: String
  let valeur: String
  let attendu: String

  init(_ doute: String, _ juste: String, _ faux: String, _ valeur: String, _ attendu: String) {
    (self.doute, self.valeur, self.attendu) = (doute, valeur, attendu)
    avis = LevierTests.avis().replacing(juste, with: faux)
  }

  init(_ doute: String, enleve: String, _ valeur: String, _ attendu: String) {
    self.init(doute, enleve, "", valeur, attendu)
  }

  var testDescription: String { doute }
}

extension Scene {
  /// By the lot's own form.
  fileprivate func corrigerLeMontant(_ montant: String) async throws {
    let lot = try #require(try await ids("SELECT id FROM lot", Lot.self).first)
    let reponse = try await envoyer(
      "/lots/\(lot)",
      [
        ("numero", ""), ("intitule", "Peinture de l'école"), ("cpv", "45442100"), ("montant", montant),
        ("debut", "2024-06-01"), ("fin", "2025-05-31"), ("version", "1"),
      ], .facilitateur)
    #expect(reponse.status == .seeOther)
  }
}
