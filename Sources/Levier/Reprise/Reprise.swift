import Formats
import Markup

/// What taking published awards in did, or would do.
struct Reprise: Sendable {
  enum Issue: Sendable, Hashable {
    case cree
    /// The same lot, published again with other content.
    case modifie
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
    if rang < Self.lignesParIssue { apercu.append(ligne) }
  }
}

/// Where an award goes: the market it belongs to and its lot there.
struct PlaceDUnAvis: Hashable, Sendable {
  /// One market a consultation, when the title names a lot; else one an award.
  let cleMarche: String
  /// Buyer and id: not a key, one id serves several lots and is published again when modified.
  let cleAvis: String
  let numeroLot: String

  init(_ avis: Award) {
    let propre = "\(avis.acheteurSiret)|\(avis.id)"
    cleAvis = propre
    cleMarche =
      avis.numeroLot == nil ? propre : "\(avis.acheteurSiret)|\(French.fold(avis.consultation))"
    numeroLot = avis.numeroLot ?? ""
  }
}
