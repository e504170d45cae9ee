package import Storage

extension Monde {
  /// Fills an empty database with a region for the bench: five years of 5,000 engagements, 20,000 people and
  /// some 300,000 monthly lines. The same day makes the same region. The accounts are the demonstration's, and
  /// their structures have their share of it.
  package static func region(
    dans storage: any Storage, le: Instant, cout: Int, progres: @Sendable (String) -> Void
  ) async throws {
    let monde = try await storage.write { tx in try raconter(a: tx, cout: cout) }
    var region = Region(storage: storage, monde: monde, jour: Jour(aParis: le.milliseconds), taille: .reelle)
    try await region.creer(progres)
  }
}

/// How much a region holds.
struct TailleRegion: Sendable {
  let structures: Int
  let lots: Int
  let personnes: Int
  let contratsParPersonne: Int

  static let reelle = TailleRegion(structures: 600, lots: 5_000, personnes: 20_000, contratsParPersonne: 2)
}

/// A region being made: what each table's rows leave to the next.
struct Region: Sendable {
  let storage: any Storage
  let monde: Monde
  let jour: Jour
  let taille: TailleRegion
  var graine = Graine(2026)
  var acheteurs: [ID<Structure>] = []
  var entreprises: [ID<Structure>] = []
  var siae: [ID<Structure>] = []
  var prescripteurs: [ID<Structure>] = []
  var promesses: [PromesseDeRegion] = []
  var personnes: [ID<Participant>] = []
  var contrats: [ContratDeRegion] = []

  /// The months told, the last one being the month before the day of the region.
  static let duree = 60
  var premierMois: Mois { jour.mois - Self.duree }

  mutating func creer(_ progres: @Sendable (String) -> Void) async throws {
    try await creerStructures()
    progres("\(taille.structures) structures")
    try await creerEngagements()
    progres("\(promesses.count) engagements")
    try await creerPersonnes()
    progres("\(personnes.count) personnes")
    try await creerContrats()
    progres("\(contrats.count) contrats")
    let lignes = try await creerDeclarations(progres)
    progres("\(lignes) lignes mensuelles")
    try await finir()
  }

  /// The sums that the chapters maintain, and what the engines' planners want to know of the tables.
  private func finir() async throws {
    try await storage.write(dans: monde.territoire) { tx in
      try tx.sommerEngagements()
      try tx.execute("ANALYZE")
    }
  }
}

extension TransactionLocale {
  /// The sums that the chapters maintain, from the two books written in bulk.
  fileprivate func sommerEngagements() throws {
    try execute(
      """
      UPDATE engagement SET
        heures_dues = COALESCE(
          (SELECT sum(e.heures) FROM ecriture e WHERE e.engagement_id = engagement.id), 0),
        heures_faites = COALESCE(
          (SELECT sum(i.heures) FROM imputation i WHERE i.engagement_id = engagement.id), 0),
        heures_valorisees = COALESCE(
          (SELECT sum(i.valorisees) FROM imputation i WHERE i.engagement_id = engagement.id), 0)
      WHERE territoire_id = \(territoire)
      """)
  }
}
