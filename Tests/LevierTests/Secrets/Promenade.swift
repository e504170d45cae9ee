import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import Storage

@testable import Levier

/// A reader who tries every link and every filter that pages offer, and those that they do not: pages are asked for
/// by their address alone, so that no sequence of them tells more than each does.
struct Promenade {
  let scene: Scene
  /// Whose account, by its name in the world: a role, or « voisin ».
  let lecteur: String
  private(set) var lues: [String: String] = [:]
  /// The forms met, each with what it would send.
  private(set) var formulaires: Set<Formulaire> = []

  struct Formulaire: Hashable {
    let action: String
    let champs: [[String]]
  }

  init(_ scene: Scene, _ lecteur: String) { (self.scene, self.lecteur) = (scene, lecteur) }

  /// Reads what may be reached, and what a curious reader would type.
  /// - Parameter dabord: read before all else.
  mutating func explorer(
    _ sondes: [String], dabord: [String] = [], graine: UInt64, au plus: Int
  ) async throws {
    var hasard = Hasard(graine: graine)
    // What readings leave behind them changes by itself.
    let changeantes = ["/reglages/exports", "/compte"]
    let melees = sondes.shuffled(using: &hasard)
    // From the end: each thing's own page first, then all that lists may be asked.
    var attente = melees.filter { $0.contains("?") } + ["/"] + melees.filter { !$0.contains("?") } + dabord
    var vues = Set(attente)
    while let adresse = attente.popLast(), lues.count < plus {
      guard let (texte, page) = try await lire(adresse) else { continue }
      lues[adresse] = texte
      formulaires.formUnion(page.formulaires)
      for suite in page.suites(de: adresse)
      where !changeantes.contains(where: suite.hasPrefix) && vues.insert(suite).inserted {
        attente.insert(suite, at: hasard.entier(0..<attente.count + 1))
      }
    }
  }

  /// The addresses that no longer answer the same.
  func differences() async throws -> [String] {
    var changees: [String] = []
    for (adresse, avant) in lues.sorted(by: { $0.key < $1.key }) {
      let apres = try await lire(adresse)?.texte
      if apres != avant { changees.append(adresse) }
    }
    return changees
  }

  /// Nothing for what is not the role's.
  private func lire(_ adresse: String) async throws -> (texte: String, page: String)? {
    let reponse = try await scene.demander(.get, adresse, lecteur)
    guard reponse.status != .notFound else { return nil }
    let page = reponse.texte
    let lu = "\(reponse.status.code) \(reponse.destination ?? "")\n\(page)"
    // Tokens of forms change at each reading.
    return (lu.replacing(/[A-Za-z0-9_-]{43}/, with: "jeton"), page)
  }
}

extension String {
  /// Where this page leads by itself: its links, and each choice of its filters.
  fileprivate func suites(de adresse: String) -> [String] {
    let chemin = String(adresse.prefix { $0 != "?" })
    let liens = matches(of: /href="([^"#]+)/).map { String($0.output.1).replacing("&amp;", with: "&") }
      .compactMap { (lien: String) -> String? in
        lien.hasPrefix("/") && !lien.hasPrefix("/public/") ? lien : lien.hasPrefix("?") ? chemin + lien : nil
      }
    let formulaires = matches(of: /(?s)<form method="get" action="([^"]+)"[^>]*>(.*?)<\/form>/)
    let filtres = formulaires.flatMap { formulaire in
      formulaire.output.2.matches(of: /(?s)<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/).flatMap {
        liste in
        liste.output.2.matches(of: /<option[^>]*value="([^"]+)"/).map {
          "\(formulaire.output.1)\(QueryString([(String(liste.output.1), String($0.output.1))]).link)"
        }
      }
    }
    return (liens + filtres).filter {
      !$0.contains("format=xlsx") && !$0.contains(".pdf") && !$0.contains(".xlsx")
    }
  }
}

extension String {
  /// The forms of this page that write, filled as somebody who wants to see what happens would.
  fileprivate var formulaires: [Promenade.Formulaire] {
    matches(of: /(?s)<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/).map { formulaire in
      let contenu = String(formulaire.output.2)
      let saisies = contenu.matches(of: /<input([^>]*)>/).compactMap { String($0.output.1).champ }
      let textes = contenu.matches(of: /<textarea[^>]*name="([^"]+)"/).map {
        [String($0.output.1), "Un texte"]
      }
      let listes = contenu.matches(of: /(?s)<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/).compactMap {
        liste -> [String]? in
        liste.output.2.matches(of: /<option[^>]*value="([^"]+)"/).last.map {
          [String(liste.output.1), String($0.output.1)]
        }
      }
      return Promenade.Formulaire(
        action: String(formulaire.output.1).replacing("&amp;", with: "&"), champs: saisies + textes + listes)
    }
  }

  private func attribut(_ nom: String) -> String? {
    guard let debut = range(of: " \(nom)=\"") else { return nil }
    return String(self[debut.upperBound...].prefix { $0 != "\"" })
  }

  /// What an input sends: its own value, or one of its kind.
  private var champ: [String]? {
    guard let nom = attribut("name") else { return nil }
    if let valeur = attribut("value"), !valeur.isEmpty { return [nom, valeur] }
    let valeur =
      switch (attribut("type"), attribut("inputmode")) {
      case ("date", _): "2027-01-01"
      case ("month", _): "2026-02"
      case ("email", _): "nouveau@demo.levier.example"
      case (_, "decimal"), (_, "numeric"), ("number", _): "98"
      default: nom.contains("date") || ["du", "au", "le", "debut"].contains(nom) ? "2027-01-01" : "Un texte"
      }
    return [nom, valeur]
  }
}
