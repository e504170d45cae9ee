import Markup

/// Something that somebody must do next: what, who has the ball, for when, since when, and the way to do it.
struct Tache: Sendable, Hashable {
  let genre: Genre
  let quoi: String
  var precision = ""
  /// Who must act: the reader's own role, or another's name.
  let porteur: Porteur
  var pourLe: Jour?
  var depuis: Jour?
  var ton = Tone.neutral
  var acte: Acte

  enum Genre: String, CaseIterable, Sendable {
    case declarations, eligibilites, contrats, engagements, marches, comptes, reglages

    var libelle: String {
      switch self {
      case .declarations: "Déclarations"
      case .eligibilites: "Éligibilités"
      case .contrats: "Contrats"
      case .engagements: "Engagements"
      case .marches: "Marchés et lots"
      case .comptes: "Comptes"
      case .reglages: "Réglages"
      }
    }
  }

  enum Porteur: Sendable, Hashable {
    case vous
    case autre(String)

    var libelle: String {
      switch self {
      case .vous: "Vous"
      case .autre(let nom): nom
      }
    }
  }

  /// The one press that does it: a page to open, or a form to send at once.
  enum Acte: Sendable, Hashable {
    case ouvrir(String, Chemin)
    /// - Parameter relire: the page where one looks before pressing.
    case envoyer(String, Chemin, champs: [String: String] = [:], relire: Chemin? = nil)

    var chemin: Chemin {
      switch self {
      case .ouvrir(_, let chemin), .envoyer(_, let chemin, _, _): chemin
      }
    }
  }

  enum Urgence: Int, CaseIterable, Sendable {
    case enRetard, cetteSemaine, plusTard

    var libelle: String {
      switch self {
      case .enRetard: "En retard"
      case .cetteSemaine: "Cette semaine"
      case .plusTard: "Plus tard"
      }
    }
  }

  func urgence(le jour: Jour) -> Urgence {
    guard let pourLe else { return .plusTard }
    if pourLe < jour { return .enRetard }
    return pourLe <= jour + 7 ? .cetteSemaine : .plusTard
  }
}

/// The tasks of one kind that fit the page, and how many there are in all.
struct Pile: Sendable {
  private(set) var taches: [Tache]
  let total: Int
  /// « déclarations à valider », to say what the others are.
  let nom: String

  var autres: Int { total - taches.count }

  /// Gives the task that opens a page another act.
  mutating func remplacer(_ chemin: Chemin, par acte: Tache.Acte) {
    for rang in taches.indices where taches[rang].acte.chemin == chemin { taches[rang].acte = acte }
  }

  init(taches: [Tache], total: Int, nom: String) {
    (self.taches, self.total, self.nom) = (taches, total, nom)
  }

  /// One task, or none.
  init(_ nom: String, _ tache: Tache, si attendue: Bool) {
    self.init(taches: attendue ? [tache] : [], total: attendue ? 1 : 0, nom: nom)
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
    taches.sorted { a, b in
      (a.ton == .danger ? 0 : 1, a.pourLe?.numero ?? .max, a.depuis?.numero ?? .max, a.quoi)
        < (b.ton == .danger ? 0 : 1, b.pourLe?.numero ?? .max, b.depuis?.numero ?? .max, b.quoi)
    }
  }

  func nombre(de genre: Tache.Genre) -> Int {
    piles.filter { $0.taches.first?.genre == genre }.map(\.total).reduce(0, +)
  }

  func filtre(_ genre: Tache.Genre?) -> AFaire {
    guard let genre else { return self }
    return AFaire(piles: piles.filter { $0.taches.first?.genre == genre })
  }
}
