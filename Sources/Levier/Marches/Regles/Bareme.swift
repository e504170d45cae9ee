/// What a missing hour costs, as the contract's documents say.
enum Bareme: Hashable, Sendable {
  /// A multiple of the hourly SMIC, in hundredths: 200 is twice.
  case multipleSmic(centiemes: Int)
  case forfait(Montant)
  case aucune

  /// The rate of an hour.
  /// - Parameter smic: gross hourly SMIC of the day that the contract designates.
  func taux(smic: Montant) -> Montant {
    switch self {
    case .multipleSmic(let centiemes): Montant(centimes: produit(smic.centimes, centiemes, divisePar: 100))
    case .forfait(let montant): montant
    case .aucune: .zero
    }
  }
}

extension Bareme {
  enum Mode: String, CaseIterable, Hashable, Sendable {
    case multipleSmic = "multiple_smic"
    case forfait
    case aucune

    var libelle: String {
      switch self {
      case .multipleSmic: "Multiple du SMIC horaire"
      case .forfait: "Montant forfaitaire par heure"
      case .aucune: "Pas de pénalité"
      }
    }
  }

  var mode: Mode {
    switch self {
    case .multipleSmic: .multipleSmic
    case .forfait: .forfait
    case .aucune: .aucune
    }
  }

  /// Hundredths of a SMIC, or cents, as the mode says: how it is stored.
  var valeur: Int {
    switch self {
    case .multipleSmic(let centiemes): centiemes
    case .forfait(let montant): montant.centimes
    case .aucune: 0
    }
  }

  init(mode: Mode, valeur: Int) {
    switch mode {
    case .multipleSmic: self = .multipleSmic(centiemes: valeur)
    case .forfait: self = .forfait(Montant(centimes: valeur))
    case .aucune: self = .aucune
    }
  }
}
