package import Storage

extension Monde {
  /// Tells the whole demonstration to an empty database: three years of a territory's clauses, up to the
  /// month before `le`. The same day tells the same story, name for name and hour for hour.
  /// - Parameter le: the day that the story is told on; the demonstration is as fresh as that.
  package static func demonstration(a tx: any Transaction, le: Instant, cout: Int) throws -> Monde {
    let monde = try raconter(a: tx, cout: cout)
    var recit = Recit(
      tx: tx, monde: monde, jour: Jour(aParis: le.milliseconds),
      pratiques: try tx.versionsPratiques(du: monde.territoire))
    try recit.raconterActeurs()
    try recit.raconterMarches()
    try recit.raconterPublics()
    try recit.raconterEmbauches()
    recit.raconterEmbauchesDirectes()
    recit.sortir()
    try recit.raconterContrats()
    try recit.raconterEligibilites()
    try recit.raconterDeclarations()
    return recit.monde
  }
}

/// The demonstration being told: what each chapter leaves to the next.
struct Recit {
  let tx: any Transaction
  var monde: Monde
  let jour: Jour
  let pratiques: [PratiquesDatees]
  var facilitateurs: [ID<Agent>] = []
  /// Who transmits for an employer.
  var declarants: [String: (agent: ID<Agent>, role: Role)] = [:]
  var engagements: [EngagementRaconte] = []
  var personnes: [PersonneRacontee] = []
  var contrats: [ContratRaconte] = []

  var facilitateur: ID<Agent>? { facilitateurs.first }
  var perimetre: Perimetre { .territoire(monde.territoire) }

  /// A day, told in months from this one: the fifth of that month unless said otherwise.
  func dans(_ mois: Int, quantieme: Int = 5) -> Jour { (jour.mois + mois).premierJour + (quantieme - 1) }

  func structure(_ nom: String) throws -> ID<Structure> {
    guard let id = monde.structures[nom] else { throw Absence() }
    return id
  }

  /// The transaction of a past day, in working hours: what is done there is dated of it.
  func tx(le passe: Jour) -> any Transaction {
    TransactionDatee(base: tx, now: min(passe.enMatinee, tx.now))
  }
}

extension Jour {
  /// Nine o'clock UTC of this day.
  var enMatinee: Instant { Instant(milliseconds: (Int64(numero) * 24 + 9) * 3_600_000) }
}
