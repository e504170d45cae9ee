import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What an award may not bring in, and what it brings back")
struct AvisSensiblesTests {
  @Test(
    "An award that bears a social security number, be it in a name, is refused whole",
    arguments: TestEngine.available,
    [
      avis(titulaire: titulaire(id: "185057800608491", nom: "")),
      avis(titulaire: titulaire(id: "FR-1", nom: "Menuiserie 1 85 05 78 006 084 91")),
      avis(objet: "Suivi de 1 85 05 78 006 084 91"),
    ])
  func nir(_ engine: TestEngine, avis: String) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(json: [avis])
      #expect(bilan.crees == 0)
      #expect(bilan.refus.map(\.motif) == [phraseNIRDansAvis])
    }
  }

  @Test(
    "Texts of an award that make one side by side refuse that award alone, not its file",
    arguments: TestEngine.available)
  func composes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(json: [
        avis(id: "1"), avis(id: "1 85 05 78", objet: "006 084 91 rue du Port"), avis(id: "3"),
      ])
      #expect(bilan.refus.map(\.position) == [2] && bilan.refus.map(\.motif) == [phraseNIRDansAvis])
      #expect(
        try await scene.textes("SELECT reference FROM marche WHERE origine = 'decp' ORDER BY id") == [
          "1", "3",
        ])
    }
  }

  @Test(
    "Numbers of cases, of accounts and of requests, long as they are, are not taken for one",
    arguments: TestEngine.available, numerosLongs)
  func autresNumeros(_ engine: TestEngine, objet: String) async throws {
    try await Scene.jouer(engine) { scene in
      let essai = try await scene.deposerAvis(decp([avis(objet: objet)]))
      #expect(try await scene.lire(essai, .facilitateur).statut == 200, "no question is asked of the file")
      _ = try await scene.envoyer(essai, [], .facilitateur)
      #expect(try await scene.textes("SELECT objet FROM marche WHERE origine = 'decp'") == [objet])
    }
  }

  @Test("Nor in the cells of a sheet of hours", arguments: TestEngine.available)
  func autresNumerosDansUneFeuille(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lignes = numerosLongs.map { "Amrani;Lila;2026-02;80;\($0)" }
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.csv",
        (["Nom;Prénom;Mois;Heures;Note"] + lignes).joined(separator: "\n"), .siae)
      let essai = try #require(envoi.destination, "\(envoi.texte)")
      #expect(try await scene.lire(essai, .siae).statut == 200, "no question is asked of the file")
    }
  }

  @Test(
    "A lot with a clause brings back the market that was set aside; a lot without one does not",
    arguments: TestEngine.available, [(#""Clause sociale""#, 0), ("", 1)])
  func retour(_ engine: TestEngine, cas: (social: String, deCote: Int)) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(objet: "Toitures - Lot 1 : bois", social: "")])
      let marches: [ID<Marche>] = try await scene.storage.read { tx in
        try tx.rows("SELECT id FROM marche WHERE origine = 'decp'").map { try $0["id"] }
      }
      #expect(try await scene.laisser(marches).status == .seeOther)
      let suite = try await scene.importer(json: [avis(objet: "Toitures - Lot 2 : zinc", social: cas.social)]
      )
      #expect(suite.crees == 1)
      let deCote: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM marche WHERE mise_de_cote_id IS NOT NULL")
      }
      #expect(deCote == cas.deCote)
    }
  }
}

/// Each is what it says: a case, an account, a request to read documents.
private let numerosLongs = [
  "Maintenance, affaire 2024013000001", "Dossier contentieux n° 1780578006084",
  "Compte utilisateur 178057800608400", "Identifiant 27801202400012", "Requête n° 24012345678901",
  "Affaire n° 2306478-1 du 14/03/2024, RG 23/01234", "Procédure 2024-0185-0578-0060",
  "Demande de communication n° 20240001234567 du 12 janvier 2024",
  "Demande d’accès aux documents n° 20240001234567 du 12 janvier 2024, réf. CADA 20241234",
  "Demande MDT-2024-185-05-78-006, suivie sous le numéro 124 578 963 214",
  "Avis CADA 20231457, demande 1-2345678901 reçue le 05/12/2023 à 14 h 30",
  "Utilisateur 18505780060849123", "Saisine 2024/01/30-0000123-45",
]

private func titulaire(id: String, nom: String) -> String {
  #"{"titulaire": {"id": "\#(id)", "typeIdentifiant": "AUTRE", "denominationSociale": "\#(nom)"}}"#
}
