import Testing

@testable import Levier

@Suite("Sharing the hours of a month, and what of them counts")
struct RepartitionTests {
  private let fevrier: Mois
  private let fenetre: Fenetre

  init() throws {
    fevrier = try Mois("2026-02")
    fenetre = try Fenetre(debut: try Jour("2026-01-01"), fin: try Jour("2026-12-31"), cause: .entree)
  }

  private func engagement(
    _ id: Int64, reste: Int = 100, du debut: String = "2026-01-01", au echeance: String = "2026-12-31",
    plafond: Int = 100
  ) throws -> EngagementServi {
    EngagementServi(
      id: ID(id), lot: ID(id), libelle: "", debut: try Jour(debut), echeance: try Jour(echeance),
      reste: Heures(heures: reste), regle: Exemples.regle(plafondFormation: plafond))
  }

  private func ligne(
    _ heures: Int, _ id: Int64 = 1, formation: Int = 0, type: TypeContrat = .ctti,
    pour engagements: [EngagementServi], fenetres: [Fenetre]? = nil
  ) throws -> Repartition.Ligne {
    Repartition.Ligne(
      id: ID(id),
      contrat: ContratDuMois(
        id: ID(id), participant: ID(id), nom: "", prenom: "", metier: "", type: type,
        debut: try Jour("2026-01-05"), fin: nil, hebdo: Heures(heures: 35)),
      heures: try LigneDeclaration(
        mois: fevrier, heures: Heures(heures: heures), formation: Heures(heures: formation)),
      engagements: engagements, fenetres: fenetres ?? [fenetre], prolongation: .usuelle)
  }

  private func lue(_ parts: [Imputation.Part]?) -> [String] {
    (parts ?? []).map { "\($0.engagement): \($0.heures.centiemes / 100)" }
  }

  @Test("What a line gives to an engagement is no longer owed for the next one")
  func restes() throws {
    let engagements = [
      try engagement(1, reste: 40, au: "2026-06-30"), try engagement(2, reste: 100, au: "2026-12-31"),
    ]
    let repartition = Repartition(
      lignes: try (1...3).map { try ligne(30, $0, pour: engagements) })
    let parts = repartition.proposer()
    #expect([1, 2, 3].map { lue(parts[ID($0)]) } == [["1: 30"], ["1: 10", "2: 20"], ["2: 30"]])
  }

  @Test(
    "Engagements that do not run in the month receive what no other can; one day of it is enough to run",
    arguments: [
      ("2025-01-01", "2026-01-31", false), ("2026-03-01", "2026-03-31", false),
      ("2025-01-01", "2026-02-01", true), ("2026-02-28", "2026-03-31", true),
    ])
  func vivants(debut: String, echeance: String, court: Bool) throws {
    let (borne, annee) = (try engagement(1, du: debut, au: echeance), try engagement(2))
    #expect(borne.court(en: fevrier) == court)
    let deux = Repartition(lignes: [try ligne(30, pour: [borne, annee])]).proposer()
    #expect(lue(deux[ID(1)]) == [court ? "1: 30" : "2: 30"])
    let seul = Repartition(lignes: [try ligne(30, pour: [borne])])
    #expect(lue(seul.proposer()[ID(1)]) == ["1: 30"])
    let comptees = seul.valoriser(seul.proposer())
    #expect(comptees.map(\.valorisees) == [court ? Heures(heures: 30) : .zero])
    #expect(comptees.map(\.cause) == [court ? nil : .horsEngagement])
  }

  @Test("What counts of a line counts once over its shares, in their order")
  func uneFois() throws {
    let engagements = [
      try engagement(1, au: "2026-06-30", plafond: 20), try engagement(2, plafond: 20),
    ]
    let repartition = Repartition(lignes: [try ligne(100, formation: 50, pour: engagements)])
    let parts = repartition.proposer()
    #expect(lue(parts[ID(1)]) == ["1: 100", "2: 50"])
    let comptees = repartition.valoriser(parts)
    #expect(comptees.map(\.valorisees) == [Heures(heures: 100), Heures(heures: 20)])
    #expect(comptees.map(\.cause) == [nil, .plafondFormation])
  }

