import Formats
import Markup

/// What taking published awards in did, or would do.
struct ImportAvis: Sendable {
  enum Issue: Sendable, Hashable {
    /// - Parameters:
    ///   - doutes: what it leaves to look at, in order.
    ///   - semblables: the lots that may be this one.
    case cree(doutes: [Doute] = [], semblables: Int = 0)
    /// The same lot, published again with other content: what that changes, or asks.
    case modifie([Decision] = [])
    case inchange
    case refuse(motif: String)
  }

  /// One award of the file, as the preview shows it.
  struct Ligne: Sendable {
    let position: Int
    let objet: String
    let acheteur: String
    let issue: Issue
  }

  enum Sorte: String, CaseIterable, Sendable { case cree, modifie, inchange, refuse }

  private var nombres: [Sorte: Int] = [:]
  /// Awards taken in that leave something to look at, and what.
  private(set) var aVerifier: [(position: Int, motif: String)] = []
  private(set) var refus: [(position: Int, motif: String)] = []
  /// The first lines of each outcome: a preview stays readable, and its memory flat.
  private(set) var apercu: [Ligne] = []

  static let lignesParSorte = 100

  var lus: Int { nombres.values.reduce(0, +) }
  var crees: Int { nombre(.cree) }
  var modifies: Int { nombre(.modifie) }
  var inchanges: Int { nombre(.inchange) }

  func nombre(_ sorte: Sorte) -> Int { nombres[sorte] ?? 0 }

  mutating func noter(_ ligne: Ligne) {
    let sorte = ligne.issue.sorte
    if nombre(sorte) < Self.lignesParSorte { apercu.append(ligne) }
    nombres[sorte, default: 0] += 1
    if case .refuse(let motif) = ligne.issue { refus.append((ligne.position, motif)) }
    if ligne.issue.laisseAVerifier { aVerifier.append((ligne.position, ligne.issue.reste)) }
  }
}

extension ImportAvis.Issue {
  var sorte: ImportAvis.Sorte {
    switch self {
    case .cree: .cree
    case .modifie: .modifie
    case .inchange: .inchange
    case .refuse: .refuse
    }
  }

  var laisseAVerifier: Bool {
    switch self {
    case .cree(let doutes, let semblables): !doutes.isEmpty || semblables > 0
    case .modifie(let decisions): decisions.contains { $0.suite == .demander }
    case .inchange, .refuse: false
    }
  }
}
