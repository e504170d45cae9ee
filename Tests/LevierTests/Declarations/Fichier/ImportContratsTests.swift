import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The lines of a sheet of hours and the contracts that they are about")
struct ImportContratsTests {
  private static let entete = "contrat;nom;prénom;date de naissance;mois;heures;siret"
  private static let (siae, entreprise) = ("44306184100047", "21350238800019")

  @Test(
    "Each line is one contract's, or is refused with its reason; what is applied is what was shown",
    arguments: TestEngine.available)
  func lignes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lila = try await scene.poserContratsDuTableau(Self.siae, Self.entreprise)
      let cas = [
        ("\(lila);;;;2026-01;11;", "Ajoutée"),
        (";Amrani;Lila;;2026-02;10;", "Ajoutée"),
        (";Besson;Nora;01/02/1999;2026-02;20;", "Ajoutée"),
        (";Evrard;Léo;;2026-01;30;", "Ajoutée"),
        (";Corbel;Yann;;2026-02;40;443.061.841-00047", "Tremplin Intérim Brenelle"),
        (";Corbel;Yann;;2026-02;50;\(Self.entreprise)", "Maçonnerie Tréguier-Faure"),
        (";Besson;Nora;;2026-02;10;", "Plusieurs personnes portent ce nom"),
        (";Besson;Nora;03/02/1999;2026-02;10;", "Personne inconnue"),
        (";Corbel;Yann;;2026-02;10;", "2 contrats ouverts"),
        (";Corbel;Yann;;2026-02;10;73282932000074", "Aucun employeur connu n’a le SIRET 73282932000074"),
        (";Corbel;Yann;;2026-02;10;4430618410004", "13 chiffres au lieu de 14"),
        (";Corbel;Yann;;2026-02;10;4,43062E+13", "Recopiez les 14 chiffres du SIRET"),
        (";Corbel;Yann;;2026-02;10;44306184100048", "un chiffre est sans doute faux"),
        ("\(lila);Besson;Nora;;2026-02;10;", "celui d’une autre personne"),
        ("999999;;;;2026-02;10;", "ne porte ce numéro"),
        ("A12;;;;2026-02;10;", "n’est pas un numéro de contrat"),
        (";Amrani;Lila;31/02/2001;2026-02;10;", "Date de naissance"),
        (";Amrani;Lila;;2025-12;10;", "pas de contrat ouvert ce mois-là"),
        (";Dupont;Ana;;2026-02;10;", "pas de contrat ouvert ce mois-là"),
        (";Evrard;Léo;;2026-02;10;", "pas de contrat ouvert ce mois-là"),
      ]
      let csv = ([Self.entete] + cas.map(\.0)).joined(separator: "\n")
      let essai = try await scene.deposer(csv, .facilitateur)
      let montrees = try await scene.lire(essai, .facilitateur).lignesDuTableau
      #expect(montrees.count == cas.count)
      for (montree, attendue) in zip(montrees, cas) {
        #expect(montree.contains(attendue.1), "\(attendue.0)")
      }
      _ = try await scene.envoyer(essai + "/application", [("ecarter", "oui")], .facilitateur)
      let ecrites = try await scene.storage.read { tx in
        try tx.rows("SELECT heures FROM ligne ORDER BY heures").map { try $0["heures"] as Int }
      }
      #expect(ecrites == [1000, 1100, 2000, 3000, 4000, 5000])
    }
  }

  @Test(
    "An employer's sheet reaches neither another's contract nor its name", arguments: TestEngine.available)
  func chezUnAutre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.poserContratsDuTableau(Self.siae, Self.entreprise)
      let ailleurs: ID<Contrat> = try await scene.storage.read { tx in
        try tx.value(
          """
          SELECT contrat.id FROM contrat JOIN structure ON structure.id = contrat.employeur_id
          WHERE structure.nature = 'entreprise'
          """
        ).cree()
      }
      let csv = """
        \(Self.entete)
        ;Corbel;Yann;;2026-02;10;\(Self.entreprise)
        \(ailleurs);;;;2026-02;10;
        ;Corbel;Yann;;2026-02;10;
        """
      let essai = try await scene.deposer(csv)
      let montrees = try await scene.lire(essai, .siae).lignesDuTableau
      #expect(montrees.map { $0.contains("Maçonnerie") } == [false, false, false])
      #expect(montrees[0].contains("Aucun employeur connu"))
      #expect(montrees[1].contains("Aucun de vos contrats"))
      #expect(montrees[2].contains("Ajoutée"), "its own is the only one in sight")
    }
  }

  @Test("The model of a month names the contracts open in it, and no other", arguments: TestEngine.available)
  func modele(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.poserContratsDuTableau(Self.siae, Self.entreprise)
      for (mois, noms) in [
        ("2025-12", []), ("2026-01", ["Amrani", "Besson", "Besson", "Corbel", "Dupont", "Evrard"]),
        ("2026-02", ["Amrani", "Besson", "Besson", "Corbel"]), ("2027-01", ["Besson", "Besson"]),
      ] as [(String, [String])] {
        let csv = try await scene.lire("/declarations/modele.csv?mois=\(mois)", .siae).texte
        let lus = csv.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ";")[1]) }
        #expect(lus == noms, "\(mois)")
      }
    }
  }
}

extension Scene {
  /// Namesakes, two contracts of one person, one that ended and one left before its end; Lila's is returned.
  fileprivate func poserContratsDuTableau(_ siae: String, _ entreprise: String) async throws -> ID<Contrat> {
    let monde = monde
    return try await ecrire { tx in
      for (nom, siret) in [(MoisEnCours.employeur, siae), ("Maçonnerie Tréguier-Faure", entreprise)] {
        try tx.changer(monde, nom) { $0.siret = try Siret(siret) }
      }
      let lila = try tx.poserContrat(monde, de: try tx.poserParticipant(monde), pour: [])
      for (nom, prenom, naissance, fin) in [
        ("Besson", "Nora", "1999-02-01", nil as String?), ("Besson", "Nora", "1985-02-01", nil),
        ("Corbel", "Yann", "1990-01-01", "2026-12-31"), ("Dupont", "Ana", "1990-01-01", "2026-01-31"),
        ("Evrard", "Léo", "1990-01-01", "2026-12-31"),
      ] {
        let personne = try tx.poserParticipant(monde, nom: nom, prenom: prenom, naissance: naissance)
        let contrat = try tx.poserContrat(monde, de: personne, pour: [], fin: fin)
        if nom == "Evrard" { try tx.sortir(contrat, le: "2026-01-20") }
        if nom == "Corbel" {
          _ = try tx.poserContrat(monde, de: personne, chez: "Maçonnerie Tréguier-Faure", pour: [])
        }
      }
      return lila
    }
  }
}

extension TestResponse {
  /// The lines of the page's last table, as texts.
  var lignesDuTableau: [String] {
    let corps = texte.split(separator: "<tbody").last.map(String.init) ?? ""
    return corps.split(separator: "<tr").dropFirst().map { String($0.replacing(/<[^>]*>/, with: " ")) }
  }
}
