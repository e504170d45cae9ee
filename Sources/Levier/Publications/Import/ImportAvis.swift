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

  private(set) var crees = 0
  private(set) var modifies = 0
  private(set) var inchanges = 0
  /// Awards taken in that leave something to look at, and what.
  private(set) var aVerifier: [(position: Int, motif: String)] = []
  private(set) var refus: [(position: Int, motif: String)] = []
  /// The first lines of each outcome: a preview stays readable, and its memory flat.
  private(set) var apercu: [Ligne] = []

  static let lignesParIssue = 100

  var lus: Int { crees + modifies + inchanges + refus.count }

  mutating func noter(_ ligne: Ligne) {
    let rang: Int
    switch ligne.issue {
    case .cree: (crees, rang) = (crees + 1, crees)
    case .modifie: (modifies, rang) = (modifies + 1, modifies)
    case .inchange: (inchanges, rang) = (inchanges + 1, inchanges)
    case .refuse(let motif):
      rang = refus.count
      refus.append((ligne.position, motif))
    }
    if ligne.issue.laisseAVerifier { aVerifier.append((ligne.position, ligne.issue.reste)) }
    if rang < Self.lignesParIssue { apercu.append(ligne) }
  }
}

extension ImportAvis.Issue {
  var laisseAVerifier: Bool {
    switch self {
    case .cree(let doutes, let semblables): !doutes.isEmpty || semblables > 0
    case .modifie(let decisions): decisions.contains { $0.suite == .demander }
    case .inchange, .refuse: false
    }
  }
}
