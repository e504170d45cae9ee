/// Why a line was written in the ledger of an engagement. The sum of its lines is what is owed, but for done hours.
enum GenreEcriture: String, CaseIterable, Hashable, Sendable {
  case initial
  case avenant
  case commande
  case trancheFerme = "tranche_ferme"
  case trancheOptionnelle = "tranche_optionnelle"
  /// Hours given up by the buyer's written decision: neither owed any more, nor done.
  case exoneration
  /// Hours moved to or from another engagement by written agreement; the two lines sum to zero.
  case transfert
  /// Hours done of what is not insertion, as a certificate says: those of insertion come from the employers' months.
  case realisation

  /// Which of the two books a line belongs to.
  enum Livre: Hashable, Sendable { case du, fait }
  var livre: Livre { self == .realisation ? .fait : .du }

  /// The kinds of line that a person writes on an engagement of that nature.
  static func saisis(pour nature: NatureDue) -> [GenreEcriture] {
    allCases.filter { $0 != .transfert && (nature != .insertion || $0.livre == .du) }
  }

  enum Refus: Error, Hashable { case nulles, signe(GenreEcriture) }

  /// Takes the hours of a line of this kind, or refuses their sign.
  func verifier(_ heures: Heures) throws(Refus) {
    guard heures != .zero else { throw .nulles }
    switch self {
    case .initial, .commande, .trancheFerme, .trancheOptionnelle, .realisation:
      guard heures > .zero else { throw .signe(self) }
    case .exoneration:
      guard heures < .zero else { throw .signe(self) }
    case .avenant, .transfert: break
    }
  }

  var libelle: String {
    switch self {
    case .initial: "Engagement initial"
    case .avenant: "Avenant"
    case .commande: "Bon de commande"
    case .trancheFerme: "Tranche ferme"
    case .trancheOptionnelle: "Tranche optionnelle"
    case .exoneration: "Exonération"
    case .transfert: "Transfert"
    case .realisation: "Heures réalisées"
    }
  }
}
