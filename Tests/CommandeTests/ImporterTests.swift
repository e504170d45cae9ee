import StorageTesting
import Testing

@Suite struct ImporterTests {
  @Test(
    "An import counts what became of each award, and ends with 3 when one was refused",
    arguments: TestEngine.available)
  func decp(_ engine: TestEngine) async throws {
    try await Brouillon.avec { brouillon in
      try await engine.withAddress { adresse in
        try brouillon.ecrire(
          #"{"marches":{"marche":[\#(attribution("2024-01")),\#(attribution("2024-02", acheteur: "00000000000000"))]}}"#,
          dans: "decp.json")
        let fichier = brouillon.chemin("decp.json")
        let premier = try await Appel.levier("importer", "decp", fichier, "--base", adresse, "--json")
        #expect(premier.code == 3)
        #expect(
          premier.sortie.hasPrefix(#"{"crees":1,"inchanges":0,"lus":2,"modifies":0,"refuses":[{"motif":""#))
        #expect(premier.sortie.contains(#""position":2}]}"#))
        let second = try await Appel.levier("importer", "decp", fichier, "--base", adresse, "--json")
        #expect(second.code == 3)
        #expect(second.sortie.hasPrefix(#"{"crees":0,"inchanges":1,"lus":2,"modifies":0,"#))
      }
    }
  }

  @Test("A file where all awards are good ends with 0")
  func complet() async throws {
    try await Brouillon.avec { brouillon in
      try brouillon.ecrire(#"{"marches":{"marche":[\#(attribution("2024-01"))]}}"#, dans: "decp.json")
      let appel = try await Appel.levier(
        "importer", "decp", "decp.json", "--base", "b.sqlite", dossier: brouillon.url)
      #expect(appel.code == 0)
      #expect(appel.sortie.hasPrefix("1 enregistrement lu\u{a0}: 1 créé, 0 modifié, 0 inchangé, 0 refusé."))
    }
  }

  @Test("Numbers of a file that may be social security numbers are asked about, and an option answers")
  func numeros() async throws {
    try await Brouillon.avec { brouillon in
      try brouillon.ecrire(
        #"{"note":"n° 1850578006084","marches":{"marche":[\#(attribution("2024-01"))]}}"#, dans: "decp.json")
      let arguments = ["importer", "decp", "decp.json", "--base", "b.sqlite"]
      let refus = try await Appel.levier(arguments: arguments, dossier: brouillon.url)
      #expect(refus.code == 1 && refus.erreur.contains("ligne 1\u{a0}: ") && refus.sortie.isEmpty)
      let dit = try await Appel.levier(arguments: arguments + ["--numeros-verifies"], dossier: brouillon.url)
      #expect(dit.code == 0 && dit.sortie.contains("1 créé"))
    }
  }

  @Test("A file that is not there is told in a sentence")
  func absent() async throws {
    try await Brouillon.avec { brouillon in
      let appel = try await Appel.levier(
        "importer", "decp", "absent.json", "--base", "b.sqlite", dossier: brouillon.url)
      #expect(appel.code == 1)
      #expect(appel.erreur.contains("n’existe pas"))
    }
  }

  @Test("A sheet of hours without its columns is told in a sentence, and one that is not there too")
  func heures() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      try brouillon.ecrire("couleur;taille\nrouge;12\n", dans: "heures.csv")
      for fichier in ["heures.csv", "absent.csv"] {
        let appel = try await Appel.levier(
          "importer", "heures", fichier, "--base", "b.sqlite", "--territoire", "Pays de Brenelle",
          dossier: brouillon.url)
        #expect(appel.code == 1)
        #expect(appel.erreur.hasPrefix("Erreur\u{a0}: "))
        #expect(appel.sortie.isEmpty)
      }
    }
  }

  @Test(
    "Where several territories are at work, each command asks which, naming them; an empty one does not count"
  )
  func territoires() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      try brouillon.ecrire(#"{"marches":{"marche":[\#(attribution("2024-01"))]}}"#, dans: "decp.json")
      let commandes = [
        ["importer", "decp", "decp.json"], ["bilan", "--debut", "2025-01-01", "--fin", "2025-12-31"],
        ["exporter", "marches", "m.csv", "--remplacer"],
      ]
      func lancer(_ commande: [String]) async throws -> Appel {
        let arguments = commande.map { "'\($0)'" }.joined(separator: " ")
        return try await Appel.bash("$LEVIER \(arguments) --base b.sqlite", dossier: brouillon.url)
      }
      for commande in commandes { #expect(try await lancer(commande).code == 0, "\(commande)") }
      let ailleurs = ["importer", "decp", "decp.json", "--territoire", "Val d’Orsonne"]
      #expect(try await lancer(ailleurs).code == 0)
      for commande in commandes {
        let appel = try await lancer(commande)
        #expect(appel.code != 0, "\(commande)")
        #expect(appel.erreur.contains("(Pays de Brenelle, Val d’Orsonne)"), "\(appel.erreur)")
      }
    }
  }

  private func attribution(_ numero: String, acheteur: String = "21310555400017") -> String {
    """
    {"id":"\(numero)","acheteur":{"id":"\(acheteur)"},"nature":"Marché","objet":"Construction d’une école",\
    "codeCPV":"45442100-8","lieuExecution":{"code":"31000","typeCode":"Code postal"},"dureeMois":12,\
    "dateNotification":"2024-07-12","datePublicationDonnees":"2024-07-15","montant":124500.29,\
    "titulaires":[{"titulaire":{"typeIdentifiant":"SIRET","id":"44306184100047"}}],\
    "considerationsSociales":{"considerationSociale":["Clause sociale"]}}
    """
  }
}
