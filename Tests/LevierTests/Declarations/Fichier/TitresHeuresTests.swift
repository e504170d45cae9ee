import Formats
import Testing

@testable import Levier

@Suite("The titles of a sheet of hours")
struct TitresHeuresTests {
  private static func tableur(_ csv: String) throws -> TableurHeures {
    let lignes = try TabularFile.read(bytes: Array(csv.utf8)).rows
    return TableurHeures(lignes: lignes, correspondance: CorrespondanceHeures(devinee: lignes))
  }

  @Test(
    "Hours that are not those worked are never taken for them",
    arguments: [
      "Heures d'absence", "Heures théoriques", "Heures contractuelles", "Heures payées", "Heures rémunérées",
      "Heures facturées",
      "Heures supplémentaires", "Taux horaire", "Cumul heures", "Heures prévues", "Heures de congés",
      "Heures à réaliser", "H. sup",
      "Heures dues", "Total à payer", "Heures non travaillées", "Heures par jour", "Heure de début",
      "Heures hebdomadaires", "Reste heures",
    ])
  func pasTravaillees(_ titre: String) throws {
    let lue = try Self.tableur("Nom;Prénom;Mois;\(titre)\nAmrani;Lila;2026-02;14").correspondance
    #expect(lue.colonnes[.heures] == nil)
    #expect(lue.manque == [.heures])
  }

  @Test(
    "Hours worked are known by each of their names",
    arguments: [
      "Heures", "Heures travaillées", "Heures effectives", "Heures réalisées", "Nb d'heures",
      "Nombre d'heures travaillées", "Total des heures",
      "Heures octobre 2026", "H. travaillées", "HEURES EFFECTUÉES", "Heures du mois", "Heures de travail",
      "Heures (centièmes)",
    ])
  func travaillees(_ titre: String) throws {
    let lue = try Self.tableur("Nom;Prénom;Mois;Taux horaire;\(titre)\nAmrani;Lila;2026-02;12,02;14")
      .correspondance
    #expect(lue.colonnes[.heures] == 4 && lue.manque.isEmpty)
  }

  @Test(
    "A title that says something else of a contract, an employer or a person is not taken for theirs",
    arguments: [
      ("Type de contrat", "CDDI", ColonneHeures.contrat), ("Début de contrat", "05/06/2026", .contrat),
      ("Fin de contrat", "05/06/2027", .contrat),
      ("Contrat", "CDDI", .contrat), ("Durée du contrat", "12", .contrat), ("Référence", "A12", .contrat),
      ("Employeur", "Maçonnerie Faure", .siret), ("SIRET du client", "44306184100047", .siret),
      ("SIRET", "inconnu", .siret),
      ("Lieu de naissance", "Brest", .naissance), ("Naissance", "Brest", .naissance),
      ("Intitulé de la formation", "CACES", .formation),
      ("Formation", "CACES", .formation), ("Dont formation", "7", .formation),
    ])
  func autreChose(titre: String, valeur: String, colonne: ColonneHeures) throws {
    let lue = try Self.tableur("\(titre);Nom;Prénom;Mois;Heures\n\(valeur);Amrani;Lila;2026-02;14")
      .correspondance
    #expect(lue.colonnes[colonne] == nil)
    #expect(lue.manque.isEmpty)
  }

  @Test(
    "Another's name is not the person's",
    arguments: ["Nom de l'employeur", "Nom du chantier", "Nom du tuteur", "Nom du référent"])
  func autreNom(_ titre: String) throws {
    let lue = try Self.tableur("\(titre);Prénom;Mois;Heures\nMartel;Lila;2026-02;14").correspondance
    #expect(lue.colonnes[.nom] == nil && lue.manque == [.nom])
  }

  @Test("A column of dates is no column of hours, and a date is no month's title")
  func parLaValeur() throws {
    let dates = try Self.tableur("Nom;Prénom;Date;Heures\nAmrani;Lila;05/02/2026;14").correspondance
    #expect(dates.colonnes[.mois] == nil && dates.manque == [.mois])
    let jour = try #require(CalendarDay(year: 2026, month: 2, day: 1))
    let lignes = [
      TabularRow(line: 1, cells: ["Nom", "Prénom", "Mois", "Heures"].map { .text($0) }),
      TabularRow(line: 2, cells: [.text("Amrani"), .text("Lila"), .date(jour), .date(jour)]),
    ]
    #expect(CorrespondanceHeures(devinee: lignes).manque == [.heures])
  }

