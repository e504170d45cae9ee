/// Why a line was written in the book of hours owed. The sum of its lines is what is owed.
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

  enum Refus: Error, Hashable { case nulles, signe(GenreEcriture) }

  /// Takes the hours of a line of this kind, or refuses their sign.
  func verifier(_ heures: Heures) throws(Refus) {
    guard heures != .zero else { throw .nulles }
    switch self {
    case .initial, .commande, .trancheFerme, .trancheOptionnelle:
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
    }
  }
}
