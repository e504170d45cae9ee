import Markup

/// The tasks of one kind that fit the page, and how many there are in all.
struct Pile: Sendable {
  private(set) var taches: [Tache]
  let total: Int
  /// « déclarations à valider », to say what the others are.
  private(set) var nom: String

  var autres: Int { total - taches.count }

  init(taches: [Tache], total: Int, nom: String) {
    (self.taches, self.total, self.nom) = (taches, total, nom)
  }

  /// One task, or none.
  init(_ nom: String, _ tache: Tache, si attendue: Bool) {
    self.init(taches: attendue ? [tache] : [], total: attendue ? 1 : 0, nom: nom)
  }
}

extension Pile {
  /// The same, of one of the functions of who acts in several.
  func situee(_ territoire: String, _ fonction: Fonction?) -> Pile {
    var pile = self
    pile.nom += "\u{a0}(\(territoire))"
    pile.taches = taches.map { tache in
      var situee = tache
      (situee.territoire, situee.fonction) = (territoire, fonction)
      return situee
    }
    return pile
  }
}

/// What a role must do, and what it waits for from others.
struct AFaire: Sendable {
  let piles: [Pile]

  private var taches: [Tache] { piles.flatMap(\.taches) }

  /// The gravest first, then the oldest; what has no date comes last.
  var miennes: [Tache] { triees(taches.filter { $0.porteur == .vous }) }
  var attendues: [Tache] { triees(taches.filter { $0.porteur != .vous }) }
  var total: Int { piles.map(\.total).reduce(0, +) }

  private func triees(_ taches: [Tache]) -> [Tache] {
    func cle(_ tache: (offset: Int, element: Tache)) -> (Int, Int, Int, Int) {
      let (rang, tache) = tache
      return (
        tache.ton == .danger ? 0 : 1, tache.pourLe?.numero ?? .max, tache.depuis?.numero ?? .max, rang
      )
    }
    return taches.enumerated().sorted { cle($0) < cle($1) }.map(\.element)
  }

  func nombre(de genre: Tache.Genre) -> Int {
    piles.filter { $0.taches.first?.genre == genre }.map(\.total).reduce(0, +)
  }

  func filtre(_ genre: Tache.Genre?) -> AFaire {
    guard let genre else { return self }
    return AFaire(piles: piles.filter { $0.taches.first?.genre == genre })
  }
}
