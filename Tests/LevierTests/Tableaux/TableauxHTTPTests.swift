import Formats
import Foundation
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The two tables, through HTTP")
struct TableauxHTTPTests {
  @Test(
    "The vertical table shows what is owed, expected, done and valued, and the totals of the selection",
    arguments: TestEngine.available)
  func vertical(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let page = try await scene.lire("/tableaux/vertical", .facilitateur).texte
      for attendu in ["Gros œuvre", "1 000", "202,74", "150", "−850", "Maçonnerie Tréguier-Faure"] {
        #expect(page.replacing("\u{202f}", with: " ").contains(attendu), "\(attendu)")
      }
      let totaux = try await scene.storage.read { tx in
        try tx.totauxVerticaux(
          LectureVerticale(
            perimetre: .territoire(scene.monde.territoire), jour: try Jour("2026-03-15"),
            pratiques: .initiales))
      }
      #expect(totaux.lignes == 2)
      #expect(totaux.dues == Heures(heures: 1400))
      #expect(totaux.valorisees == Heures(heures: 150))
      #expect(totaux.faites == Heures(heures: 180))
    }
  }

  @Test("Paths are tall: twenty to a page", arguments: TestEngine.available)
  func pagesDeParcours(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
        for rang in 10...32 {
          let personne = try tx.poserParticipant(
            scene.monde, nom: "Personne \(rang)", naissance: "19\(rang + 60)-01-01")
          _ = try tx.poserContrat(scene.monde, de: personne, pour: [engagement])
        }
      }
      let page = try await scene.lire("/tableaux/horizontal", .facilitateur).texte
      #expect(page.contains("20\u{a0}lignes sur 23"))
      #expect(
        try await scene.lire("/tableaux/horizontal?page=2", .facilitateur).texte.contains("Personne 32"))
    }
  }

  @Test(
    "Each filter and each sort of the vertical table answers, and keeps only what it names",
    arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      for (filtre, halle, college) in [
        ("mot=halle", true, false), ("mot=t%C3%A9guier%25", false, false), ("nature=services", false, false),
        ("suivi=retard", true, false), ("suivi=sans_engagement", false, false),
        ("avant=2026-06-30", true, false), ("etat=en_cours", true, true), ("avant=charabia", true, true),
      ] {
        let page = try await scene.lire("/tableaux/vertical?\(filtre)", .facilitateur).texte
        #expect(page.contains("Réfection de la halle") == halle, "\(filtre)")
        #expect(page.contains("collège des Tilleuls") == college, "\(filtre)")
      }
      for tri in [
        "lot", "titulaire", "echeance", "dues", "attendues", "faites", "valorisees", "solde",
        "personnes", "suivi", "inconnu",
      ] {
        for sens in ["asc", "desc"] {
          let reponse = try await scene.lire("/tableaux/vertical?tri=\(tri)&sens=\(sens)", .facilitateur)
          #expect(reponse.statut == 200, "\(tri) \(sens)")
        }
      }
      let page = try await scene.lire("/tableaux/vertical?tri=dues&sens=desc", .facilitateur).texte
      let premier = try #require(page.range(of: "des Tilleuls"))
      let second = try #require(page.range(of: "la halle"))
      #expect(premier.lowerBound < second.lowerBound)
    }
  }

  @Test(
    "An export holds what the screen shows: same filters, same order, same figures, all pages",
    arguments: TestEngine.available)
  func exports(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      for format in ["csv", "xlsx"] {
        let reponse = try await scene.lire(
          "/tableaux/vertical?tri=dues&sens=desc&page=2&format=\(format)", .facilitateur)
        #expect(
          reponse.disposition
            == "attachment; filename=\"tableau-vertical-2026-03-15.\(format)\"")
        let table = try TabularFile.read(bytes: reponse.octets)
        let rang = try #require(table.rows.firstIndex { $0.cells.contains(.text("Heures dues")) })
        let (titres, lignes) = (table.rows[rang].cells.map(\.text), table.rows[(rang + 1)...])
        #expect(lignes.count == 2)
        let premiere = try #require(lignes.first)
        func cellule(_ titre: String) -> Cell { titres.firstIndex(of: titre).map { premiere[$0] } ?? .empty }
        #expect(cellule("Marché").text == "Réhabilitation du collège des Tilleuls")
        #expect(Heures(cellule("Heures dues")) == Heures(heures: 1000))
        #expect(Heures(cellule("Heures attendues")) == Heures(centiemes: 20_274))
        #expect(Heures(cellule("Solde")) == Heures(heures: -850))
      }
      let filtree = try await scene.lire("/tableaux/vertical?mot=halle&format=csv", .facilitateur)
      let lignes = try TabularFile.read(bytes: filtree.octets).rows
      #expect(lignes.count == 2)
      let traces: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'cadre.export'")
      }
      #expect(traces == 3)
    }
  }

  @Test(
    "The horizontal table follows a person across markets and employers, with the gap between contracts",
    arguments: TestEngine.available)
  func horizontal(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let page = try await scene.lire("/tableaux/horizontal", .facilitateur).texte
        .replacing("\u{a0}", with: " ")
      for attendu in [
        "Amrani Lila", "Tremplin Intérim Brenelle", "Maçonnerie Tréguier-Faure", "collège des Tilleuls",
        "Réfection de la halle", "1 interruption, 14 jours sans contrat", "Fin le 30/04/2026", "180", "150",
        "Sans contrat", "2 lignes",
      ] { #expect(page.contains(attendu), "\(attendu)") }
      for (filtre, lila) in [
        ("mot=amrani", true), ("mot=zorro", false), ("situation=en_contrat", true),
        ("situation=sans_contrat", false), ("situation=fin_proche", true),
        ("situation=en_contrat&le=2026-02-05", false), ("situation=en_contrat&le=2025-12-31", false),
      ] {
        let page = try await scene.lire("/tableaux/horizontal?\(filtre)", .facilitateur).texte
        #expect(page.contains("Amrani") == lila, "\(filtre)")
      }
      for tri in ["nom", "prescripteur", "fin"] {
        let reponse = try await scene.lire("/tableaux/horizontal?tri=\(tri)&sens=desc", .facilitateur)
        #expect(reponse.statut == 200)
      }
    }
  }

  @Test(
    "A buyer sees its own markets only, by pseudonym, and no count under five",
    arguments: TestEngine.available)
  func acheteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      for chemin in [
        "/tableaux/vertical", "/tableaux/horizontal", "/tableaux/horizontal?mot=amrani",
        "/tableaux/horizontal?format=csv", "/tableaux/vertical?format=csv",
      ] {
        let page = try await scene.lire(chemin, .donneurOrdre).texte
        #expect(!page.contains("Amrani") && !page.contains("Lila"), "\(chemin)")
        #expect(!page.contains("Réfection de la halle"), "\(chemin)")
      }
      let vertical = try await scene.lire("/tableaux/vertical", .donneurOrdre).texte
      #expect(vertical.contains("moins de 5"))
      let horizontal = try await scene.lire("/tableaux/horizontal", .donneurOrdre).texte
      #expect(horizontal.contains(/Personne [0-9A-Z]{4}-[0-9A-Z]{4}/))
      #expect(horizontal.contains("1 ligne") || horizontal.contains("1\u{a0}ligne"))
      #expect(!horizontal.contains("Maçonnerie Tréguier-Faure</option>"))
    }
  }

  @Test(
    "A prescriber follows those it referred, across all markets, and has no vertical table",
    arguments: TestEngine.available)
  func prescripteur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      try await scene.ecrire { tx in
        let besson: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Besson'").cree()
        try tx.changer(scene.monde, besson) { $0.prescripteur = nil }
      }
      let page = try await scene.lire("/tableaux/horizontal", .prescripteur).texte
      #expect(page.contains("Amrani"))
      #expect(!page.contains("Besson"))
      let renvoi = try await scene.lire("/tableaux/vertical", .prescripteur)
      #expect(renvoi.destination == "/tableaux/horizontal")
    }
  }

  @Test("Other roles find no table", arguments: TestEngine.available)
  func absents(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in [Role.administrateur, .entreprise, .siae, .financeur] {
        for chemin in ["/tableaux/vertical", "/tableaux/horizontal", "/tableaux/horizontal?format=csv"] {
          let statut = try await scene.lire(chemin, role).statut
          #expect(statut == 404, "\(role) \(chemin)")
        }
      }
      let visiteur = try await scene.lire("/tableaux/vertical", nil)
      #expect(visiteur.destination?.hasPrefix("/connexion") == true)
    }
  }

  @Test("The number of statements of a table does not follow its rows", arguments: TestEngine.available)
  func requetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let avant = try await scene.compter(["/tableaux/vertical", "/tableaux/horizontal"], .facilitateur)
      let monde = scene.monde
      try await scene.ecrire { tx in try tx.poserEngagementsDivers(monde) }
      let apres = try await scene.compter(["/tableaux/vertical", "/tableaux/horizontal"], .facilitateur)
      #expect(avant == apres)
      #expect(avant.allSatisfy { $0 <= 12 }, "\(avant)")
    }
  }
}

extension Heures {
  fileprivate init?(_ cell: Cell) {
    switch cell {
    case .number(let texte), .text(let texte): try? self.init(texte.replacing("-", with: "\u{2212}"))
    default: return nil
    }
  }
}
