import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("When a month of hours is due")
struct DatesLimitesTests {
  @Test(
    "By month, quarter or half-year, on the lot's day or the territory's, and never past the month's end",
    arguments: [
      ("2026-01", CadenceDeclaration.Periode.mois, nil, "2026-02-10"), ("2026-01", .mois, 5, "2026-02-05"),
      ("2026-01", .mois, 31, "2026-02-28"), ("2026-12", .mois, nil, "2027-01-10"),
      ("2026-01", .trimestre, 15, "2026-04-15"), ("2026-03", .trimestre, 15, "2026-04-15"),
      ("2026-04", .trimestre, nil, "2026-07-10"), ("2026-12", .trimestre, 31, "2027-01-31"),
      ("2026-02", .semestre, 1, "2026-07-01"), ("2026-07", .semestre, 30, "2027-01-30"),
    ] as [(String, CadenceDeclaration.Periode, Int?, String)])
  func echeances(_ mois: String, _ periode: CadenceDeclaration.Periode, _ jour: Int?, _ attendue: String)
    throws
  {
    let cadence = CadenceDeclaration(periode: periode, jour: jour)
    #expect(cadence.dateLimite(de: try Mois(mois), selon: .usuels).iso == attendue)
  }

  @Test("The last month of a period that is over, and of one whose hours are in")
  func echus() throws {
    for (jour, mois, trimestre, semestre) in [
      ("2026-03-31", "2026-02", "2025-12", "2025-12"), ("2026-04-01", "2026-03", "2026-03", "2025-12"),
      ("2026-07-01", "2026-06", "2026-06", "2026-06"), ("2026-01-01", "2025-12", "2025-12", "2025-12"),
    ] {
      let lus = try CadenceDeclaration.Periode.allCases.map { $0.dernierMoisEchu(le: try Jour(jour)).iso }
      #expect(lus == [mois, trimestre, semestre], "\(jour)")
    }
    let (mars, avril) = (try Mois("2026-03"), try Jour("2026-04-20"))
    #expect([Mois: Heures]().dernierArrete(le: avril, .trimestre).iso == "2025-12", "awaited")
    #expect([mars: Heures.zero].dernierArrete(le: avril, .trimestre) == mars)
    #expect([mars - 1: Heures.zero].dernierArrete(le: avril, .trimestre) == mars, "nobody worked in March")
    #expect([mars + 1: Heures.zero].dernierArrete(le: avril + 20, .trimestre).iso == "2025-12", "came early")
  }

  @Test("Hours that are not due yet are not late, at half-way as at a milestone")
  func pasEnRetard() throws {
    func alerte(_ periode: CadenceDeclaration.Periode, _ valorisees: Int, _ jour: String) throws -> Alerte {
      Avancement(
        dues: Heures(heures: 1200), valorisees: Heures(heures: valorisees), debut: try Jour("2026-01-01"),
        echeance: try Jour("2026-12-31"), cadence: CadenceDeclaration(periode: periode, jour: 15)
      ).alerte(le: try Jour(jour), selon: .initiales)
    }
    // 300 hours a quarter, the second one due on 15 July.
    #expect(try alerte(.mois, 299, "2026-07-02") == .retardGrave)
    #expect(try alerte(.trimestre, 299, "2026-07-02") == .rien)
    #expect(try alerte(.trimestre, 299, "2026-07-15") == .rien)
    #expect(try alerte(.trimestre, 299, "2026-07-16") == .jalon(pourcent: 33))
    #expect(try alerte(.trimestre, 290, "2026-07-16") == .jalon(pourcent: 33))
    #expect(try alerte(.semestre, 0, "2026-07-15") == .rien)
    #expect(try alerte(.semestre, 590, "2026-07-16") == .jalon(pourcent: 33))
  }

