import HTTPTypes
import HummingbirdTesting
import Markup
import NIOCore
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What the law gives to the whole country, kept by the operator of the installation")
struct NationalHTTPTests {
  @Test(
    "A figure is added once, corrected with what it was told, and read by every territory",
    arguments: TestEngine.available)
  func smic(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let champs = [("du", "2027-01-01"), ("horaire", "12,60"), ("source", "Décret 2026-1500")]
      let ajout = try await scene.commeOperateur(.post, "/national/smic", champs)
      #expect(ajout.destination == "/national")
      #expect(try await scene.commeOperateur(.post, "/national/smic", champs).texte.contains("déjà connu"))
      for (champ, valeur) in [("horaire", "douze"), ("du", ""), ("source", "")] {
        let faux = champs.map { $0.0 == champ ? (champ, valeur) : $0 }
        #expect(try await scene.commeOperateur(.post, "/national/smic", faux).status == .unprocessableContent)
      }
      let reglages = try await scene.lire("/reglages", .facilitateur).texte
      #expect(reglages.contains("12,60") && reglages.contains("Décret 2026-1500"))
      let id: Int64? = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM smic WHERE centimes = 1260")
      }
      let chemin = "/national/smic/\(try #require(id))"
      let justes = champs.map { $0.0 == "horaire" ? ("horaire", "12,61") : $0 } + [("version", "1")]
      #expect(try await scene.commeOperateur(.post, chemin, justes).destination == "/national")
      #expect(try await scene.commeOperateur(.post, chemin, justes).annonce == "Rien n’a changé.")
      let perimee = champs.map { $0.0 == "source" ? ("source", "Autre décret") : $0 } + [("version", "1")]
      let conflit = try await scene.commeOperateur(.post, chemin, perimee)
      #expect(
        conflit.status == .unprocessableContent && conflit.texte.contains("value=\"2\""), "told to the second"
      )
      let page = try await scene.commeOperateur(.get, chemin).texte
      #expect(
        page.contains("12,60") && page.contains("12,61") && page.contains("Yaël Perrin"), "both are told")
      let fevrier = try Jour("2027-02-01")
      let taux = try await scene.storage.read { tx in try tx.smic(le: fevrier) }
      #expect(taux == Montant(centimes: 1261))
    }
  }

  @Test("Thresholds, days in force and holidays are kept likewise", arguments: TestEngine.available)
  func autres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let seuil = [
        ("du", "2028-01-01"), ("acheteur", "tous"), ("objet", "travaux"), ("montant", "5 600 000"),
        ("source", "Règlement délégué"),
      ]
      for (chemin, champs) in [
        ("/national/seuils-europeens", seuil),
        ("/national/seuils-nationaux", seuil.filter { $0.0 != "acheteur" }),
        ("/national/jours-feries", [("jour", "2027-05-22"), ("nom", "Abolition"), ("source", "L3422-2")]),
      ] {
        #expect(try await scene.commeOperateur(.get, "\(chemin)/nouveau").status == .ok, "\(chemin)")
        #expect(try await scene.commeOperateur(.post, chemin, champs).status == .seeOther, "\(chemin)")
        #expect(
          try await scene.commeOperateur(.post, chemin, champs).status == .unprocessableContent, "\(chemin)")
      }
      let texte: Int64? = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM entree_en_vigueur WHERE texte = 'condition_sociale'")
      }
      let entree = "/national/entrees/\(try #require(texte))"
      let reporte = [
        ("texte", "condition_sociale"), ("le", "2027-01-01"), ("source", "Loi de report"), ("version", "1"),
      ]
      #expect(try await scene.commeOperateur(.post, entree, reporte).status == .seeOther)
      let article = try await scene.storage.read { tx in try tx.entreeDeLaConditionSociale().article }
      #expect(article.iso == "2027-01-01")
      let forge = try await scene.commeOperateur(.post, entree, [("texte", "autre")] + reporte.dropFirst())
      #expect(forge.status == .notFound, "which text it is, is not typed")
      let page = try await scene.commeOperateur(.get, "/national").texte
      for mot in ["5\u{202f}600\u{202f}000", "Loi de report", "Abolition", "correction"] {
        #expect(page.contains(mot), "\(mot)")
      }
    }
  }

  @Test("It is the operator's alone, who sees nothing of a territory", arguments: TestEngine.available)
  func acces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in Role.allCases {
        for chemin in ["/national", "/national/smic/nouveau", "/national/smic/1"] {
          #expect(try await scene.lire(chemin, role).status == .notFound, "\(role) \(chemin)")
        }
        #expect(try await scene.envoyer("/national/smic", [("du", "2027-01-01")], role).status == .notFound)
      }
      let visiteur = try await scene.lire("/national", nil)
      #expect(visiteur.destination?.hasPrefix("/connexion") == true)
      #expect(try await scene.commeOperateur(.get, "/").destination == "/national")
      for chemin in [
        "/marches", "/publics", "/structures", "/reglages", "/bilan", "/declarations", "/contrats",
      ] {
        #expect(try await scene.commeOperateur(.get, chemin).status == .notFound, "\(chemin)")
      }
    }
  }

  @Test(
    "The days that follow Easter",
    arguments: [
      (2024, "2024-04-01", "2024-05-09", "2024-05-20"), (2025, "2025-04-21", "2025-05-29", "2025-06-09"),
      (2026, "2026-04-06", "2026-05-14", "2026-05-25"), (2038, "2038-04-26", "2038-06-03", "2038-06-14"),
    ])
  func feries(_ cas: (annee: Int, paques: String, ascension: String, pentecote: String)) throws {
    let jours = try JourFerie.legaux(de: cas.annee)
    #expect(jours.count == 11)
    func jour(_ nom: String) -> String? { jours.first { $0.nom == nom }?.jour.iso }
    #expect(jour("Lundi de Pâques") == cas.paques)
    #expect(jour("Ascension") == cas.ascension)
    #expect(jour("Lundi de Pentecôte") == cas.pentecote)
  }

  @Test(
    "The work of the day adds a year's holidays once, whatever was typed before or corrected since",
    arguments: TestEngine.available)
  func unefois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let saisi = [("jour", "2026-05-22"), ("nom", "Jour exceptionnel"), ("source", "Arrêté")]
      #expect(try await scene.commeOperateur(.post, "/national/jours-feries", saisi).status == .seeOther)
      for _ in 1...2 { try await scene.storage.write { tx in try tx.assurerLesJoursFeries(de: 2026) } }
      let tenus = try await scene.storage.read { tx in try tx.joursFeriesTenus(depuis: nil) }
      #expect(tenus.count == 12)
      let corrige = try await scene.commeOperateur(
        .post, "/national/jours-feries/\(tenus[0].id)",
        [("jour", "2026-01-02"), ("nom", "Lendemain"), ("source", "Essai"), ("version", "1")])
      #expect(corrige.status == .seeOther)
      try await scene.storage.write { tx in try tx.assurerLesJoursFeries(de: 2026) }
      let apres = try await scene.storage.read { tx in try tx.joursFeriesTenus(depuis: nil) }
      #expect(apres.count == 12)
    }
  }
}

extension Scene {
  /// A page, or a form sent, as the operator of the installation.
  fileprivate func commeOperateur(
    _ methode: HTTPRequest.Method, _ chemin: String, _ champs: [(String, String)] = []
  ) async throws -> TestResponse {
    let (jeton, operateur) = (Jeton.nouveau(), try monde.operateur.cree())
    try await storage.write { tx in
      try tx.ouvrirSession(.operateur(operateur), jeton: jeton, adresse: "test", navigateur: "test")
    }
    return try await client.execute(
      uri: chemin, method: methode,
      headers: [
        .cookie: "levier=\(jeton.texte)", .secFetchSite: "same-origin",
        .contentType: "application/x-www-form-urlencoded",
      ], body: .init(string: QueryString(champs).rendered))
  }
}
