import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a report counts, read from the tables")
struct ComptesBilanTests {
  @Test(
    "Contracts, people, training, exits and ledger lines are those of the period",
    arguments: TestEngine.available)
  func periode(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        let sorti = try territoire.contrat([engagement])
        try territoire.heures(sorti, engagement, "2025-03", heures: 100, formation: 20, imputees: 60)
        try territoire.sortir(sorti, .cdi)
        let ancien = try territoire.contrat([engagement])
        try territoire.heures(ancien, engagement, "2026-01", heures: 100, formation: 8)
        try territoire.sortir(ancien, .cdi, le: "2026-01-31")
        try territoire.inscrire(engagement, le: "2024-12-31", heures: 500)
        try territoire.inscrire(engagement, le: "2025-02-01", heures: 100)
        _ = try territoire.engagement(
          try territoire.titulaire(), heures: 7000, debut: "2023-01-01", echeance: "2023-12-31")
        let tardif = try territoire.engagement(
          try territoire.titulaire(), heures: 30, debut: "2024-01-01", echeance: "2024-12-31")
        try territoire.heures(try territoire.contrat([tardif]), tardif, "2025-01", heures: 5)
      }
      let bilan = try await scene.bilan()
      #expect(bilan.contrats == 2 && bilan.personnes == 2)
      #expect(bilan.formation == Heures(heures: 10), "half of the line, half of its training")
      #expect(bilan.sorties == [.cdi: 1])
      #expect(bilan.inscrites == Heures(heures: 600), "the first line of the year, and its amendment")
      #expect(bilan.dues == Heures(heures: 1130), "what runs in the period, or has hours in it")
      #expect(bilan.mois.map(\.volume.faites).reduce(.zero, +) == bilan.volume.faites)
      #expect(bilan.volume.faites == Heures(heures: 65))
      #expect(bilan.parType == [.ctti: 2])
    }
  }

  @Test(
    "A person is counted once, merged or not, by what they were at their first entry",
    arguments: TestEngine.available)
  func personnes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.poser { territoire in
        let tx = territoire.tx
        let engagement = try territoire.engagement(try territoire.titulaire())
        let connue = try tx.poserParticipant(monde, nom: "Connue", naissance: "1999-01-01")
        _ = try tx.poserContrat(monde, de: connue, pour: [engagement], debut: "2024-06-01", fin: "2024-06-30")
        let suite = try tx.poserContrat(monde, de: connue, pour: [engagement], debut: "2025-02-01")
        try territoire.heures(suite, engagement, "2025-02", heures: 10)
        let nouvelle = try tx.poserParticipant(monde, nom: "Nouvelle", naissance: "1970-01-01")
        let double = try tx.poserParticipant(monde, nom: "Double", naissance: "1970-01-01")
        for personne in [nouvelle, double] {
          let contrat = try tx.poserContrat(monde, de: personne, pour: [engagement], debut: "2025-03-01")
          try territoire.heures(contrat, engagement, "2025-03", heures: 10)
        }
        try tx.poserEligibilite(
          monde, de: double, debut: "2025-01-01", fin: "2025-12-31", criteres: [.b1, .b2])
        try tx.poserEligibilite(monde, de: nouvelle, .refuse, criteres: [.b3])
        try tx.poserEligibilite(
          monde, de: nouvelle, debut: "2023-01-01", fin: "2023-12-31", criteres: [.ac])
        try tx.fusionner(double, dans: nouvelle, monde)
      }
      let bilan = try await scene.bilan()
      #expect(bilan.personnes == 2 && bilan.contrats == 3)
      #expect(bilan.parVenue == [.connue: 1, .nouvelle: 1])
      #expect(bilan.parAge == [.moinsDe26: 1, .plusDe50: 1], "25 years old at the first entry")
      #expect(bilan.parSexe == [.femme: 2] && bilan.parQpv == [.oui: 2])
      #expect(bilan.parNiveau == [.niveau3: 2])
      #expect(bilan.parPrescripteur == [try monde.structure("Mission locale de Brenelle"): 2])
      #expect(bilan.publics == [.critere(.b1): 1, .critere(.b2): 1, .aucune: 1])
    }
  }

  @Test(
    "A buyer's report, an operation's and a territory's hold no one else's hours, people, training or exits",
    arguments: TestEngine.available)
  func portees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (autre, operation) = try await scene.poserDeuxAcheteurs()
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      for (portee, heures) in [
        (PorteeBilan.territoire, 70), (.donneurOrdre(acheteur), 50), (.donneurOrdre(autre), 20),
        (.operation(operation), 40),
      ] {
        let bilan = try await scene.bilan(portee)
        #expect(bilan.volume.faites == Heures(heures: heures), "\(portee)")
        #expect(bilan.mois.map(\.volume.faites).reduce(.zero, +) == Heures(heures: heures), "\(portee)")
        #expect(bilan.formation == Heures(heures: heures / 10), "\(portee)")
        #expect(bilan.sorties[.cdi] == bilan.contrats && bilan.contrats == bilan.lots, "\(portee)")
      }
      let sien = try await scene.bilan(.operation(operation), .donneurOrdre(acheteur))
      #expect(sien.volume.faites == Heures(heures: 20), "of an operation, a buyer reads its own markets")
    }
  }
}

extension Scene {
  func bilan(_ portee: PorteeBilan = .territoire, _ acces: LecteurBilan.Acces = .territoire)
    async throws -> Bilan
  {
    let demande = DemandeBilan(
      lecteur: LecteurBilan(
        territoire: monde.territoire, territoireNom: "", acces: acces, litLesMotifs: true), portee: portee,
      periode: try PeriodeBilan(debut: try Jour("2025-01-01"), fin: try Jour("2025-12-31")))
    return try await storage.read { tx in Bilan(try tx.donnees(demande)) }
  }

  /// Lots of one person each: 30 and 20 hours of a buyer, the second in an operation beside 20 of another
  /// buyer; 500 in another territory. A tenth of each is training.
  fileprivate func poserDeuxAcheteurs() async throws -> (ID<Structure>, ID<Operation>) {
    let (monde, voisin) = (monde, try await chezLeVoisin())
    try await voisin.ecrire { tx in
      var ailleurs = TerritoireDeBilan(tx, voisin.monde)
      let engagement = try ailleurs.engagement(try ailleurs.titulaire())
      try ailleurs.heures(
        try ailleurs.contrat([engagement]), engagement, "2025-04", heures: 450, formation: 50)
    }
    return try await ecrire { tx in
      var territoire = TerritoireDeBilan(tx, monde)
      let autre = try tx.creer(
        NouvelleStructure(genre: .commune, nom: "Commune de Saint-Aubrac"))
      let operation = try tx.creer(
        NouvelleOperation(donneurOrdre: autre, intitule: "Halle", commune: ""))
      for (rang, heures) in [30, 20, 20].enumerated() {
        let engagement = try territoire.engagement(
          try territoire.titulaire(), operation: rang == 1 || rang == 2 ? operation : nil,
          chez: rang >= 2 ? autre : nil)
        let contrat = try territoire.contrat([engagement])
        try territoire.heures(
          contrat, engagement, "2025-04", heures: heures * 9 / 10, formation: heures / 10)
        try territoire.sortir(contrat, .cdi)
      }
      return (autre, operation)
    }
  }
}