  @Test(
    "An employer's month is due on the first day that the lots it serves set", arguments: TestEngine.available
  )
  func premiere(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let limites = try await scene.ecrire { tx in
        let trimestriel = try tx.poserContratSur(
          monde, "Trimestriel", CadenceDeclaration(periode: .trimestre, jour: 15))
        _ = try tx.poserContratSur(
          monde, "Mensuel", CadenceDeclaration(), chez: "Maçonnerie Tréguier-Faure", debut: "2026-02-01")
        _ = try tx.poserContratSur(
          monde, "Trimestriel aussi", CadenceDeclaration(periode: .trimestre, jour: 12),
          chez: "Maçonnerie Tréguier-Faure")
        let delais = Delais.usuels
        return (
          try tx.dateLimite(de: trimestriel, try Mois("2026-01"), selon: delais).iso,
          try tx.dateLimite(
            de: monde.structure("Maçonnerie Tréguier-Faure"), try Mois("2026-01"), selon: delais
          ).iso,
          try tx.dateLimite(
            de: monde.structure("Maçonnerie Tréguier-Faure"), try Mois("2026-02"), selon: delais
          ).iso,
          try tx.dateLimite(de: trimestriel, try Mois("2020-01"), selon: delais).iso
        )
      }
      #expect(limites == ("2026-04-15", "2026-04-12", "2026-03-10", "2020-02-10"))
    }
  }

  @Test(
    "A quarter is asked once it is over, month by month, for as long as other months are",
    arguments: TestEngine.available)
  func trimestre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      _ = try await scene.ecrire { tx in
        try tx.poserContratSur(monde, "Trimestriel", CadenceDeclaration(periode: .trimestre, jour: 15))
      }
      let trimestre = ["janvier 2026", "février 2026", "mars 2026"]
      for (jour, mois) in [
        ("2026-03-10", []), ("2026-03-31", []), ("2026-04-01", trimestre), ("2026-06-30", trimestre),
        ("2026-07-01", ["avril 2026", "mai 2026", "juin 2026"]),
      ] as [(String, [String])] {
        let taches = try await scene.taches(.siae, le: jour) { try $0.declarationsReclamees($1) }
        #expect(
          taches.map { $0.lue.replacing(/^Déclarer les heures (de |d’)/, with: "") }.sorted()
            == mois.sorted(),
          "\(jour)")
        if jour == "2026-04-01" {
          #expect(taches.allSatisfy { $0.pourLe?.iso == "2026-04-15" && $0.depuis?.iso == "2026-04-01" })
          #expect(taches.allSatisfy { $0.ton == .information })
        }
      }
      let facilitateur = try await scene.taches(.facilitateur, le: "2026-05-02") {
        try $0.declarationsReclamees($1)
      }
      #expect(facilitateur.count == 3 && facilitateur.allSatisfy { $0.ton == .danger })
    }
  }

  @Test("A half-year is asked whole, beside months of other lots", arguments: TestEngine.available)
  func semestre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      _ = try await scene.ecrire { tx in
        try tx.poserContratSur(monde, "Semestriel", CadenceDeclaration(periode: .semestre))
        try tx.poserContratSur(
          monde, "Mensuel", CadenceDeclaration(), chez: "Maçonnerie Tréguier-Faure", debut: "2026-04-01")
      }
      let (juin, juillet) = ("2026-06-05", "2026-07-05")
      for (role, jour, nombre) in [
        (Role.siae, juin, 0), (.siae, juillet, 6), (.entreprise, juin, 2), (.entreprise, juillet, 3),
      ] {
        let taches = try await scene.taches(role, le: jour) { try $0.declarationsReclamees($1) }
        #expect(taches.count == nombre, "\(role) \(jour)")
      }
    }
  }

  @Test(
    "The month's page and the lot's say the day of the lot's own rules", arguments: TestEngine.available)
  func dit(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let (mois, lot) = try await scene.ecrire { tx in
        let employeur = try tx.poserContratSur(
          monde, "Trimestriel", CadenceDeclaration(periode: .trimestre, jour: 15), debut: "2025-10-01")
        return (
          try tx.ouvrirDeclaration(employeur, try Mois("2025-12"), par: nil),
          try tx.value("SELECT max(id) FROM lot").cree() as ID<Lot>
        )
      }
      let page = try await scene.lire("/declarations/\(mois)", .siae).texte
      #expect(page.contains("au plus tard le 15 janvier 2026"))
      let vue = try await scene.lire("/lots/\(lot)", .facilitateur).texte
      #expect(vue.contains("15 janvier 2026") && vue.contains("octobre 2025"))
      #expect(!vue.contains("15 avril 2026"), "a quarter that runs is not missing")
      #expect(vue.contains("Chaque trimestre civil, pour le 15 du mois qui suit"))
    }
  }
}

extension TransactionLocale {
  /// Somebody under contract with an employer, for a lot of that rule.
  /// - Returns: the employer.
  @discardableResult
  fileprivate func poserContratSur(
    _ monde: Monde, _ objet: String, _ cadence: CadenceDeclaration,
    chez employeur: String = "Tremplin Intérim Brenelle",
    debut: String = "2026-01-05"
  ) throws -> ID<Structure> {
    let lot = try poserLot(monde, objet: objet)
    let lu = try self.lot(lot, dans: monde.perimetre)
    var regle = lu.regle
    regle.cadence = cadence
    try enregistrer(lot, regle, version: Version(numero: lu.version))
    _ = try poserContrat(
      monde, de: try poserParticipant(monde, nom: objet), chez: employeur,
      pour: [try poserEngagement(monde, sur: lot, debut: "2025-01-01")], debut: debut)
    return try monde.structure(employeur)
  }
}
