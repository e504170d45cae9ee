import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("French typography")
struct TypographieTests {
  @Test("No ordinary space stands before « : ; ? ! » or inside guillemets, on any page of any role")
  func espaces() async throws {
    try await Scene.jouerLaDemonstration(.sqlite) { scene in
      let monde = scene.monde
      let adresses = try await scene.storage.read { tx in try Adresses(tx, monde) }
      var vues: Set<String> = []
      for route in guichet(scene.services).routes.filter(estUnePage) {
        for role in Role.allCases {
          let chemin = adresses.adresse(route.path.description)
          let texte = try await scene.demander(route.method, chemin, role.rawValue).texte
          guard texte.hasPrefix("<!DOCTYPE html>") else { continue }
          for faute in fautes(texte) where vues.insert(faute).inserted {
            Issue.record("\(route.method) \(chemin) as \(role): \(faute)")
          }
        }
      }
    }
  }

  /// Reads, and refused forms: every write but those that sign out.
  private func estUnePage(_ route: Router<ContexteVisiteur>.RouteDescription) -> Bool {
    let chemin = route.path.description
    return route.method == .get && !chemin.hasPrefix("/public/") && !chemin.hasPrefix("/bilan.")
      || route.method == .post && chemin.hasPrefix("/") && !chemin.hasPrefix("/deconnexion")
  }

  /// What a person reads or hears: the text, and the names and hints that attributes hold.
  private func fautes(_ page: String) -> [String] {
    let attributs = page.matches(of: /(?:aria-label|title|placeholder|data-label)="([^"]*)"/).map {
      String($0.1)
    }
    let textes = page.replacing(/<(?:script|style)[^>]*>[^<]*</, with: "<").replacing(
      /<[^>]*>/, with: "\u{1}"
    )
    .split(separator: "\u{1}").map(String.init)
    return (attributs + textes).flatMap { texte in
      texte.matches(of: /.{0,30}(?:[ \n][:;?!»](?:\s|$|[,.)])|« ).{0,20}/).map { String($0.0) }
    }
  }
}
