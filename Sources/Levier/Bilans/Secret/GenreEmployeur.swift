/// How a report names the kinds of employers. Those whose people all have a handicap are told apart only where enough
/// contracts share them, else they stand with kinds that say nothing of it.
enum GenreEmployeur: Hashable, Sendable {
  case genre(GenreStructure)
  case autresStructures

  private static let regroupables: Set<GenreStructure> = [.ea, .eatt, .esat, .geiq, .regie]

  static let tous = GenreStructure.allCases.map(Self.genre) + [.autresStructures]

  /// - Parameter seuil: from how many contracts on a kind is told apart; all are with 0.
  static func regrouper(_ genres: [GenreStructure: Bilan.Employeurs], seuil: Int) -> [Self: Bilan.Employeurs]
  {
    genres.reduce(into: [:]) { compte, entree in
      let cache = regroupables.contains(entree.key) && entree.value.contrats < seuil
      let cle = cache ? Self.autresStructures : .genre(entree.key)
      compte[cle, default: .init()].contrats += entree.value.contrats
      compte[cle, default: .init()].structures += entree.value.structures
    }
  }

  var code: String {
    switch self {
    case .genre(let genre): genre.rawValue
    case .autresStructures: "autres_structures"
    }
  }

  var libelle: String {
    switch self {
    case .genre(let genre): genre.libelle
    case .autresStructures: "Autres structures d’insertion"
    }
  }
}
