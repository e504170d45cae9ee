import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Passwords tried")
struct TentativesTests {
  private static let courriel = "facilitateur@demo.levier.example"

  @Test(
    "After five failures from one place each one waits longer, the right password too; elsewhere nobody is held back",
    arguments: TestEngine.available)
  func endroit(_ engine: TestEngine) async throws {
    try await Scene.derriereUnMandataire(engine) { scene in
      for _ in 1...5 {
        #expect(try await scene.connecter("faux", de: "192.0.2.1").status == .unprocessableContent)
      }
      let attente = try await scene.connecter(Monde.motDePasse, de: "192.0.2.1")
      #expect(attente.status == .tooManyRequests && attente.headers[.retryAfter] == "1")
      #expect(attente.texte.replacing("\u{a0}", with: " ").contains("dans 1 seconde."))
      #expect(attente.texte.contains("Demandez un lien"))
      #expect(attente.texte.contains("<a href=\"/connexion\">Revenir"))
      #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.2").status == .seeOther)
      #expect(
        try await scene.connecter(Monde.motDePasse, compte: "siae", de: "192.0.2.1").status == .seeOther)
      try await scene.vieillir(2)
      #expect(try await scene.connecter("faux", de: "192.0.2.1").status == .unprocessableContent)
      #expect(try await scene.connecter("faux", de: "192.0.2.1").headers[.retryAfter] == "2")
      try await scene.vieillir(3)
      #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.1").status == .seeOther)
      for _ in 1...5 {
        #expect(try await scene.connecter("faux", de: "192.0.2.1").status == .unprocessableContent)
      }
    }
  }

  @Test("The wait doubles up to five minutes, and what is older than fifteen minutes does not count")
  func delais() {
    #expect((0...4).allSatisfy { Tentatives.delai(apres: $0, .endroit) == 0 })
    #expect(
      (5...14).map { Tentatives.delai(apres: $0, .endroit) } == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300])
    #expect(Tentatives.delai(apres: .max, .passage) == 300)
    #expect(Tentatives.Compteur.allCases.map(\.libres) == [5, 100, 60, 240])
  }

  @Test("A hundred failures from many places hold unknown devices back, never one that the account knows")
  func appareils() async throws {
    try await Scene.derriereUnMandataire(.sqlite) { scene in
      let chezSoi = try await scene.connecter(Monde.motDePasse, de: "192.0.2.1").appareil
      for rang in 1...100 { _ = try await scene.connecter("faux", de: "198.51.100.\(rang)") }
      #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.9").status == .tooManyRequests)
      #expect(
        try await scene.connecter(Monde.motDePasse, de: "192.0.2.9", appareil: .nouveau()).status
          == .tooManyRequests)
      let connu = try await scene.connecter(Monde.motDePasse, de: "192.0.2.9", appareil: chezSoi)
      #expect(connu.status == .seeOther && connu.appareil == chezSoi)
      // Its own failures count.
      for _ in 1...5 { _ = try await scene.connecter("faux", de: "192.0.2.9", appareil: chezSoi) }
      #expect(
        try await scene.connecter(Monde.motDePasse, de: "192.0.2.9", appareil: chezSoi).status
          == .tooManyRequests)
    }
  }

  @Test(
    "A new password and half a year make a device unknown; ten at most are known",
    arguments: TestEngine.available)
  func oubli(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (agent, appareil) = (try #require(scene.monde.agents["facilitateur"]), Jeton.nouveau())
      let compte = try await scene.compte("facilitateur")
      let motDePasse = try MotDePasse(
        choisi: "une phrase à moi 2026", repete: "une phrase à moi 2026", cout: 16)
      try await scene.ecrire { tx in
        func connu() throws -> Bool { try tx.connait(appareil, de: Self.courriel) }
        try tx.reconnaitre(appareil, de: compte)
        #expect(try connu() == true)
        #expect(try false == tx.connait(appareil, de: "siae@demo.levier.example"))
        try tx.changerMotDePasse(agent, motDePasse, par: .agent(agent))
        #expect(try connu() == false)
        try tx.reconnaitre(appareil, de: compte)
        try tx.oublierLesAppareils(de: compte)
        try TransactionDatee(base: tx, now: tx.now.adding(seconds: -Appareil.duree))
          .reconnaitre(appareil, de: compte)
        #expect(try connu() == false)
        try tx.reconnaitre(appareil, de: compte)
        #expect(try connu() == true)
        for _ in 1...10 { try tx.reconnaitre(.nouveau(), de: compte) }
        #expect(try connu() == false)
        #expect(try tx.value("SELECT count(*) FROM appareil") == 10)
      }
    }
  }

  @Test("One place that tries account after account waits; a right password there is no failure")
  func voisinage() async throws {
    try await Scene.derriereUnMandataire(.sqlite) { scene in
      for rang in 1...59 {
        _ = try await scene.connecter("faux", compte: "essai\(rang)", de: "2001:db8::\(rang)")
      }
      #expect(try await scene.connecter(Monde.motDePasse, de: "2001:db8::a:b").status == .seeOther)
      #expect(try await scene.connecter("faux", compte: "essai60", de: "2001:db8::1").statut == 422)
      #expect(try await scene.connecter(Monde.motDePasse, de: "2001:db8::c").status == .tooManyRequests)
      #expect(try await scene.connecter(Monde.motDePasse, de: "2001:db8:0:1::c").status == .seeOther)
    }
  }

  @Test("Right passwords count too: two hundred and forty of one place, then it waits")
  func passages() async throws {
    try await Scene.derriereUnMandataire(.sqlite) { scene in
      for _ in 1...240 { _ = try await scene.connecter(Monde.motDePasse, de: "192.0.2.1") }
      #expect(try await scene.textes("SELECT cle FROM tentative").count == 240)
      #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.1").status == .tooManyRequests)
      #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.2").status == .seeOther)
    }
  }

  @Test("Tries sent at once are counted one by one", arguments: TestEngine.available)
  func aLaFois(_ engine: TestEngine) async throws {
    try await Scene.derriereUnMandataire(engine) { scene in
      let statuts = try await withThrowingTaskGroup(of: Int.self) { groupe in
        for _ in 1...30 { groupe.addTask { try await scene.connecter("faux", de: "192.0.2.1").statut } }
        return try await groupe.reduce(into: []) { $0.append($1) }
      }
      #expect(statuts.count { $0 == 422 } <= 5)
      #expect(statuts.allSatisfy { [422, 429, 503].contains($0) })
    }
  }

  @Test(
    "The present password is guessed no faster, and after ten failures one signs in again",
    arguments: TestEngine.available)
  func motDePasseActuel(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      var entetes = try await scene.entetes(.siae)
      entetes[.contentType] = "application/x-www-form-urlencoded"
      entetes[.secFetchSite] = "same-origin"
      func changer() async throws -> TestResponse {
        try await scene.client.execute(
          uri: "/compte", method: .post, headers: entetes,
          body: ByteBuffer(string: "actuel=faux&mot_de_passe=une+phrase+2026&repetition=une+phrase+2026"))
      }
      for _ in 1...5 { #expect(try await changer().statut == 422) }
      #expect(try await changer().status == .tooManyRequests)
      for _ in 1...4 {
        try await scene.vieillir(300)
        try await scene.rajeunir()
        #expect(try await changer().statut == 422)
      }
      try await scene.vieillir(300)
      try await scene.rajeunir()
      #expect(try await changer().destination?.hasPrefix("/connexion") == true)
      let page = try await scene.client.execute(uri: "/compte", method: .get, headers: entetes)
      #expect(page.status == .seeOther, "the session is closed")
    }
  }

  @Test(
    "A crowd of strangers whose passwords wait holds back no known device, no link and no agent signed in")
  func foule() async throws {
    try await Scene.jouer(.sqlite) { scene in
      let connu = Jeton.nouveau()
      let lien = Jeton.nouveau()
      let compte = try await scene.compte("facilitateur")
      try await scene.ecrire { tx in
        try tx.reconnaitre(connu, de: compte)
        try tx.inviter(try #require(scene.monde.agents["siae"]), par: nil, jeton: lien)
      }
      try await remplir(scene.services.chantiers.hachages) {
        #expect(try await scene.connecter(Monde.motDePasse, de: "192.0.2.1").status == .serviceUnavailable)
        let chezSoi = try await scene.connecter(Monde.motDePasse, de: "192.0.2.1", appareil: connu)
        #expect(chezSoi.status == .seeOther)
        let choix = [("mot_de_passe", "une phrase à moi 2026"), ("repetition", "une phrase à moi 2026")]
        #expect(try await scene.envoyer("/invitations/\(lien.texte)", choix, nil).destination == "/")
        let change = [("actuel", "faux"), ("mot_de_passe", "x"), ("repetition", "x")]
        #expect(try await scene.envoyer("/compte", change, .entreprise).statut == 422)
      }
    }
  }

  @Test("What is counted names nobody, and is forgotten", arguments: TestEngine.available)
  func traces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.connecter("faux", de: "192.0.2.1")
      #expect(try await scene.textes("SELECT cle FROM tentative").allSatisfy { !$0.contains("@") })
      try await scene.vieillir(15 * 60 * 8 + 1)
      _ = try await scene.connecter(Monde.motDePasse, compte: "siae", de: "192.0.2.1")
      #expect(try await scene.textes("SELECT cle FROM tentative").count == 1, "the passage of the last one")
    }
  }
}

