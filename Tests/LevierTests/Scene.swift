import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Markup
import Storage
import StorageTesting

@testable import Levier

/// The world, told to a fresh database, behind the router: what HTTP tests play on.
struct Scene: Sendable {
  let storage: CountingStorage
  let monde: Monde
  let client: any TestClientProtocol
  let services: Services
  /// Ends the tokens of its sessions: the neighbour's are others.
  var signe = "A"
  /// The neighbouring territory, where its story was told already.
  var voisinage: Monde?

  /// Plays on one engine, on the world's day.
  /// - Parameter preparer: changes what the installation is made of.
  static func jouer(
    _ engine: TestEngine, preparer: @escaping @Sendable (inout Services) -> Void = { _ in },
    _ acte: @escaping @Sendable (Scene) async throws -> Void
  ) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let compte = CountingStorage(storage)
      var services = Services(
        storage: Cloisons(compte), horloge: { Monde.aujourdhui },
        installation: Installation(
          fichiers: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path,
          https: false, coutMotDePasse: 16, tailleMaximale: 8 << 20))
      preparer(&services)
      let monde = try await storage.write { tx in
        try tx.fixerLesPseudonymes()
        let monde = try Monde.raconter(a: tx, cout: 16)
        for role in Role.allCases {
          if let agent = monde.agents[role.rawValue] { try tx.ouvrir(Jeton(de: role, signe: "A"), a: agent) }
        }
        return monde
      }
      let application = Application(
        router: guichet(services), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      let scene = services
      try await application.test(.router) { client in
        try await acte(Scene(storage: compte, monde: monde, client: client, services: scene))
      }
    }
  }

  /// The neighbouring territory, with people of its own in each role.
  func chezLeVoisin() async throws -> Scene {
    let (monde, voisinage) = (monde, voisinage)
    let autre = try await storage.write { tx in
      try voisinage ?? monde.raconterLeVoisin(a: tx, cout: 16)
    }
    return Scene(storage: storage, monde: autre, client: client, services: services, signe: "V")
  }

  /// Writes in the world's territory.
  func ecrire<R: Sendable>(_ acte: @escaping @Sendable (TransactionLocale) throws -> R) async throws -> R {
    try await storage.write(dans: monde.territoire, acte)
  }

  /// The account by which an agent of the world signs in.
  func compte(_ nom: String) async throws -> ID<Compte> {
    let agent = try monde.agents[nom].cree()
    return try await storage.read { tx in try tx.compte(de: .agent(agent)) }
  }

  /// A page as an agent of this role sees it; nil is a visitor.
  func lire(_ chemin: String, _ role: Role?) async throws -> TestResponse {
    try await client.execute(uri: chemin, method: .get, headers: try await entetes(role))
  }

  /// A form sent by an agent of this role, from a page of the site.
  func envoyer(_ chemin: String, _ champs: [(String, String)] = [], _ role: Role?) async throws
    -> TestResponse
  {
    var entetes = try await entetes(role)
    entetes[.contentType] = "application/x-www-form-urlencoded"
    entetes[.secFetchSite] = "same-origin"
    return try await client.execute(
      uri: chemin, method: .post, headers: entetes,
      body: ByteBuffer(string: QueryString(champs).rendered))
  }

  /// A form with one file, and the fields beside it, sent by an agent of this role.
  func televerser(
    _ chemin: String, _ champ: String, _ nom: String, _ contenu: String, avec champs: [(String, String)] = [],
    _ role: Role?
  ) async throws -> TestResponse {
    try await televerser(chemin, champ, nom, octets: Array(contenu.utf8), avec: champs, role)
  }

  /// The same, of a file that is no text.
  func televerser(
    _ chemin: String, _ champ: String, _ nom: String, octets: [UInt8], avec champs: [(String, String)] = [],
    _ role: Role?
  ) async throws -> TestResponse {
    var entetes = try await entetes(role)
    entetes[.contentType] = "multipart/form-data; boundary=frontiere"
    entetes[.secFetchSite] = "same-origin"
    let autres = champs.map {
      "--frontiere\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
    }
    var corps = ByteBuffer(
      string: autres.joined()
        + "--frontiere\r\nContent-Disposition: form-data; name=\"\(champ)\"; filename=\"\(nom)\"\r\n\r\n")
    corps.writeBytes(octets)
    corps.writeString("\r\n--frontiere--\r\n")
    return try await client.execute(uri: chemin, method: .post, headers: entetes, body: corps)
  }

  /// The page that an act led to, with the line that names what was done.
  func suivre(_ reponse: TestResponse, _ role: Role) async throws -> String {
    var entetes = try await entetes(role)
    let annonce = reponse.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
    entetes[.cookie] = "\(entetes[.cookie] ?? ""); \(annonce)"
    return String(
      buffer: try await client.execute(
        uri: reponse.destination ?? "/", method: .get, headers: entetes
      ).body)
  }

  /// Of one browser a role: the line that an act leaves it is read by its next page.
  func entetes(_ role: Role?) async throws -> HTTPFields {
    guard let role, let agent = monde.agents[role.rawValue] else { return [:] }
    let jeton = try Jeton(de: role, signe: signe)
    try await storage.write { tx in
      let ouverte: Int? = try tx.value(
        "SELECT count(*) FROM session WHERE empreinte = \(jeton.empreinte) AND revoquee_le IS NULL AND expire_le > \(tx.now)"
      )
      guard ouverte == 1 else { return try tx.ouvrir(jeton, a: agent) }
      // Nothing changes, and what was kept at the stamp of before is read again.
      try tx.execute("UPDATE agent SET vu_le = \(tx.now) WHERE id = \(agent)")
    }
    return [.cookie: "levier=\(jeton.texte); levier-appareil=\(try Jeton(de: role, signe: "B").texte)"]
  }
}

extension Jeton {
  /// Always the same for a role: that of its session, or of its device.
  fileprivate init(de role: Role, signe: String) throws {
    guard let jeton = Jeton(recu: role.rawValue.padding(toLength: 43, withPad: signe, startingAt: 0))
    else { throw Absence() }
    self = jeton
  }
}

extension Transaction {
  fileprivate func ouvrir(_ jeton: Jeton, a agent: ID<Agent>) throws {
    try execute("DELETE FROM session WHERE empreinte = \(jeton.empreinte)")
    try ouvrirSession(.agent(agent), jeton: jeton, adresse: "test", navigateur: "test")
  }

  /// The agent that a session's token names.
  func agentConnecte(jeton: Jeton) throws -> AgentConnecte? {
    if case .agent(let agent)? = try connecte(jeton: jeton)?.qui { agent } else { nil }
  }

  /// So that tests and snapshots read the same names at each run.
  func fixerLesPseudonymes() throws {
    try execute("UPDATE cle_secrete SET valeur = 'des tests' WHERE nom = 'pseudonymes'")
  }
}

extension TestResponse {
  var texte: String { String(buffer: body) }
  var destination: String? { headers[.location] }
  /// The line that the next page will show.
  var annonce: String? {
    headers[values: .setCookie].compactMap { $0.firstMatch(of: /levier-annonce=([^;.]+)\./)?.output.1 }
      .first.flatMap { contenu in
        let complet = contenu + String(repeating: "=", count: (4 - contenu.count % 4) % 4)
        return Data(base64Encoded: String(complet)).map { String(decoding: $0, as: UTF8.self) }
      }
  }
}
