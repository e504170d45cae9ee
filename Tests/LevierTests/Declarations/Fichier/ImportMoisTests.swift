import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A sheet of hours and the months that it changes")
struct ImportMoisTests {
  private static let entete = "nom;prénom;mois;heures;formation"

  @Test(
    "Once handed over, validated or closed, a month takes nothing from a sheet, and says so",
    arguments: TestEngine.available,
    [("transmission", "déjà transmis"), ("validation", "Ce mois est validé"), ("cloture", "clôturé")])
  func ferme(_ engine: TestEngine, cas: (etape: String, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("80")
      if cas.etape != "transmission" { #expect(try await mois.valider() == 303) }
      if cas.etape == "cloture" { #expect(try await mois.acte("cloture", []) == 303) }
      let essai = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;81;", .facilitateur)
      #expect(try await scene.lire(essai, .facilitateur).lignesDuTableau.first?.contains(cas.phrase) == true)
      _ = try await scene.envoyer(essai + "/application", [("ecarter", "oui")], .facilitateur)
      #expect(try await scene.heuresDeclarees() == 8000)
      let memes = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;80;", .facilitateur)
      #expect(try await scene.lire(memes, .facilitateur).lignesDuTableau.first?.contains("Inchangée") == true)
    }
  }

  @Test(
    "A line already declared is told changed, with its hours before; its training counts as well",
    arguments: TestEngine.available)
  func changee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let premier = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;80;")
      _ = try await scene.envoyer(premier + "/application", [], .siae)
      let second = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;80;7")
      let ligne = try await scene.lire(second, .siae).lignesDuTableau.first
      #expect(ligne?.contains("Changée") == true && ligne?.contains("avant\u{a0}: 80\u{a0}h") == true)
      let applique = try await scene.envoyer(second + "/application", [], .siae)
      #expect(applique.annonce?.hasPrefix("1\u{a0}ligne changée") == true)
      #expect(try await scene.heuresDeclarees() == 8700)
    }
  }

  @Test(
    "The month of a sheet without a column of months is given with it, or chosen after",
    arguments: TestEngine.available)
  func moisDuTableau(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let csv = "nom;prénom;heures\nAmrani;Lila;80"
      let sans = try await scene.deposer(csv)
      #expect(try await scene.lire(sans, .siae).texte.contains("ou indiquez plus bas le mois du tableau"))
      _ = try await scene.envoyer(
        sans + "/colonnes",
        [("entete", "0"), ("nom", "0"), ("prenom", "1"), ("heures", "2"), ("mois_du_fichier", "2026-02")],
        .siae)
      #expect(try await scene.lire(sans, .siae).lignesDuTableau.first?.contains("février 2026") == true)
      let avec = try await scene.televerser(
        "/declarations/import", "fichier", "heures.csv", csv, avec: [("mois", "2026-01")], .siae)
      let essai = try await scene.lire(try #require(avec.destination), .siae)
      #expect(essai.lignesDuTableau.first?.contains("janvier 2026") == true)
    }
  }

  @Test("The columns chosen by hand are those that are read", arguments: TestEngine.available)
  func colonnesChoisies(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("nom;prénom;mois;heures;heures payées\nAmrani;Lila;2026-02;80;91")
      let choix = [("entete", "0"), ("nom", "0"), ("prenom", "1"), ("mois", "2")]
      _ = try await scene.envoyer(essai + "/colonnes", choix, .siae)
      let incomplet = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(incomplet.status == .badRequest, "a column still misses")
      _ = try await scene.envoyer(essai + "/colonnes", choix + [("heures", "4")], .siae)
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 9100)
      let notes: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM depot WHERE applique_le IS NOT NULL")
      }
      #expect(notes == 1, "the file served, and will be forgotten")
    }
  }

  @Test("Who was typing the month that a sheet changed is told", arguments: TestEngine.available)
  func enMemeTemps(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let version = try await mois.version()
      let essai = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;80;", .facilitateur)
      _ = try await scene.envoyer(essai + "/application", [], .facilitateur)
      let tard = try await scene.envoyer(
        mois.chemin, [("h-\(mois.contrat)", "70"), ("version", version), ("acte", "brouillon")], .siae)
      #expect(tard.statut == 422 && tard.texte.contains("Ce mois vient de changer"))
      #expect(try await scene.heuresDeclarees() == 8000)
    }
  }

  @Test("A file sent as awards is no sheet of hours, nor the reverse", arguments: TestEngine.available)
  func genre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let heures = try await scene.deposer("\(Self.entete)\nAmrani;Lila;2026-02;80;", .facilitateur)
      let avis = try await scene.televerser(
        "/marches/publications", "fichier", "avis.json", "[\(avis())]", .facilitateur)
      let chemin = try #require(avis.destination)
      let (unNumero, autre) = (
        chemin.split(separator: "/").last ?? "", heures.split(separator: "/").last ?? ""
      )
      #expect(try await scene.lire("/declarations/import/\(unNumero)", .facilitateur).statut == 404)
      #expect(try await scene.lire("/marches/publications/\(autre)", .facilitateur).statut == 404)
    }
  }

  @Test(
    "A social security number of Corsica is seen in a sheet as the others are",
    arguments: TestEngine.available, ["2 93 01 2A 004 012", "293012A00401249", "n° SS 1850578006084"])
  func nir(_ engine: TestEngine, numero: String) async throws {
    try await Scene.jouer(engine) { scene in
      let reponse = try await scene.televerser(
        "/declarations/import", "fichier", "heures.csv", "\(Self.entete)\nAmrani \(numero);Lila;2026-02;80;",
        .siae)
      #expect(reponse.statut == 422 && reponse.texte.contains("numéro de sécurité sociale"))
      let gardes = try scene.fichiersGardes()
      #expect(gardes.isEmpty)
    }
  }
}