  @Test("The window that holds is one that covers the month, or else the last; a contract may lengthen it")
  func fenetres() throws {
    func fenetre(_ debut: String, _ fin: String) throws -> Fenetre {
      try Fenetre(debut: try Jour(debut), fin: try Jour(fin), cause: .entree)
    }
    let (couvre, suivante) = (
      try fenetre("2026-02-01", "2026-02-28"), try fenetre("2027-01-01", "2027-06-30")
    )
    let (passee, ancienne) = (
      try fenetre("2025-07-01", "2026-01-31"), try fenetre("2024-01-01", "2024-12-31")
    )
    let servi = try engagement(1)
    #expect(try ligne(10, pour: [], fenetres: [couvre, suivante]).fenetre(sur: servi) == couvre)
    #expect(try ligne(10, pour: [], fenetres: [passee, ancienne]).fenetre(sur: servi) == passee)
    #expect(try ligne(10, pour: [try engagement(1)], fenetres: [passee]).causes == [.horsPeriode])
    let cdi = try ligne(10, type: .cdi, pour: [try engagement(1)], fenetres: [passee])
    #expect(cdi.causes.isEmpty, "signed in January, its hours count for twelve months more")
  }

  @Test(
    "A lot's rule on CDI goes before the practice: four years from hiring, within the contract (example 13)",
    arguments: [
      (48, "2026-01", "2026-12-31", nil as Valorisation.Cause?), (48, "2026-02", "2026-12-31", .horsPeriode),
      (48, "2026-01", "2025-12-31", .horsEngagement), (nil, "2026-01", "2026-12-31", .horsPeriode),
      (nil, "2024-01", "2026-12-31", nil), (120, "2026-12", "2026-12-31", nil),
    ] as [(Int?, String, String, Valorisation.Cause?)])
  func cdiDuLot(mois: Int?, lu: String, echeance: String, cause: Valorisation.Cause?) throws {
    var regle = Exemples.regle()
    regle.moisCdi = mois
    let embauche = try Jour("2022-02-01")
    let servi = EngagementServi(
      id: ID(1), lot: ID(1), libelle: "", debut: embauche, echeance: try Jour(echeance),
      reste: Heures(heures: 5000), regle: regle)
    let ligne = Repartition.Ligne(
      id: ID(1),
      contrat: ContratDuMois(
        id: ID(1), participant: ID(1), nom: "", prenom: "", metier: "", type: .cdi, debut: embauche, fin: nil,
        hebdo: Heures(heures: 35)),
      heures: try LigneDeclaration(mois: try Mois(lu), heures: Heures(heures: 100), formation: .zero),
      engagements: [servi],
      fenetres: [Fenetre(premiereHeure: embauche, regle: regle)], prolongation: .usuelle)
    if mois == 48 { #expect(ligne.fenetre(sur: servi)?.fin == (try Jour("2026-01-31"))) }
    let repartition = Repartition(lignes: [ligne])
    let imputees = repartition.valoriser(repartition.proposer())
    #expect(imputees.map(\.cause) == [cause])
    #expect(imputees.map(\.valorisees) == [cause == nil ? Heures(heures: 100) : .zero])
  }

  @Test("A month asks no question when nothing is odd, every hour counts and an engagement runs")
  func sansQuestion() throws {
    let versions = [PratiquesDatees.initiales]
    let (court, fini) = (try engagement(1), try engagement(1, au: "2026-01-31"))
    func sansQuestion(_ ligne: Repartition.Ligne, charge: Int? = nil) -> Bool {
      let charges = charge.map { [ligne.contrat.participant: Heures(heures: $0)] } ?? [:]
      return Repartition(lignes: [ligne]).estSansQuestion(charges, versions)
    }
    let simple = try ligne(100, pour: [court])
    #expect(sansQuestion(simple))
    #expect(!sansQuestion(simple, charge: 221), "above what is usual, all employers together")
    #expect(!sansQuestion(try ligne(176, pour: [court])), "well above its 140 hours")
    #expect(sansQuestion(try ligne(175, pour: [court])), "a quarter more is no question")
    #expect(!sansQuestion(try ligne(100, pour: [court], fenetres: [])), "no eligibility")
    #expect(!sansQuestion(try ligne(100, pour: [fini])), "no engagement runs")
    #expect(!sansQuestion(try ligne(100, pour: [])))
    #expect(sansQuestion(try ligne(0, pour: [])), "no hour goes anywhere")
  }
}
