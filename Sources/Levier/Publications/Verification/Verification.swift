import Storage

/// Something that taking awards in leaves to a person: a field on which a publication and the territory differ, an
/// award that may be another, a doubt. It is a row from the day it is seen, and keeps how it ended.
struct Verification: Sendable {
  let id: ID<Verification>
  let lot: Reference<Lot>
  let marche: Reference<Marche>
  let donneurOrdre: String
  let objet: Objet
  /// As it was published, or what the publication says.
  let publie: String
  /// What is kept, of a field that differs or is doubted.
  var ici: Valeur?
  let depuis: Instant

  enum Objet: Hashable, Sendable {
    /// Of the market as a whole, or of its lot.
    case ecart(ChampPublie, Porteur)
    case semblable(ID<Lot>)
    case doute(Doute)
  }

  enum Porteur: String, Sendable { case lot, marche }

  enum Genre: String, CaseIterable, Sendable, Storable { case ecart, semblable, doute }

  /// How it ended.
  enum Issue: String, Sendable, Storable {
    case pris, garde, corrige, laisse, distinct
    /// Another publication settled it.
    case republie
  }
}

extension Verification.Genre {
  var libelle: String {
    switch self {
    case .ecart: "Publié autrement"
    case .semblable: "Peut-être le même marché"
    case .doute: "Données douteuses"
    }
  }
}

/// What narrows the awards to look at.
struct FiltreVerifications: Sendable {
  var genre: Verification.Genre?
  var doute: Doute?
  var mot: String?
  /// Of markets that carry a lever alone.
  var aClause = false
}