  @Test("Titles that suit a column equally compete: none is taken, all are named")
  func concurrence() throws {
    let tableur = try Self.tableur(
      "Nom;Prénom;Mois;Heures;Heures réalisées;Formation;Heures de formation\nAmrani;Lila;2026-02;14;12;1;2")
    #expect(tableur.correspondance.manque == [.formation, .heures])
    #expect(tableur.concurrents == [.heures: [3, 4], .formation: [5, 6]])
    #expect(
      ColonneHeures.heures.demande(["Heures", "Heures réalisées"]).contains("«\u{a0}Heures réalisées\u{a0}»"))
    let relue = CorrespondanceHeures(texte: tableur.correspondance.texte)
    #expect(relue == tableur.correspondance)
  }

  @Test("Columns of one title are told apart by their letters")
  func lettres() throws {
    let tableur = try Self.tableur("Nom;Prénom;Mois;Heures;Heures\nAmrani;Lila;2026-02;14;12")
    #expect([3, 4].map(tableur.libelle) == ["Heures (colonne D)", "Heures (colonne E)"])
    #expect([0, 25, 26, 701, 702].map(TableurHeures.lettres) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test("Titles on two lines are joined, the group's over each of its columns")
  func deuxLignes() throws {
    let tableur = try Self.tableur(
      "Salarié;;;Période;Heures;\nNom;Prénom;Né(e) le;Mois;Travaillées;Formation\nAmrani;Lila;14/05/2001;2026-02;70;7"
    )
    #expect(tableur.correspondance.surDeuxLignes && tableur.correspondance.entete == 1)
    #expect(
      tableur.titres == [
        "Salarié Nom", "Salarié Prénom", "Salarié Né(e) le", "Période Mois", "Heures Travaillées",
        "Heures Formation",
      ])
    #expect(
      tableur.correspondance.colonnes == [
        .nom: 0, .prenom: 1, .naissance: 2, .mois: 3, .heures: 4, .formation: 5,
      ])
    #expect(CorrespondanceHeures(texte: tableur.correspondance.texte) == tableur.correspondance)
    let lue = try #require(tableur.lire(le: Jour("2026-03-15")).first).lue.get()
    #expect(lue.heures.heures == Heures(heures: 70) && lue.heures.formation == Heures(heures: 7))
  }

  @Test("A group that says whose or which hours they are is not passed over")
  func groupes() throws {
    let salarie = try Self.tableur(
      "Salarié;;;Heures;\nNom;Prénom;Mois;Travaillées;Formation\nAmrani;Lila;2026-02;70;7"
    ).correspondance
    #expect(salarie.colonnes == [.nom: 0, .prenom: 1, .mois: 2, .heures: 3, .formation: 4])
    let prevu = try Self.tableur(";;;Prévu;\nNom;Prénom;Mois;Heures;Formation\nAmrani;Lila;2026-02;70;7")
    #expect(prevu.correspondance.colonnes[.heures] == nil && prevu.correspondance.manque == [.heures])
    let deux = try Self.tableur(
      ";;;Prévu;;Réalisé;\nNom;Prénom;Mois;Heures;Formation;Heures;Formation\nAmrani;Lila;2026-02;70;7;60;6")
    #expect(deux.correspondance.manque.isEmpty && deux.correspondance.colonnes[.heures] == 5)
    let titre = try Self.tableur("Relevé d’heures;chantier\nNom;Prénom;Mois;Heures\nAmrani;Lila;2026-02;70")
    #expect(titre.correspondance.manque.isEmpty)
  }

  @Test(
    "A line of totals and titles that come back are left aside; a person is not",
    arguments: [
      ("TOTAL;;;63", LigneHeures.Refus.total), ("Sous-total Amrani;;;63", .total), (";;Total;63", .total),
      ("Total général;;2026-02;63", .total),
      ("Nom;Prénom;Mois;Heures", .titres), ("Total;Eric;2026-02;63", nil), ("Totalin;Lila;2026-02;63", nil),
    ] as [(String, LigneHeures.Refus?)])
  func ecarts(ligne: String, ecart: LigneHeures.Refus?) throws {
    let lues = try Self.tableur("Nom;Prénom;Mois;Heures\nAmrani;Lila;2026-02;7\n\(ligne)").lire(
      le: Jour("2026-03-15"))
    let refus: LigneHeures.Refus? = if case .failure(let refus)? = lues.last?.lue { refus } else { nil }
    #expect(refus == ecart)
  }

  @Test("What is written and cannot be read is not zero, nor are hours left empty beside training")
  func illisible() throws {
    let colonnes = try Self.tableur("Nom;Prénom;Mois;Heures;Formation").correspondance
    func lire(_ heures: Cell, _ formation: Cell, _ nom: Cell = .text("Amrani")) throws -> LigneHeures {
      let cellules = [nom, .text("Lila"), .text("2026-02"), heures, formation]
      return try LigneHeures(TabularRow(line: 2, cells: cellules), colonnes, le: Jour("2026-03-15"))
    }
    #expect(throws: LigneHeures.Refus.illisible(.heures, .formulaWithoutResult)) {
      try lire(.unreadable(.formulaWithoutResult), .number("14"))
    }
    #expect(throws: LigneHeures.Refus.illisible(.formation, .error("#N/A"))) {
      try lire(.number("14"), .unreadable(.error("#N/A")))
    }
    #expect(throws: LigneHeures.Refus.illisible(.nom, .value(""))) {
      try lire(.number("14"), .empty, .unreadable(.value("")))
    }
    #expect(throws: LigneHeures.Refus.sansHeuresTravaillees) { try lire(.empty, .number("14")) }
    #expect(try lire(.number("14"), .empty).heures.formation == .zero)
    #expect(try lire(.number("0"), .number("14")).heures.heures == .zero)
  }

  @Test("A name and a first name in one column are matched in any order")
  func nomComplet() throws {
    for titre in ["Nom et prénom", "Nom Prénom du salarié", "Salarié"] {
      let tableur = try Self.tableur("\(titre);Mois;Heures\nLila AMRANI;2026-02;14")
      #expect(tableur.correspondance.nomComplet, "\(titre)")
      let ligne = try #require(tableur.lire(le: Jour("2026-03-15")).first).lue.get()
      var cles = ClesLues()
      #expect(cles.lire(ligne) == "amrani lila")
    }
  }
}
