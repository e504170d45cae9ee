import Formats

/// A publication taken in already, on the lot that came of it.
struct PublicationConnue: Sendable {
  let lot: ID<Lot>
  let marche: ID<Marche>
  let cle: String
  let empreinte: String
  let publication: Publication

  fileprivate var jour: Jour { publication.publieLe ?? Jour(numero: 0) }
}

extension [PublicationConnue] {
  /// The last publication of each lot, whatever the order in which their files came.
  var dernieres: [PublicationConnue] {
    var rangs: [ID<Lot>: Int] = [:]
    return reduce(into: []) { dernieres, connue in
      if let rang = rangs[connue.lot] {
        if dernieres[rang].jour <= connue.jour { dernieres[rang] = connue }
      } else {
        rangs[connue.lot] = dernieres.count
        dernieres.append(connue)
      }
    }
  }
}
