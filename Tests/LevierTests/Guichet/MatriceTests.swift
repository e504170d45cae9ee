import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

/// Who may ask what: every route, every role, a visitor, and the facilitator of another territory. Reads come
/// first; writes are sent with an empty form, so 422 says that the role passed and the form did not.
@Suite("Roles and routes")
struct MatriceTests {
  @Test("Every route answers every role as the matrix says", arguments: TestEngine.available)
  func matrice(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let obtenue = try await lignes(scene)
      let fichier = Instantane.dossier.appending(path: "matrice.txt")
      if Instantane.aRecrire {
        try (entete + obtenue).joined(separator: "\n").appending("\n")
          .write(to: fichier, atomically: true, encoding: .utf8)
      }
      let attendue = try String(contentsOf: fichier, encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("#") }
      for ligne in obtenue where !attendue.contains(ligne) {
        Issue.record("not as the matrix says: \(ligne)")
      }
      #expect(attendue.count == obtenue.count, "the matrix names routes that no longer exist")
    }
  }

  @Test("No route reveals another territory’s rows", arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine, aDeux: true) { scene in
      let (adresses, noms) = (try await adresses(scene), try await scene.noms())
      #expect(noms.count > 100, "people, markets, structures")
      for route in routes(scene) where !route.path.description.contains("{jeton}") {
        let motif = route.path.description
        let reponse = try await scene.demander(route.method, adresses.adresse(motif), "voisin_facilitateur")
        if motif.contains("{") {
          #expect(reponse.status == .notFound, "\(route.method) \(motif)")
        } else if route.method == .get {
          // The neighbour tells the same story, under names that end with its own.
          let texte = reponse.texte.replacing(/[^<>]* d’Orsonne/, with: "")
          #expect(noms.filter(texte.contains) == [], "\(motif)")
        }
      }
    }
  }

  @Test("A visitor is led to the sign-in page and back", arguments: TestEngine.available)
  func visiteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await scene.lire("/marches?mot=halle", nil)
      #expect(reponse.status == .seeOther)
      #expect(reponse.destination == "/connexion?retour=%2Fmarches%3Fmot%3Dhalle")
    }
  }

  private let colonnes = Role.allCases.map(\.rawValue) + ["operateur", "visiteur", "voisin"]

  private var entete: [String] {
    [
      "# Every route × role: the answer. Rewritten by INSTANTANES=1, read before it is committed.",
      "# \(colonnes.joined(separator: " "))",
    ]
  }

  private func lignes(_ scene: Scene) async throws -> [String] {
    let adresses = try await adresses(scene)
    var lignes: [String] = []
    for route in routes(scene) {
      var reponses: [String] = []
      for colonne in colonnes {
        let reponse = try await scene.demander(
          route.method, adresses.adresse(route.path.description),
          colonne == "visiteur" ? nil : colonne == "voisin" ? "voisin_facilitateur" : colonne)
        #expect(reponse.status.code < 500, "\(route.method) \(route.path) as \(colonne)")
        reponses.append("\(reponse.status.code)")
      }
      let nom = "\(route.method.rawValue) \(route.path.description)"
      lignes.append(
        nom.padding(toLength: max(46, nom.count + 1), withPad: " ", startingAt: 0)
          + reponses.joined(separator: " "))
    }
    return lignes
  }

  private func adresses(_ scene: Scene) async throws -> Adresses {
    let monde = scene.monde
    return try await scene.storage.read { tx in try Adresses(tx, monde) }
  }

  /// Reads before writes, in the order of their addresses; HEAD answers as GET.
  private func routes(_ scene: Scene) -> [Router<ContexteVisiteur>.RouteDescription] {
    guichet(scene.services).routes
      .filter { $0.method != .head && !$0.path.description.hasPrefix("/public/") }
      .sorted { ($0.method.rawValue, $0.path.description) < ($1.method.rawValue, $1.path.description) }
  }
}

extension Scene {
  /// The people, markets and structures of this territory, as pages name them.
  fileprivate func noms() async throws -> [String] {
    let territoire = monde.territoire
    return try await storage.read { tx in
      try tx.rows(
        """
        SELECT nom || ' ' || prenom AS nom FROM participant WHERE territoire_id = \(territoire)
        UNION SELECT objet FROM marche WHERE territoire_id = \(territoire)
        UNION SELECT nom FROM structure WHERE territoire_id = \(territoire)
        """
      ).map { try $0["nom"] }
    }
  }
}
