import FormatsTesting
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

  @Test("The lines that a workbook hides are left aside, and taken in by an option")
  func masquees() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      let lignes = [("Nom", "Prénom", "Heures", ""), ("Personne", "Inconnue", "7", " hidden=\"1\"")]
      let rangees = lignes.map { nom, prenom, heures, aspect in
        let cellules = [nom, prenom, heures].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
        return "<row\(aspect)>\(cellules.joined())</row>"
      }
      writeZip(workbookParts(rangees.joined()), to: brouillon.chemin("h.xlsx"))
      func lancer(_ options: String...) async throws -> Appel {
        try await Appel.levier(
          arguments: ["importer", "heures", "h.xlsx", "--base", "b.sqlite", "--mois", "2026-01"] + options,
          dossier: brouillon.url)
      }
      let sans = try await lancer()
      #expect(sans.code == 0 && sans.sortie.contains("Cette ligne est masquée dans le classeur"))
      let avec = try await lancer("--masquees")
      #expect(avec.code == 3 && avec.sortie.contains("Personne inconnue"))
    }
  }

  @Test("Numbers that may be social security numbers are asked about, and an option answers")
  func numeros() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      try brouillon.ecrire(
        "Nom;Prénom;Mois;Heures;Note\nPersonne;Inconnue;2026-01;12;n° 1850578006084\n", dans: "h.csv")
      let arguments = ["importer", "heures", "h.csv", "--base", "b.sqlite"]
      let refus = try await Appel.levier(arguments: arguments, dossier: brouillon.url)
      #expect(refus.code == 1 && refus.sortie.isEmpty)
      #expect(refus.erreur.contains("--numeros-verifies") && !refus.erreur.contains("1850578006084"))
      let dit = try await Appel.levier(arguments: arguments + ["--numeros-verifies"], dossier: brouillon.url)
      #expect(dit.code == 3 && dit.sortie.contains("Personne inconnue"))
    }
  }

  @Test("A day that reads both ways is asked about, and an option tells its order")
  func dates() async throws {
    try await Brouillon.avec { brouillon in
      #expect(try await Appel.levier("demo", "--base", brouillon.chemin("b.sqlite")).code == 0)
      try brouillon.ecrire("Nom;Prénom;Mois;Heures\nPersonne;Inconnue;02/01/2026;12\n", dans: "h.csv")
      let arguments = ["importer", "heures", "h.csv", "--base", "b.sqlite"]
      let refus = try await Appel.levier(arguments: arguments, dossier: brouillon.url)
      #expect(refus.code == 1 && refus.erreur.contains("le 1er février, dites --dates mois"))
      let dit = try await Appel.levier(arguments: arguments + ["--dates", "jour"], dossier: brouillon.url)
      #expect(dit.code == 3 && dit.sortie.contains("Personne inconnue"))
    }
  }
}