extension Scene {
  /// Behind a server of the same machine, that tells who asks.
  fileprivate static func derriereUnMandataire(
    _ engine: TestEngine, _ acte: @escaping @Sendable (Scene) async throws -> Void
  ) async throws {
    try await jouer(
      engine,
      preparer: { services in
        let installation = services.installation
        services = Services(
          storage: services.storage, horloge: services.horloge,
          installation: Installation(
            fichiers: installation.fichiers, https: false, coutMotDePasse: 16,
            mandataires: Mandataires("127.0.0.1") ?? .aucun))
      }, acte)
  }

  fileprivate func connecter(
    _ motDePasse: String, compte: String = "facilitateur", de adresse: String, appareil: Jeton? = nil
  ) async throws -> TestResponse {
    var entetes: HTTPFields = [
      .contentType: "application/x-www-form-urlencoded", .secFetchSite: "same-origin",
      .xForwardedFor: adresse,
    ]
    if let appareil { entetes[.cookie] = "levier-appareil=\(appareil.texte)" }
    let corps = QueryString([("courriel", "\(compte)@demo.levier.example"), ("mot_de_passe", motDePasse)])
    return try await client.execute(
      uri: "/connexion", method: .post, headers: entetes, body: ByteBuffer(string: corps.rendered))
  }

  /// Makes what was counted so many seconds older.
  fileprivate func vieillir(_ secondes: Int) async throws {
    try await storage.write { tx in
      for row in try tx.rows("SELECT id, le FROM tentative") {
        let (id, le): (Int64, Instant) = try (row["id"], row["le"])
        try tx.execute("UPDATE tentative SET le = \(le.adding(seconds: -secondes)) WHERE id = \(id)")
      }
    }
  }

  /// As old as what still counts, and no older.
  fileprivate func rajeunir() async throws {
    try await storage.write { tx in
      let bord = tx.now.adding(seconds: -Tentatives.fenetre + 60)
      _ = try tx.execute("UPDATE tentative SET le = \(bord) WHERE le < \(bord)")
    }
  }
}

extension TestResponse {
  fileprivate var appareil: Jeton? {
    headers[values: .setCookie].compactMap { $0.firstMatch(of: /levier-appareil=([^;]*)/)?.output.1 }.first
      .flatMap { Jeton(recu: String($0)) }
  }
}

extension Jeton: Equatable {
  static func == (un: Jeton, autre: Jeton) -> Bool { un.texte == autre.texte }
}
