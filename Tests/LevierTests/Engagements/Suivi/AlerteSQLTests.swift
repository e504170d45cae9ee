import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Progress in SQL")
struct AlerteSQLTests {
  @Test(
    "What the statements compute of an engagement is what the pure functions say, on any day",
    arguments: TestEngine.available)
  func memesReponses(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in try tx.poserEngagementsDivers(monde) }
      for decalage in stride(from: -40, through: 420, by: 11) {
        let jour = try Jour("2026-01-01") + decalage
        let suivi = SuiviSQL(jour: jour, pratiques: .initiales)
        let lus = try await scene.storage.read { tx in
          try tx.rows(
            """
            SELECT engagement.debut, engagement.echeance, engagement.nature, lot.regle_cadence,
              lot.regle_jour_limite, engagement.heures_dues, engagement.heures_valorisees, \(suivi.attendues) AS attendues, \(suivi.rang) AS rang,
              CASE WHEN \(suivi.appelleAAgir) THEN 1 ELSE 0 END AS agir
            FROM engagement JOIN lot ON lot.id = engagement.lot_id
            """)
        }
        #expect(lus.count == 50)
        for row in lus {
          let avancement = Avancement(
            dues: try row["heures_dues"], valorisees: try row["heures_valorisees"], debut: try row["debut"],
            echeance: try row["echeance"], nature: try row["nature"], cadence: try CadenceDeclaration(row))
          let (attendues, rang): (Heures, Int) = try (row["attendues"], row["rang"])
          let agir: Int = try row["agir"]
          let alerte = avancement.alerte(le: jour, selon: .initiales)
          #expect((agir == 1) == (alerte.rang >= 2), "\(avancement) le \(jour.iso)")
          guard avancement.nature == .insertion else { continue }
          #expect(attendues == avancement.attendues(le: jour), "\(avancement) le \(jour.iso)")
          #expect(rang == alerte.rang, "\(avancement) le \(jour.iso)")
        }
      }
    }
  }
}

extension TransactionLocale {
  /// Forty engagements of all lengths, at every step and of every cadence, the same each time; and ten of internships.
  func poserEngagementsDivers(_ monde: Monde) throws {
    let personne = try poserParticipant(monde)
    let cadences = [
      CadenceDeclaration(), .init(periode: .trimestre), .init(periode: .semestre, jour: 31),
      .init(periode: .trimestre, jour: 20), .init(periode: .semestre, jour: 5), .init(jour: 2),
    ]
    for rang in 0..<40 {
      let lot = try poserLot(monde, objet: "Marché n° \(rang)")
      let lu = try self.lot(lot, dans: monde.perimetre)
      var regle = lu.regle
      regle.cadence = cadences[rang % cadences.count]
      try enregistrer(lot, regle, version: Version(numero: lu.version))
      let (debut, fin) = (try Jour("2026-01-01") + rang * 3, try Jour("2026-01-01") + rang * 13)
      let id = try poserEngagement(
        monde, sur: lot, heures: 1 + rang * 37, debut: debut.iso, echeance: fin.iso)
      let contrat = try poserContrat(monde, de: personne, pour: [id])
      var reste = Heures(centiemes: (1 + rang * 37) * 100 * (rang % 5) / 4)
      for mois in 1...3 where reste > .zero {
        let faites = min(reste, Heures(heures: 670))
        try poserHeures(monde, contrat, sur: id, mois: "2026-0\(mois)", faites: faites)
        reste = reste - faites
      }
      if rang % 4 == 0 { try poserStage(monde, sur: lot, debut, fin, faites: rang) }
    }
  }

  private func poserStage(_ monde: Monde, sur lot: ID<Lot>, _ debut: Jour, _ fin: Jour, faites: Int) throws {
    let id = try creer(
      NouvelEngagement(
        titulaire: try monde.structure("Maçonnerie Tréguier-Faure"), nature: .stage, debut: debut,
        echeance: fin,
        heures: Heures(heures: 20)),
      sur: lot, par: try monde.facilitateur)
    guard faites > 0 else { return }
    try ecrire(
      NouvelleEcriture(
        engagement: id, le: debut, genre: .realisation, heures: Heures(heures: faites), libelle: "Attestation"
      ),
      par: try monde.facilitateur)
  }
}
