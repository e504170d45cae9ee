import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a clause owes beside insertion")
struct NatureDueTests {
  @Test(
    "Hours of an internship have their own counter, and change no total of hours of insertion",
    arguments: TestEngine.available)
  func aPart(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let (avant, bilan) = (try await scene.chiffres(), try await scene.lire("/bilan", .facilitateur).texte)
      let lot: ID<Lot> = try await scene.storage.read { tx in
        try tx.value("SELECT min(lot_id) FROM engagement").cree()
      }
      let stage = try await scene.engagerStage(sur: lot)
      #expect(stage.annonce == "L’engagement est ajouté\u{a0}: 140\u{a0}h de stage dues.")
      let page = try #require(stage.destination)
      #expect(try await scene.noter("40", sur: page).status == .seeOther)
      #expect(try await scene.chiffres() == avant)

      let vue = try await scene.lire(page, .facilitateur).texte
      for attendu in [
        "Heures de stage", "140\u{a0}h", "40\u{a0}h", "100\u{a0}h", "n’entrent dans aucun total",
      ] {
        #expect(vue.contains(attendu), "\(attendu)")
      }
      #expect(!vue.contains("Pénalité estimée") && !vue.contains("Attendues aujourd’hui"))
      let dit = "40\u{a0}h faites sur 140\u{a0}h de stage"
      #expect(try await scene.lire("/tableaux/vertical", .facilitateur).texte.contains(dit))
      #expect(
        try await scene.lire("/lots/\(lot)", .facilitateur).texte.contains("À part des heures d’insertion"))
      #expect(!bilan.contains("À part des heures d’insertion"))
      let apres = try await scene.lire("/bilan", .facilitateur).texte
      #expect(apres.contains("À part des heures d’insertion") && apres.contains("Heures de stage"))
    }
  }

  @Test("No contract of a person in insertion serves them", arguments: TestEngine.available)
  func contrats(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (lot, personne) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        _ = try tx.poserEngagement(scene.monde, sur: lot, de: "Tremplin Intérim Brenelle")
        return (lot, try tx.poserParticipant(scene.monde))
      }
      let stage = try await scene.engagerStage(sur: lot).engagement()
      let offerts = try await scene.storage.read { tx in
        (
          try tx.engagements(
            RechercheEngagements(du: try Jour("2026-01-01"), coches: [stage]), dans: scene.monde.perimetre),
          try tx.engagements([stage], dans: scene.monde.perimetre)
        )
      }
      #expect(offerts.0.map(\.titulaire) == ["Tremplin Intérim Brenelle"] && offerts.1.isEmpty)
      let reponse = try await scene.envoyer(
        "/publics/\(personne)/contrats",
        [
          ("employeur", "\(try scene.monde.structure("Tremplin Intérim Brenelle"))"), ("type", "ctti"),
          ("rome", "F1703"), ("metier", "Maçonnerie"), ("debut", "2026-01-05"), ("fin", "2026-06-30"),
          ("heures_hebdo", "35"), ("engagements", "\(stage)"),
        ], .facilitateur)
      #expect(reponse.status == .notFound)
    }
  }

  @Test(
    "Done hours are noted on them alone, never under zero, and corrected by their contrary",
    arguments: TestEngine.available)
  func realisations(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (lot, insertion) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        return (lot, try tx.poserEngagement(scene.monde, sur: lot))
      }
      let refuse = try await scene.noter("40", sur: "/engagements/\(insertion)")
      #expect(refuse.status == .unprocessableContent)
      #expect(refuse.texte.contains("viennent des déclarations des employeurs"))
      let page = try #require(try await scene.engagerStage(sur: lot).destination)
      #expect(try await scene.noter("-5", sur: page).status == .unprocessableContent)
      _ = try await scene.noter("40", sur: page)
      let ligne: ID<Ecriture> = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM ecriture WHERE genre = 'realisation'").cree()
      }
      let correction = [("le", "2026-03-15"), ("libelle", "Erreur de lot")]
      _ = try await scene.envoyer("/ecritures/\(ligne)/correction", correction, .facilitateur)
      let sommes = try await scene.storage.read { tx in
        try tx.rows("SELECT heures_dues, heures_faites, heures_valorisees FROM engagement ORDER BY id").map {
          [try $0[0] as Int, try $0[1] as Int, try $0[2] as Int]
        }
      }
      #expect(sommes == [[100_000, 0, 0], [14_000, 0, 0]])
      await #expect(throws: Ecriture.Refus.realisationNegative(faites: .zero)) {
        try await scene.ecrire { tx in
          try tx.ecrire(
            NouvelleEcriture(
              engagement: try tx.value("SELECT max(id) FROM engagement").cree(), le: Jour(tx.now),
              genre: .realisation, heures: Heures(heures: -1), libelle: "Trop"),
            par: try scene.monde.facilitateur)
        }
      }
    }
  }

  @Test(
    "A nature is changed while nothing rests on it; one holder has one engagement of each",
    arguments: TestEngine.available)
  func changer(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        _ = try tx.poserEngagement(scene.monde, sur: lot)
        return lot
      }
      let page = try #require(try await scene.engagerStage(sur: lot).destination)
      func change(_ nature: String, _ version: String) async throws -> TestResponse {
        try await scene.envoyer(
          page, scene.champsStage(nature: nature) + [("version", version)], .facilitateur)
      }
      let doublon = try await change("insertion", "1")
      #expect(doublon.status == .unprocessableContent)
      #expect(doublon.texte.contains("a déjà un engagement de cette nature"))
      #expect(try await change("formation", "1").status == .seeOther)
      let trace = try await scene.lire(page, .facilitateur).texte
      #expect(trace.contains("modification\u{a0}: nature"))
      _ = try await scene.noter("10", sur: page)
      let tenu = try await change("stage", "2")
      #expect(tenu.status == .unprocessableContent && tenu.texte.contains("Gardez cette nature"))
      #expect(try await change("ailleurs", "2").status == .unprocessableContent)
      for (champ, valeur, phrase) in [
        ("titulaire", "\(try scene.monde.structure("Tremplin Intérim Brenelle"))", "Gardez ce titulaire"),
        ("debut", "2026-03-01", "Gardez un début"), ("echeance", "2026-01-31", "Gardez une échéance"),
      ] {
        let champs = try scene.champsStage(nature: "formation").map { $0.0 == champ ? (champ, valeur) : $0 }
        let refuse = try await scene.envoyer(page, champs + [("version", "2")], .facilitateur)
        #expect(refuse.status == .unprocessableContent && refuse.texte.contains(phrase), "\(champ)")
      }
    }
  }

  @Test(
    "A transfer stays in one nature, and holds the nature of both its ends", arguments: TestEngine.available)
  func transferts(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (lot, insertion) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        return (lot, try tx.poserEngagement(scene.monde, sur: lot))
      }
      let premier = try await scene.engagerStage(sur: lot).engagement()
      let second = try await scene.envoyer(
        "/lots/\(lot)/engagements",
        try scene.champsStage().map {
          $0.0 == "titulaire"
            ? ("titulaire", "\(try scene.monde.structure("Tremplin Intérim Brenelle"))") : $0
        }, .facilitateur
      ).engagement()
      func transferer(vers autre: ID<Engagement>) async throws -> HTTPResponse.Status {
        try await scene.envoyer(
          "/engagements/\(premier)/transferts",
          [("vers", "\(autre)"), ("heures", "10"), ("le", "2026-03-01"), ("accord", "Accord")], .facilitateur
        ).status
      }
      #expect(try await transferer(vers: insertion) == .notFound)
      #expect(try await transferer(vers: second) == .seeOther)
      let change = try await scene.envoyer(
        "/engagements/\(second)",
        try scene.champsStage(nature: "insertion").map {
          $0.0 == "titulaire"
            ? ("titulaire", "\(try scene.monde.structure("Tremplin Intérim Brenelle"))") : $0
        } + [("version", "1")], .facilitateur)
      #expect(change.status == .unprocessableContent && change.texte.contains("Gardez cette nature"))
    }
  }

  @Test(
    "The report tells hours done after the end, and a correction on the day of what it undoes",
    arguments: TestEngine.available)
  func bilan(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let page = try await scene.ecrire { tx in
        let id = try tx.creer(
          NouvelEngagement(
            titulaire: try scene.monde.structure("Maçonnerie Tréguier-Faure"), nature: .stage,
            debut: try Jour("2025-03-01"), echeance: try Jour("2025-12-31"), heures: Heures(heures: 100)),
          sur: lot, par: try scene.monde.facilitateur)
        for (le, heures) in [("2025-06-30", 60), ("2026-01-15", 40)] {
          try tx.ecrire(
            NouvelleEcriture(
              engagement: id, le: try Jour(le), genre: .realisation, heures: Heures(heures: heures),
              libelle: "Attestation"), par: try scene.monde.facilitateur)
        }
        return id
      }
      func faites(_ annee: Int) async throws -> [Heures] {
        try await scene.storage.read { tx in
          try tx.donnees(
            DemandeBilan(
              lecteur: LecteurBilan(
                territoire: scene.monde.territoire, territoireNom: "", acces: .territoire, litLesMotifs: true),
              portee: .territoire,
              periode: try PeriodeBilan(debut: try Jour("\(annee)-01-01"), fin: try Jour("\(annee)-12-31")))
          ).aPart.map(\.faites)
        }
      }
      #expect(try await faites(2025) == [Heures(heures: 60)])
      #expect(try await faites(2026) == [Heures(heures: 40)])
      #expect(try await faites(2027) == [])
      try await scene.ecrire { tx in
        let ligne = try #require(
          try tx.ecritures(de: page, dans: scene.monde.perimetre).first { $0.le.iso == "2025-06-30" })
        try tx.corriger(ligne, le: try Jour("2026-02-01"), motif: "Erreur", par: scene.monde.facilitateur)
      }
      #expect(try await faites(2025) == [Heures.zero])
      #expect(try await faites(2026) == [Heures(heures: 40)])
    }
  }

  @Test(
    "A lot that owes an internship alone says so, on its page as in the table",
    arguments: TestEngine.available)
  func seul(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      _ = try await scene.engagerStage(sur: lot)
      let page = try await scene.lire("/lots/\(lot)", .facilitateur).texte
      #expect(page.contains("Ce lot ne doit pas d’heures d’insertion."))
      #expect(!page.contains("Aucune heure n’est encore due") && !page.contains("n’est pas encore connu"))
      let table = try await scene.lire("/tableaux/vertical", .facilitateur).texte
      #expect(!table.contains("Sans engagement</span>") && table.contains("sur 140\u{a0}h de stage"))
      #expect(
        try await scene.lire("/tableaux/vertical?suivi=sans_engagement", .facilitateur).texte
          .contains("Aucun lot ne répond"))
      let taches = try await scene.taches(.facilitateur) { try $0.lotsSansEngagement($1) }
      #expect(taches.isEmpty)
      let fichier = try await scene.lire("/tableaux/vertical?format=csv", .facilitateur).texte
      #expect(fichier.contains(";0\u{a0}h faites sur 140\u{a0}h de stage"))
    }
  }

  @Test(
    "They are awaited for their deadline alone, and move to what is of the same nature",
    arguments: TestEngine.available)
  func echeance(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let page = try #require(try await scene.engagerStage(sur: lot).destination)
      _ = try await scene.noter("40", sur: page)
      for (jour, precision) in [
        ("2026-08-15", nil), ("2026-10-15", "Échéance proche"), ("2027-01-02", "Échéance passée"),
      ] as [(String, String?)] {
        let taches = try await scene.taches(.facilitateur, le: jour) { try $0.engagementsEnRetard($1) }
        #expect(taches.count == (precision == nil ? 0 : 1), "\(jour)")
        if let precision {
          #expect(taches[0].precision.contains(precision))
          #expect(taches[0].precision.hasSuffix("il reste 100\u{a0}h sur 140\u{a0}h de stage"))
        }
      }
      let offerts = try await scene.ecrire { tx in
        let insertion = try tx.poserEngagement(scene.monde, sur: lot)
        let autre = try tx.poserEngagement(scene.monde, sur: lot, de: "Tremplin Intérim Brenelle")
        let receveurs = try tx.receveurs(
          de: tx.engagement(insertion, dans: scene.monde.perimetre), dans: scene.monde.perimetre)
        return (receveurs.map(\.value), "\(autre)")
      }
      #expect(offerts.0 == [offerts.1])
    }
  }
}

