import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

private let annee = "?debut=2025-01-01&fin=2025-12-31"

@Suite("Two reports cannot be subtracted from one another")
struct DifferencesTests {
  @Test(
    "Outside the team only whole civil years are read, on the page as in the workbook; the team reads any days",
    arguments: TestEngine.available)
  func annees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for fin in ["2025-11-30", "2025-03-31", "2026-12-31"] {
        let periode = "?debut=2025-01-01&fin=\(fin)"
        let equipe = try await scene.lire("/bilan" + periode, .facilitateur).texte
        #expect(!equipe.contains("année civile entière"))
        for role in [Role.donneurOrdre, .financeur] {
          let page = try await scene.lire("/bilan" + periode, role).texte
          #expect(page.contains("Choisissez une année civile entière"))
          #expect(page.contains("Année\u{a0}2026"), "the usual one is shown in its place")
          let classeur = try await scene.lire("/bilan.xlsx" + periode, role)
          #expect(classeur.disposition?.contains("bilan-2026-01-01-2026-12-31") == true)
        }
      }
      let page = try await scene.lire("/bilan", .financeur).texte
      #expect(!page.contains("type=\"date\""))
      for annee in 2023...2026 { #expect(page.contains("debut=\(annee)-01-01&amp;fin=\(annee)-12-31")) }
      #expect(try await scene.lire("/bilan", .facilitateur).texte.contains("type=\"date\""))
    }
  }

  @Test(
    "A buyer reads its people for all its markets, not operation by operation",
    arguments: TestEngine.available)
  func portees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      let operation = try await scene.ecrire { tx in
        try tx.creer(
          NouvelleOperation(donneurOrdre: acheteur, intitule: "Halle", commune: ""))
      }
      try await scene.poser { territoire in
        for operation in [operation, nil] {
          let engagement = try territoire.engagement(try territoire.titulaire(), operation: operation)
          for _ in 1...7 {
            try territoire.heures(
              try territoire.contrat([engagement]), engagement, "2025-05", heures: 100)
          }
        }
      }
      let portee = "/bilan\(annee)&portee=operation-\(operation)"
      let (sienne, tout) = (
        try await scene.lire(portee, .donneurOrdre).texte,
        try await scene.lire("/bilan" + annee, .donneurOrdre).texte
      )
      #expect(!sienne.contains("Par sexe") && !sienne.contains("id=\"contrats\""))
      #expect(sienne.contains("700\u{a0}h") && sienne.contains("pour l’ensemble de vos marchés"))
      #expect(tout.contains("Par sexe"))
      #expect(try await scene.lire(portee, .facilitateur).texte.contains("Par sexe"))
    }
  }

  @Test("An employer’s number is masked with its contracts: four employers have four contracts at least")
  func employeurs() throws {
    var donnees = DonneesBilan(
      periode: try PeriodeBilan(debut: try Jour("2025-01-01"), fin: try Jour("2025-12-31")))
    let genres: [(GenreStructure, contrats: Int)] = [(.etti, 4), (.ei, 6), (.ai, 30)]
    var rang: Int64 = 0
    for (genre, contrats) in genres {
      for _ in 0..<contrats {
        rang += 1
        donnees.structures[ID(rang)] = .init(nom: "\(rang)", genre: genre)
        donnees.travaux.append(
          .init(
            contrat: ID(rang), type: .cdd, employeur: ID(rang), personne: ID(rang),
            profil: .init(
              sexe: .femme, age: .moinsDe26, niveau: .niveau3, qpv: .oui, prescripteur: nil, venue: .connue)))
      }
    }
    func lues(masques: Bool) throws -> [String: [TableauBilan.Case]] {
      let tables = TableauxBilan(
        bilan: Bilan(donnees), donnees: donnees, diviseur: Heures(heures: 1680), masques: masques,
        contratsMasques: masques,
        nommeLesLots: false, nommeLesEmployeurs: true)
      let employeurs = try #require(tables.contrats.first { $0.code == "employeur" })
      return Dictionary(uniqueKeysWithValues: employeurs.lignes.map { ($0.code, $0.cases) })
    }
    let (montrees, masquees) = (try lues(masques: false), try lues(masques: true))
    #expect(montrees["etti"] == [.nombre(4), .nombre(4)])
    #expect(masquees["etti"] == [.masque, .masque])
    let restantes = masquees.values.filter { !$0.contains(.masque) }
    #expect(restantes.count == 1, "and a second one, so that the total tells neither")
  }

  @Test("A report asked for while too many are being laid out is put off with a sentence")
  func encombrement() async throws {
    try await Scene.jouer(.sqlite) { scene in
      try await remplir(scene.services.chantiers.impressions) {
        let reponse = try await scene.lire("/bilan.pdf" + annee, .facilitateur)
        #expect(reponse.status == .serviceUnavailable)
        #expect(reponse.texte.contains("Plusieurs bilans sont déjà en cours de mise en page"))
      }
    }
  }
}
