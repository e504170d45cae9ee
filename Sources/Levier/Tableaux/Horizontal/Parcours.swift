/// A line of the horizontal table: a person, and their contracts across markets and employers.
struct Parcours: Sendable {
  let participant: ID<Participant>
  /// A name, or a stable pseudonym for whoever may not read names.
  let nom: String
  let prescripteur: String?
  var contrats: [ContratSuivi] = []
  /// Hours of the months on screen.
  var faites = Heures.zero
  var valorisees = Heures.zero
}

/// A contract, as far as the path needs it.
struct ContratSuivi: Sendable, Hashable {
  let id: ID<Contrat>
  let participant: ID<Participant>
  /// Nothing for whoever may not read it.
  let employeur: String?
  let type: String
  let debut: Jour
  let fin: Jour?
  let sortieLe: Jour?
  let sortie: Sortie?
  var marches: [String] = []

  /// The last day worked: a person may leave before the end that was written.
  var dernierJour: Jour? {
    guard let sortieLe else { return fin }
    return fin.map { min($0, sortieLe) } ?? sortieLe
  }
}

extension Parcours {
  /// Days between two contracts, both ends included, during which the person had none.
  struct Interruption: Sendable, Hashable {
    let du: Jour
    let au: Jour
    var jours: Int { au - du + 1 }
  }

  /// Shorter ones are weekends and handovers.
  static let plusCourteInterruption = 7

  /// Between the first contract and the last, the stretches that no contract covers.
  var interruptions: [Interruption] {
    let dates = contrats.sorted { $0.debut < $1.debut }
    guard var couvert = dates.first.map(\.dernierJour) else { return [] }
    var trouvees: [Interruption] = []
    for contrat in dates.dropFirst() {
      guard let dernier = couvert else { break }
      if contrat.debut - dernier > Self.plusCourteInterruption {
        trouvees.append(Interruption(du: dernier + 1, au: contrat.debut - 1))
      }
      couvert = contrat.dernierJour.map { max($0, dernier) }
    }
    return trouvees
  }

  enum Situation: Sendable, Hashable {
    case sansContrat
    case enContrat
    /// In a contract whose end is near, with nothing after it.
    case finProche(Jour)
    case sortie(Sortie, Jour)
    case aVenir(Jour)
  }

  /// Where the person stands on a day.
  func situation(le jour: Jour, delai: Int) -> Situation {
    let enCours = contrats.filter { $0.debut <= jour && ($0.dernierJour.map { $0 >= jour } ?? true) }
    let suivant = contrats.filter { $0.debut > jour }.map(\.debut).min()
    guard !enCours.isEmpty else {
      if let suivant { return .aVenir(suivant) }
      let dernier = contrats.max { ($0.dernierJour ?? $0.debut) < ($1.dernierJour ?? $1.debut) }
      guard let dernier, let sortie = dernier.sortie, let le = dernier.sortieLe else { return .sansContrat }
      return .sortie(sortie, le)
    }
    let fins = enCours.compactMap(\.dernierJour)
    guard fins.count == enCours.count, let fin = fins.max(), fin - jour <= delai, suivant == nil else {
      return .enContrat
    }
    return .finProche(fin)
  }
}