extension Scene {
  fileprivate func champsStage(nature: String = "stage") throws -> [(String, String)] {
    [
      ("titulaire", "\(try monde.structure("Maçonnerie Tréguier-Faure"))"), ("nature", nature),
      ("qualite", "titulaire"), ("heures", "140"), ("debut", "2026-01-01"), ("echeance", "2026-12-31"),
    ]
  }

  fileprivate func engagerStage(sur lot: ID<Lot>) async throws -> TestResponse {
    try await envoyer("/lots/\(lot)/engagements", try champsStage(), .facilitateur)
  }

  fileprivate func noter(_ heures: String, sur page: String) async throws -> TestResponse {
    try await envoyer(
      "\(page)/ecritures",
      [("genre", "realisation"), ("heures", heures), ("le", "2026-02-20"), ("libelle", "Attestation")],
      .facilitateur)
  }

  /// What each total of the product says of hours of insertion.
  fileprivate func chiffres() async throws -> [String] {
    let totaux = try await storage.read { tx in
      let jour = try Jour("2026-03-15")
      let vertical = try tx.totauxVerticaux(
        LectureVerticale(perimetre: monde.perimetre, jour: jour, pratiques: .initiales))
      let fiches = try (tx.rows("SELECT id FROM lot ORDER BY id").map { try $0["id"] as ID<Lot> }).map {
        try tx.ficheLot($0, dans: monde.perimetre, le: jour, .initiales).suivi
      }
      let bilan = Bilan(
        try tx.donnees(
          DemandeBilan(
            lecteur: LecteurBilan(
              territoire: monde.territoire, territoireNom: "", acces: .territoire, litLesMotifs: true),
            portee: .territoire,
            periode: try PeriodeBilan(debut: try Jour("2026-01-01"), fin: try Jour("2026-12-31")))))
      return ["\(vertical)", "\(fiches)", "\(bilan.dues) \(bilan.inscrites) \(bilan.volume) \(bilan.lots)"]
    }
    return totaux
  }
}

extension TestResponse {
  fileprivate func engagement() throws -> ID<Engagement> {
    ID(try #require(destination?.split(separator: "/").last.flatMap { Int64($0) }))
  }
}
