import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A month of three hundred contracts")
struct MoisLongTests {
  @Test(
    "It is typed in by pages of fifty, saved on the way, and nothing is lost", arguments: TestEngine.available
  )
  func saisie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let long = try await MoisLong.ouvrir(scene)
      let premiere = try await scene.lire(long.chemin, .siae).texte
      #expect(long.champs(premiere).count == 50)
      #expect(premiere.contains("page 1 sur 6"))
      let suite = try await long.envoyer(premiere, [("vers", "2")], heures: "10")
      #expect(suite.destination == "\(long.chemin)?page=2")
      let deuxieme = try await scene.lire("\(long.chemin)?page=2", .siae).texte
      #expect(Set(long.champs(deuxieme)).isDisjoint(with: long.champs(premiere)))
      #expect(try await long.nombreDeLignes() == 50)
      #expect(deuxieme.contains("500\u{a0}h"), "the totals are those of the whole month")
      _ = try await long.envoyer(deuxieme, [("vers", "1")], heures: "20")
      #expect(try await long.nombreDeLignes() == 100)
      #expect(try await scene.lire(long.chemin, .siae).texte.contains("value=\"10\""))
    }
  }

  @Test(
    "Handing over saves the page and leads to the contracts without hours, until none is left",
    arguments: TestEngine.available)
  func transmettre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let long = try await MoisLong.ouvrir(scene)
      var page = try await scene.lire(long.chemin, .siae).texte
      for rang in 1...6 {
        #expect(long.champs(page).count == 50, "\(rang)")
        let reponse = try await long.envoyer(page, [("acte", "transmission")], heures: "1")
        #expect(try await long.nombreDeLignes() == rang * 50)
        #expect(try await long.etat() == (rang == 6 ? "transmise" : "brouillon"))
        if rang < 6 { #expect(reponse.destination == "\(long.chemin)?attente=oui") }
        page = try await scene.lire("\(long.chemin)?attente=oui", .siae).texte
      }
    }
  }

  @Test(
    "A search by name keeps what was typed, and a refusal shows its field", arguments: TestEngine.available)
  func recherche(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let long = try await MoisLong.ouvrir(scene)
      let premiere = try await scene.lire(long.chemin, .siae).texte
      let cherche = try await long.envoyer(premiere, [("acte", "voir"), ("q", "personne 299")], heures: "7")
      #expect(cherche.destination == "\(long.chemin)?q=personne%20299")
      #expect(try await long.nombreDeLignes() == 50)
      let trouvee = try await scene.lire(try #require(cherche.destination), .siae).texte
      #expect(long.champs(trouvee).count == 1)
      let refusee = try await long.envoyer(trouvee, [("q", "personne 299")], heures: "beaucoup")
      #expect(refusee.statut == 422)
      #expect(refusee.texte.contains("value=\"beaucoup\""))
      let rien = try await scene.lire("\(long.chemin)?q=zzz", .siae).texte
      #expect(rien.contains("Aucun contrat ne répond"))
    }
  }

  @Test(
    "Looking at pages without typing changes nothing, not even the version", arguments: TestEngine.available)
  func sansRien(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let long = try await MoisLong.ouvrir(scene)
      let version = try await long.version()
      let page = try await scene.lire(long.chemin, .siae).texte
      #expect(try await long.envoyer(page, [("vers", "2")], heures: "").statut == 303)
      #expect(try await long.version() == version)
    }
  }

  @Test(
    "Its validation is read by pages; a share typed on one holds when another validates",
    arguments: TestEngine.available)
  func validation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let long = try await MoisLong.ouvrir(scene)
      try await long.remplir()
      let premiere = try await scene.lire(long.chemin, .facilitateur).texte
      #expect(long.visibles(premiere).count == 50)
      var parts = long.parts(premiere)
      #expect(parts.count == 300, "the others travel with the form")
      let nom = try #require(long.visibles(premiere).first)
      parts[nom] = "3"
      let autre = try await long.valider(parts, premiere, [("vers", "4")])
      #expect(autre.statut == 200)
      #expect(long.visibles(autre.texte).count == 50)
      #expect(!long.visibles(autre.texte).contains(nom))
      let suite = long.parts(autre.texte)
      #expect(suite[nom] == "3")
      var fausses = suite
      fausses[nom] = "1000"
      let refusee = try await long.valider(fausses, autre.texte, [])
      #expect(refusee.statut == 422)
      #expect(long.visibles(refusee.texte).contains(nom), "the page of the refused field is shown")
      #expect(try await long.valider(suite, autre.texte, []).statut == 303)
      let imputees: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT heures_faites FROM engagement WHERE id = \(long.engagement)")
      }
      #expect(imputees == 299 * 500 + 300)
    }
  }

  @Test("Its pages cost as many statements as those of a month of one", arguments: TestEngine.available)
  func requetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let court = try await MoisEnCours.ouvrir(scene)
      let long = try await MoisLong.ouvrir(scene, mois: "2026-01")
      let saisie = try await scene.compter([court.chemin, long.chemin], .siae)
      #expect(saisie[0] == saisie[1])
      try await court.transmettre("10")
      try await long.remplir()
      let validation = try await scene.compter([court.chemin, long.chemin], .facilitateur)
      #expect(validation[0] == validation[1])
    }
  }
}

