import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Lists of people, contracts and declarations, as files")
struct ExportsHTTPTests {
  @Test(
    "A file holds what the screen shows: same filters, same order, all pages, formulas made harmless",
    arguments: TestEngine.available)
  func publics(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let lila = try tx.poserParticipant(scene.monde)
        try tx.poserEligibilite(scene.monde, de: lila)
        _ = try tx.poserParticipant(scene.monde, nom: "=Besson", prenom: "Yanis", naissance: "1990-02-01")
        for rang in 10...79 {
          _ = try tx.poserParticipant(
            scene.monde, nom: "Dupont", prenom: "Ana \(rang)", naissance: "1980-01-01", par: nil)
        }
      }
      let filtree = try await scene.csv("/publics?mot=amrani", .facilitateur)
      #expect(
        filtree == [
          "Nom;Naissance;Commune;Prescripteur;Éligibilité;Jusqu’au",
          "Amrani Lila;14/05/2001;Brenelle-sur-Aure;Mission locale de Brenelle;Éligible;31/12/2027",
        ])
      let triee = try await scene.csv("/publics?tri=naissance&sens=desc&page=2", .facilitateur)
      #expect(triee.count == 73)
      #expect(triee[1].hasPrefix("Amrani Lila;") && triee[2].hasPrefix("'=Besson Yanis;01/02/1990;"))
      let sienne = try await scene.csv("/publics?mot=amrani", .prescripteur)
      #expect(
        sienne == [
          "Nom;Naissance;Commune;Éligibilité;Jusqu’au",
          "Amrani Lila;14/05/2001;Brenelle-sur-Aure;Éligible;31/12/2027",
        ])
      #expect(try await scene.csv("/publics", .prescripteur).count == 3)
      let traces: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'cadre.export' AND details = 'publics'")
      }
      #expect(traces == 4)
    }
  }

  @Test("An employer's file of contracts holds its own alone", arguments: TestEngine.available)
  func contrats(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 12_050)
      #expect(
        try await scene.csv("/contrats", .siae) == [
          "Personne;Contrat;Début;Fin;État;Éligibilité;Heures déclarées;Heures valorisées",
          "Lila Amrani;Contrat de mission d’insertion;05/01/2026;31/12/2026;En cours;Validée;120,50;120,50",
        ])
      #expect(
        try await scene.csv("/contrats?mot=amrani", .facilitateur).map { $0.split(separator: ";")[1] } == [
          "Employeur", "Maçonnerie Tréguier-Faure", "Tremplin Intérim Brenelle",
        ])
      #expect(try await scene.csv("/contrats?etat=termine", .facilitateur).count == 1)
    }
  }

  @Test("An employer's file of declarations holds its own alone", arguments: TestEngine.available)
  func declarations(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 12_050)
      _ = try await scene.declarer(contrats.entreprise, mois: "2026-02", heures: 7_000)
      let entete = "Personnes;Heures;Heures imputées;État;Qui agit"
      #expect(
        try await scene.csv("/declarations", .siae) == [
          "Mois;\(entete)", "février 2026;1;120,50;120,50;Validée;Le facilitateur",
        ])
      #expect(
        try await scene.csv("/declarations?tri=employeur", .facilitateur) == [
          "Mois;Employeur;\(entete)",
          "février 2026;Maçonnerie Tréguier-Faure;1;70,00;70,00;Validée;Vous",
          "février 2026;Tremplin Intérim Brenelle;1;120,50;120,50;Validée;Vous",
        ])
      #expect(try await scene.csv("/declarations?mois=2026-01", .facilitateur).count == 1)
    }
  }

  @Test(
    "Each list is a workbook too, and no file at all for who has no list", arguments: TestEngine.available)
  func classeurs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      _ = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 12_050)
      for liste in ["publics", "contrats", "declarations"] {
        #expect(try await scene.lire("/\(liste)", .facilitateur).texte.contains("format=xlsx"))
        let reponse = try await scene.lire("/\(liste)?format=xlsx", .facilitateur)
        #expect(reponse.headers[.contentType] == Fichier.xlsx)
        #expect(reponse.headers[.contentDisposition]?.contains("\(liste)-2026-03-15.xlsx") == true)
        #expect(reponse.texte.hasPrefix("PK"))
        for role in [Role.administrateur, .donneurOrdre, .financeur] {
          #expect(try await scene.lire("/\(liste)?format=csv", role).status == .notFound, "\(role) \(liste)")
        }
      }
    }
  }

  @Test("All the pages of a list are read, to the last line", arguments: [0, 999, 1000, 1001, 2500])
  func pages(_ lignes: Int) throws {
    let lues = try toutesLesPages { tranche in
      Array((0..<lignes).dropFirst((tranche.page - 1) * tranche.taille).prefix(tranche.taille))
    }
    #expect(lues == Array(0..<lignes))
  }

  @Test("A list whose second page cannot be read is no list at all")
  func pageIllisible() {
    #expect(throws: StorageError.full) {
      try toutesLesPages { tranche in
        guard tranche.page == 1 else { throw StorageError.full }
        return Array(repeating: 0, count: tranche.taille)
      }
    }
  }
}

extension Scene {
  /// The lines of a list's CSV file.
  func csv(_ chemin: String, _ role: Role) async throws -> [String] {
    let reponse = try await lire(chemin + (chemin.contains("?") ? "&" : "?") + "format=csv", role)
    #expect(reponse.headers[.contentType] == Fichier.csv)
    return reponse.texte.replacing("\u{feff}", with: "").split(separator: "\r\n").map(String.init)
  }
}
