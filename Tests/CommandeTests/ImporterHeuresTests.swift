import Testing

@Suite struct ImporterHeuresTests {
  private static let csv = "Nom;Prénom;Mois;Heures;Heures réalisées\nPersonne;Inconnue;2026-01;12;14\n"

  @Test("Two columns that compete are both named, and an option chooses")
  func colonnes() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      try brouillon.ecrire(Self.csv, dans: "heures.csv")
      func lancer(_ options: String...) async throws -> Appel {
        let arguments = (["importer", "heures", "heures.csv", "--base", "b.sqlite"] + options).map {
          "'\($0)'"
        }
        return try await Appel.bash("$LEVIER \(arguments.joined(separator: " "))", dossier: brouillon.url)
      }
      let refus = try await lancer()
      #expect(refus.code == 1 && refus.sortie.isEmpty)
      #expect(refus.erreur.contains("«\u{a0}Heures\u{a0}», «\u{a0}Heures réalisées\u{a0}»"))
      #expect(refus.erreur.contains("--colonne heures="))
      for choix in ["heures=Heures réalisées", "heures=E", "heures=heures realisees"] {
        let choisi = try await lancer("--colonne", choix)
        #expect(choisi.code == 3 && choisi.sortie.contains("Personne inconnue"), "\(choix)")
      }
      #expect(try await lancer("--colonne", "heures=Z9").erreur.contains("Aucune colonne de ce tableau"))
      #expect(try await lancer("--colonne", "taille=3").erreur.contains("écrivez colonne=titre"))
      #expect(try await lancer("--colonne", "heures=E", "--titres", "9").erreur.contains("La ligne 9"))
      #expect(try await lancer("--colonne", "heures=E", "--mois", "jeudi").erreur.contains("--mois"))
      #expect(try await lancer("--feuille", "Octobre").erreur.contains("retirez --feuille"))
    }
  }
}
