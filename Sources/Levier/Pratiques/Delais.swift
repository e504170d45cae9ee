/// The delays by which the trade works: practice, not law, hence data that a territory may set.
struct Delais: Hashable, Sendable {
  /// A month's hours are due on that day of the next month.
  let jourDeDeclaration: Int
  /// Days that a facilitator gives itself to validate what a company sent.
  let validation: Int
  /// Days to answer a request of eligibility.
  let instruction: Int
  /// Days before the end of a contract at which one thinks of what follows.
  let finDeContrat: Int
  /// Days before the end of an eligibility at which one thinks of renewing it.
  let finDEligibilite: Int
  /// Months during which an exit is still worth asking for.
  let moisDeSortie: Int
  /// Months of declarations that are still asked for.
  let moisReclames: Int

  static let usuels = Delais(
    jourDeDeclaration: 10, validation: 10, instruction: 10, finDeContrat: 60, finDEligibilite: 60,
    moisDeSortie: 12, moisReclames: 3)

  /// The day on which a month's declaration is due.
  func echeance(de mois: Mois) -> Jour { mois.suivant.premierJour + (jourDeDeclaration - 1) }
}
