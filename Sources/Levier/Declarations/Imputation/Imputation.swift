/// How the hours of a line are shared among the engagements that its contract serves. An hour serves once.
enum Imputation {
  /// An engagement that can receive hours.
  struct Cible: Hashable, Sendable {
    let engagement: ID<Engagement>
    let echeance: Jour
    /// Hours still owed; zero or less when it is done.
    let reste: Heures
  }

  struct Part: Hashable, Sendable {
    let engagement: ID<Engagement>
    let heures: Heures
  }

  /// The share proposed: the nearest deadline first, each up to what it owes; what is left over goes to the
  /// last deadline, where it stays as a surplus. The parts sum to the hours, unless there is no engagement.
  static func proposer(_ heures: Heures, entre cibles: [Cible]) -> [Part] {
    let ordre = cibles.sorted { ($0.echeance, $0.engagement) < ($1.echeance, $1.engagement) }
    var aPlacer = max(.zero, heures)
    var parts: [Part] = []
    for (rang, cible) in ordre.enumerated() {
      let derniere = rang == ordre.count - 1
      let recues = derniere ? aPlacer : min(aPlacer, cible.reste)
      guard recues > .zero else { continue }
      parts.append(Part(engagement: cible.engagement, heures: recues))
      aPlacer = aPlacer - recues
    }
    return parts
  }

  /// The shares of a line whose hours change: each engagement keeps its part, to the hundredth, the largest
  /// remainders first. What was shared whole stays shared whole; what was not stays so.
  /// - Parameter anciennes: the hours of which `parts` are the shares, at least their sum.
  static func auProrata(_ parts: [Part], de anciennes: Heures, vers nouvelles: Heures) -> [Part] {
    let (avant, apres) = (anciennes.centiemes, max(0, nouvelles.centiemes))
    guard avant > 0 else { return [] }
    let produits = parts.map { $0.heures.centiemes * apres }
    let manque = produits.reduce(0, +) / avant - produits.map { $0 / avant }.reduce(0, +)
    let arrondies = produits.indices.sorted { (produits[$1] % avant, $0) < (produits[$0] % avant, $1) }
      .prefix(manque)
    return parts.enumerated().map { rang, part in
      let heures = produits[rang] / avant + (arrondies.contains(rang) ? 1 : 0)
      return Part(engagement: part.engagement, heures: Heures(centiemes: heures))
    }
  }

  enum Refus: Error, Hashable { case negative, engagementEnDouble, plusQueTravaillees(trop: Heures) }

  /// Checks a share typed by hand.
  static func verifier(_ parts: [Part], travaillees: Heures) throws(Refus) {
    guard parts.allSatisfy({ $0.heures >= .zero }) else { throw .negative }
    guard Set(parts.map(\.engagement)).count == parts.count else { throw .engagementEnDouble }
    let trop = parts.map(\.heures).reduce(.zero, +) - travaillees
    guard trop <= .zero else { throw .plusQueTravaillees(trop: trop) }
  }
}

extension Imputation.Refus: Phrase {
  var phrase: String {
    switch self {
    case .negative: "Indiquez des heures égales ou supérieures à zéro pour chaque engagement."
    case .engagementEnDouble: "Indiquez chaque engagement une seule fois."
    case .plusQueTravaillees(let trop):
      "Réduisez la répartition\u{202F}: elle dépasse de \(trop.enFrancais) les heures travaillées."
    }
  }
}
