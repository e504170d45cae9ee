import Formats

/// A publication taken in already, on the lot that came of it.
struct PublicationConnue: Sendable {
  let lot: ID<Lot>
  let marche: ID<Marche>
  let cle: String
  let empreinte: String
  let publication: Publication
}

extension [PublicationConnue] {
  /// The last publication of each lot, whatever the order in which their files came.
  var dernieres: [PublicationConnue] {
    var parLot: [ID<Lot>: PublicationConnue] = [:]
    var ordre: [ID<Lot>] = []
    for connue in self {
      guard let derniere = parLot[connue.lot] else {
        (parLot[connue.lot], ordre) = (connue, ordre + [connue.lot])
        continue
      }
      let jours = (derniere.publication.publieLe, connue.publication.publieLe)
      if jours.0 ?? Jour(numero: 0) <= jours.1 ?? Jour(numero: 0) {
        parLot[connue.lot] = connue
      }
    }
    return ordre.compactMap { parLot[$0] }
  }
}
