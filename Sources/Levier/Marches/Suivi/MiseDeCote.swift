import Markup
import Storage

/// The act by which a facilitator leaves markets out of what is followed: who, when, why. It is undone as a
/// whole, or market by market.
struct MiseDeCote: Sendable {
  let id: ID<MiseDeCote>
  let motif: String
  let le: Instant
  let auteur: String

  enum Refus: Error, Hashable {
    case aucunMarche
    case tropDeMarches(max: Int)
    /// Each was qualified, bound by hours or set aside since the list was shown.
    case plusAQualifier
  }

  /// More than any page of the list shows.
  static let maximum = 1000

  /// What comes back among the markets that are followed.
  enum Cible: Sendable {
    case mise(ID<MiseDeCote>)
    case marche(ID<Marche>)
    /// The market of a lot, on which hours are now owed.
    case lot(ID<Lot>)
  }
}

/// Which markets, and why.
enum ChampDeCote: String, FieldName {
  case marche, motif
  /// The market whose own page the form is on.
  case pageDuMarche = "page_du_marche"
}

extension MiseDeCote.Refus: RefusDeChamp {
  var champ: any FieldName { ChampDeCote.marche }

  var phrase: String {
    switch self {
    case .aucunMarche: "Cochez au moins un marché."
    case .tropDeMarches(let max): "Cochez \(French.integer(max)) marchés au plus."
    case .plusAQualifier:
      "Rechargez la liste\u{202F}: ces marchés ont été qualifiés, ou laissés de côté, depuis qu’elle s’est affichée."
    }
  }
}
