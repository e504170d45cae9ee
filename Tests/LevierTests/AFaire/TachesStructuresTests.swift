import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("« À faire »: structures to be named")
struct TachesStructuresTests {
  @Test(
    "Buyers and holders that an award did not name are asked for, and one comes back to the list once they are named",
    arguments: TestEngine.available)
  func nommer(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [
        avis(), avis(id: "2", objet: "Voirie", titulaire: "73282932000074"),
      ])
      let attendues = try await scene.aNommer()
      #expect(
        attendues == [
          "Nommer : Acheteur 213 502 388 00019", "Nommer : Titulaire 443 061 841 00047",
          "Nommer : Titulaire 732 829 320 00074",
        ])
      let page = try await scene.lire("/?genre=comptes", .facilitateur).texte
      let lien = try #require(
        page.firstMatch(of: #/href="(/structures/\d+/modifier\?retour=[^"]+)"/#)?.output.1)
      let formulaire = try await scene.lire(String(lien).replacing("&amp;", with: "&"), .facilitateur).texte
      #expect(formulaire.contains("name=\"nom\" type=\"text\" value=\"\""), "nothing to rub out")
      #expect(formulaire.contains("annuaire-entreprises.data.gouv.fr/etablissement/21350238800019"))
      let fiche = try #require(lien.firstMatch(of: #/\/structures\/\d+/#)?.output)
      let reponse = try await scene.envoyer(
        String(fiche),
        [
          ("genre", "commune"), ("nom", "Ville de Brenelle"), ("siret", "21350238800019"), ("version", "1"),
          ("retour", "/?genre=comptes"),
        ], .facilitateur)
      #expect(reponse.destination == "/?genre=comptes")
      #expect(try await scene.aNommer().count == 2)
    }
  }

  @Test(
    "Nobody is named for awards to qualify nor for markets set aside; the pile is bounded and counts the others",
    arguments: TestEngine.available)
  func bornes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let titulaires = ["44306184100047", "73282932000074"]
      _ = try await scene.importer(
        json: titulaires.map { avis(id: $0, objet: "Lot de \($0)", titulaire: $0, social: "") })
      try await scene.ecrire { tx in
        for rang in 1...12 {
          let nom = NomProvisoire.acheteur("\(rang)")
          let id = try tx.creer(NouvelleStructure(genre: .commune, nom: nom))
          _ = try tx.creer(
            NouveauMarche(
              donneurOrdre: id, reference: "", objet: "Marché \(rang)", cpv: "", nature: .travaux,
              forme: .ordinaire, leviers: [.conditionExecution]))
        }
      }
      let marches: [ID<Marche>] = try await scene.storage.read { tx in
        try tx.rows("SELECT id FROM marche WHERE origine = 'decp'").map { try $0["id"] }
      }
      #expect(try await scene.pileANommer().total == 12)
      _ = try await scene.envoyer(
        "/marches/mises-de-cote", marches.map { ("marche", "\($0)") } + [("motif", "sans clause sociale")],
        .facilitateur)
      try await scene.ecrire { tx in
        for marche in marches { try tx.remplacer([.critere], sur: marche) }
      }
      let pile = try await scene.pileANommer()
      #expect((pile.total, pile.taches.count) == (12, 8))
      #expect(
        try await scene.lire("/", .facilitateur).texte.contains("4\u{a0}autres parmi les structures à nommer")
      )
    }
  }
}

extension Scene {
  fileprivate func pileANommer() async throws -> Pile {
    let lecture = LectureTaches(
      agent: try await agentConnecte(.facilitateur), jour: try Jour("2026-03-15"), [])
    return try await storage.read { tx in try tx.structuresANommer(lecture) }
  }

  fileprivate func aNommer() async throws -> [String] {
    try await taches(.facilitateur) { tx, lecture in try tx.structuresANommer(lecture) }.map(\.lue)
  }
}
