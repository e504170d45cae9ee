/// The most hours that an association intermédiaire may lend one person to commercial companies over sliding
/// months: 480 h in 24 months by art. L5132-9 of the code du travail, more where the prefect allows it.
struct PlafondMiseADisposition: Hashable, Sendable {
  let heures: Heures
  let mois: Int

  static let legal = PlafondMiseADisposition(heures: Heures(heures: 480), mois: 24)

  /// The first month by whose end the cap is passed, and by how much; nothing while it holds.
  /// - Parameter faites: a person's hours with one association, in commercial companies, by month.
  func depassement(_ faites: [Mois: Heures]) -> (mois: Mois, trop: Heures)? {
    for terme in faites.keys.sorted() {
      let fenetre = faites.filter { $0.key <= terme && terme - $0.key < mois }
      let total = fenetre.values.reduce(.zero, +)
      if total > heures { return (terme, total - heures) }
    }
    return nil
  }
}
