import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

private let annee = "?debut=2025-01-01&fin=2025-12-31"

@Suite("Bilan: who reads what")
struct AccesBilanTests {
  @Test("Only facilitators, buyers and funders open a report", arguments: TestEngine.available)
  func roles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in Role.allCases {
        let attendu = [Role.facilitateur, .donneurOrdre, .financeur].contains(role) ? 200 : 404
        for chemin in ["/bilan", "/bilan.xlsx"] {
          let reponse = try await scene.lire(chemin + annee, role)
          #expect(reponse.status.code == attendu, "\(role) \(chemin)")
        }
        let redaction = role == .facilitateur ? 200 : 404
        let lecture = try await scene.lire("/bilan/textes" + annee, role)
        #expect(lecture.status.code == redaction, "\(role)")
        guard role != .facilitateur else { continue }
        let envoi = try await scene.envoyer("/bilan/textes" + annee, [], role)
        #expect(envoi.status == .notFound, "\(role)")
      }
      let visiteur = try await scene.lire("/bilan", nil)
      #expect(visiteur.status == .seeOther)
    }
  }

  @Test(
    "A buyer reads itself and its operations, never the territory or another; a funder the territory alone",
    arguments: TestEngine.available)
  func portees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let lui = try monde.structure("Communauté de communes de Brenelle")
      let (autre, sienne, etrangere) = try await scene.ecrire { tx in
        let autre = try tx.creer(
          NouvelleStructure(genre: .commune, nom: "Ville de Saint-Aubrac", commune: "Saint-Aubrac"))
        let sienne = try tx.creer(
          NouvelleOperation(donneurOrdre: lui, intitule: "Halle", commune: ""))
        let etrangere = try tx.creer(
          NouvelleOperation(donneurOrdre: autre, intitule: "Gymnase", commune: ""))
        return (autre, sienne, etrangere)
      }
      let toutes = [
        "territoire", "donneur-\(lui)", "operation-\(sienne)", "donneur-\(autre)", "operation-\(etrangere)",
        "donneur-99999", "nimporte",
      ]
      let permises: [Role: ArraySlice<String>] = [
        .facilitateur: toutes[..<5], .donneurOrdre: toutes[1...2], .financeur: toutes[..<1],
      ]
      for (role, siennes) in permises {
        for portee in toutes {
          let reponse = try await scene.lire("/bilan\(annee)&portee=\(portee)", role)
          #expect((reponse.status == .ok) == siennes.contains(portee), "\(role) \(portee)")
          #expect([.ok, .notFound].contains(reponse.status))
        }
      }
    }
  }

  @Test(
    "Groups under five are shown to the facilitator, masked for the others and in a copy to give away",
    arguments: TestEngine.available)
  func masque(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        for rang in 0..<9 {
          let contrat = try territoire.contrat([engagement], sexe: rang < 3 ? .homme : .femme)
          try territoire.heures(contrat, engagement, "2025-05", heures: 100)
        }
      }
      let homme = "<th scope=\"row\">Homme</th>"
      let page = try await scene.lire("/bilan" + annee, .facilitateur).texte
      #expect(page.contains(homme))
      #expect(!page.contains("Petits effectifs masqués"))
      for (suffixe, role) in [
        ("", Role.donneurOrdre), ("", .financeur), ("&diffusion=oui", .facilitateur),
      ] {
        let page = try await scene.lire("/bilan" + annee + suffixe, role).texte
        #expect(page.contains("Petits effectifs masqués"))
        #expect(!page.contains(homme), "3 and 6: both are masked, so that the table goes")
        #expect(page.contains(">9</dd>") || page.contains(">9</a>"), "the total of nine may be told")
      }
      let force = try await scene.lire("/bilan" + annee + "&diffusion=non", .donneurOrdre).texte
      #expect(!force.contains(homme), "a reader outside cannot ask for what is masked")
    }
  }

  @Test(
    "A funder sees no lot, and a territory sees nothing of its neighbour",
    arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        try territoire.faire(300, pour: engagement)
      }
      let page = try await scene.lire("/bilan" + annee, .facilitateur).texte
      #expect(page.contains("href=\"/lots/"))
      let agregats = try await scene.lire("/bilan" + annee, .financeur).texte
      #expect(agregats.contains("300\u{a0}h"))
      #expect(!agregats.contains("/lots/"))
      let vide = try await scene.chezLeVoisin().lire("/bilan" + annee, .facilitateur).texte
      #expect(!vide.contains("300\u{a0}h"))
    }
  }
}