/// A month of three hundred people of one employer, all serving one engagement.
private struct MoisLong: Sendable {
  let scene: Scene
  let engagement: ID<Engagement>
  let declaration: ID<Declaration>

  var chemin: String { "/declarations/\(declaration)" }

  static func ouvrir(_ scene: Scene, mois: String = "2026-02") async throws -> MoisLong {
    let monde = scene.monde
    return try await scene.ecrire { tx in
      let lot = try tx.poserLot(monde, objet: "Un très long marché")
      let engagement = try tx.poserEngagement(monde, sur: lot, heures: 90_000)
      for rang in 0..<300 {
        let personne = try tx.poserParticipant(
          monde, nom: "Personne \(String("00\(rang)".suffix(3)))", naissance: "1990-01-01")
        try tx.poserEligibilite(monde, de: personne)
        _ = try tx.poserContrat(
          monde, de: personne, pour: [engagement], debut: "\(mois)-01", fin: "\(mois)-28")
      }
      let declaration = try tx.ouvrirDeclaration(
        try monde.structure(MoisEnCours.employeur), try Mois(mois), par: nil)
      return MoisLong(scene: scene, engagement: engagement, declaration: declaration)
    }
  }

  func champs(_ page: String) -> [String] {
    page.matches(of: /name="(h-\d+)"/).map { String($0.output.1) }
  }

  /// The fields of shares, whether shown or carried.
  func parts(_ page: String) -> [String: String] {
    let champs = page.matches(of: /name="(i-\d+-\d+)"[^>]*value="([^"]*)"/)
    return Dictionary(champs.map { (String($0.output.1), String($0.output.2)) }) { un, _ in un }
  }

  func visibles(_ page: String) -> [String] {
    page.matches(of: /<input id="champ-(i-\d+-\d+)"/).map { String($0.output.1) }
  }

  private func vue(_ page: String) -> [(String, String)] {
    let vue = page.firstMatch(of: /name="vue" value="([^"]*)"/).map { String($0.output.1) } ?? ""
    return [("vue", vue.replacing("&amp;", with: "&"))]
  }

  /// The page's form sent back, each field of hours filled.
  func envoyer(_ page: String, _ boutons: [(String, String)], heures: String) async throws -> TestResponse {
    let filtre = boutons.contains { $0.0 == "q" } ? [] : [("q", "")]
    let saisies = champs(page).map { ($0, heures) } + [("version", try await version())]
    return try await scene.envoyer(chemin, vue(page) + filtre + saisies + boutons, .siae)
  }

  func valider(
    _ parts: [String: String], _ page: String, _ boutons: [(String, String)]
  ) async throws -> TestResponse {
    let champs = parts.map { ($0.key, $0.value) } + [("version", try await version()), ("q", "")]
    return try await scene.envoyer("\(chemin)/validation", vue(page) + champs + boutons, .facilitateur)
  }

  /// Five hours for each, handed over.
  func remplir() async throws {
    let (monde, declaration) = (scene.monde, declaration)
    try await scene.ecrire { tx in
      let fiche = try tx.ficheDeclaration(declaration, dans: .territoire(monde.territoire))
      let ligne = try LigneDeclaration(mois: fiche.mois, heures: Heures(heures: 5))
      try tx.poser(fiche.contrats.map { (declaration, $0.id, ligne) })
      let agent = try monde.agents["siae"].cree()
      try tx.transmettre(fiche.entete, par: agent, role: .siae, le: try Jour("2026-03-15"))
    }
  }

  func version() async throws -> String { "\(try await colonne("SELECT version FROM declaration") as Int)" }
  func etat() async throws -> String { try await colonne("SELECT etat FROM declaration") }

  func nombreDeLignes() async throws -> Int {
    let declaration = declaration
    return try await scene.storage.read { tx in
      try tx.value("SELECT count(*) FROM ligne WHERE declaration_id = \(declaration)") ?? 0
    }
  }

  private func colonne<T: Storable & Sendable>(_ sql: SQL) async throws -> T {
    let declaration = declaration
    return try await scene.storage.read { tx in
      try (tx.value("\(sql) WHERE id = \(declaration)") as T?).cree()
    }
  }
}
