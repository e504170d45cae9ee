/// A European threshold of formal procedures, before tax, revised every two years: a row of a dated table.
struct SeuilEuropeen: Datee, Hashable, Sendable {
  let du: Jour
  let au: Jour?
  let acheteur: Acheteur
  let objet: Objet
  let montant: Montant

  enum Acheteur: String, CaseIterable, Sendable { case tous, etat, autres, reseaux }

  enum Objet: String, CaseIterable, Sendable {
    case travaux
    case fournituresServices = "fournitures_services"

    init(_ nature: Nature) { self = nature == .travaux ? .travaux : .fournituresServices }
  }
}

extension Sequence<SeuilEuropeen> {
  /// The threshold for a buyer on a day; one that names the buyer goes before one for all.
  func applicable(a acheteur: SeuilEuropeen.Acheteur, _ nature: Nature, le jour: Jour) -> SeuilEuropeen? {
    let possibles = filter {
      $0.vaut(le: jour) && $0.objet == .init(nature) && [acheteur, .tous].contains($0.acheteur)
    }
    return possibles.first { $0.acheteur == acheteur } ?? possibles.first
  }
}
