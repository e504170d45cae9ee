/// The gross hourly minimum wage from a day on: a row of a dated table.
struct Smic: Sendable, Hashable {
  let du: Jour
  let horaire: Montant
  let source: String
}
