/// What founds the clause of a contract: its levers, alone or coupled, under the text of its time.
struct Fondement: Hashable, Sendable {
  let leviers: Set<LevierJuridique>
  /// Nothing for a private contract, or while the day of the consultation is not known.
  let regime: Regime?

  enum Refus: Error, Hashable { case aucun, priveMele, inconnuDuRegime(LevierJuridique, Regime) }

  init(_ leviers: Set<LevierJuridique>, consultation: Jour?) throws(Refus) {
    guard !leviers.isEmpty else { throw .aucun }
    guard !leviers.contains(.prive) || leviers.count == 1 else { throw .priveMele }
    let regime = leviers.contains(.prive) ? nil : consultation.map(Regime.init(consultation:))
    if let regime, let absent = leviers.sorted().first(where: { $0.article(sous: regime) == nil }) {
      throw .inconnuDuRegime(absent, regime)
    }
    (self.leviers, self.regime) = (leviers, regime)
  }

  /// « 14 + 53 », or the levers' names where no article can be cited.
  var libelle: String { regime.map(articles) ?? noms }

  private var noms: String { leviers.sorted().map(\.libelle).joined(separator: " + ") }

  private func articles(_ regime: Regime) -> String {
    leviers.sorted().compactMap { $0.article(sous: regime)?.numero }.joined(separator: " + ")
  }
}
