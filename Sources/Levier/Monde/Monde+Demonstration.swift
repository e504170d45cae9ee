package import Storage

extension Monde {
  /// Tells the whole demonstration to an empty database: three years of a territory's clauses, up to the
  /// month before `le`. The same day tells the same story, name for name and hour for hour.
  /// - Parameter le: the day that the story is told on; the demonstration is as fresh as that.
  package static func demonstration(a tx: any Transaction, le: Instant, cout: Int) throws -> Monde {
    try raconter(a: tx, cout: cout).raconterLaSuite(a: tx, le: le)
  }

  /// The same, beside a neighbouring territory where all of it is told too, and where the social enterprise of the
  /// demonstration works as well: its account has a function in both.
  package static func deuxTerritoires(a tx: any Transaction, le: Instant, cout: Int) throws -> Monde {
    let monde = try demonstration(a: tx, le: le, cout: cout)
    let voisin = try monde.raconterLeVoisin(a: tx, cout: cout).raconterLaSuite(a: tx, le: le)
    let locale = TransactionLocale(tx, dans: voisin.territoire)
    let agent = try locale.creer(
      NouvelAgent(role: .siae, prenom: "Malik", nom: "Orsini", courriel: try Courriel(courriel(.siae))),
      dans: try voisin.structures["Tremplin Intérim Brenelle"].ouAbsence())
    try locale.rejoindre(agent)
    return monde
  }

  /// The story of the territory, once its first actors are there.
  func raconterLaSuite(a tx: any Transaction, le: Instant) throws -> Monde {
    var recit = Recit(
      tx: TransactionLocale(tx, dans: territoire), monde: self, jour: Jour(aParis: le.milliseconds),
      pratiques: try tx.versionsPratiques(du: territoire))
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
  let tx: TransactionLocale
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
  func tx(le passe: Jour) -> TransactionLocale {
    TransactionLocale(TransactionDatee(base: tx, now: min(passe.enMatinee, tx.now)), dans: tx.territoire)
  }
}

extension Jour {
  /// Nine o'clock UTC of this day.
  var enMatinee: Instant { Instant(milliseconds: (Int64(numero) * 24 + 9) * 3_600_000) }
}
