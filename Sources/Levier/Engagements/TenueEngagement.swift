import Markup

/// What the hours already counted on an engagement hold where it is: its holder, and its dates around them.
struct TenueEngagement: Sendable, Hashable {
  /// The first and last months whose hours are counted on it.
  var comptes: ClosedRange<Mois>?
  /// Contracts serve it, or its ledger has done hours, or hours that came from another engagement of its nature.
  var estServi = false

  /// - Throws: `Refus`.
  func admettre(_ nouvel: NouvelEngagement, remplacant ancien: Engagement) throws(Refus) {
    guard nouvel.nature == ancien.nature || !estServi else { throw .nature }
    guard let comptes else { return }
    guard nouvel.titulaire == ancien.titulaire.id else { throw .titulaire }
    guard nouvel.debut.mois <= comptes.lowerBound || nouvel.debut <= ancien.debut else {
      throw .debut(comptes.lowerBound)
    }
    guard nouvel.echeance.mois >= comptes.upperBound || nouvel.echeance >= ancien.echeance else {
      throw .echeance(comptes.upperBound)
    }
  }

  enum Refus: RefusDeChamp, Hashable {
    case titulaire, nature
    case debut(Mois), echeance(Mois)

    var champ: any FieldName {
      switch self {
      case .titulaire: ChampEngagement.titulaire
      case .nature: ChampEngagement.nature
      case .debut: ChampEngagement.debut
      case .echeance: ChampEngagement.echeance
      }
    }

    var phrase: String {
      switch self {
      case .titulaire:
        "Gardez ce titulaire\u{202f}: des heures sont déjà comptées pour lui. Un autre titulaire a son propre engagement."
      case .nature:
        "Gardez cette nature\u{202f}: des contrats, des heures faites ou transférées s’y rattachent. Une autre nature a son propre engagement."
      case .debut(let mois):
        "Gardez un début au plus tard en \(mois.enFrancais)\u{202f}: des heures y sont déjà comptées."
      case .echeance(let mois):
        "Gardez une échéance au plus tôt en \(mois.enFrancais)\u{202f}: des heures y sont déjà comptées."
      }
    }
  }
}
