import Storage

/// A public contract (or a private one that carries a clause), split into lots. Its legal regime follows
/// the date on which the consultation was launched.
struct Marche: Sendable {
  let id: ID<Marche>
  let operation: Reference<Operation>?
  let donneurOrdre: Reference<Structure>
  let facilitateur: Reference<Agent>?
  let reference: String
  let objet: String
  let cpv: String
  let nature: Nature
  let forme: FormeMarche
  let lieu: String
  let montant: Montant?
  let consultation: Jour?
  let notification: Jour?
  let debut: Jour?
  let fin: Jour?
  let origine: Origine
  let leviers: Set<Levier>
  let miseDeCote: MiseDeCote?
  let version: Int

  enum Origine: String, Sendable, Storable { case saisie, decp }
}

/// Another row as a page names it: its identity and what it is called.
struct Reference<T>: Sendable, Hashable {
  let id: ID<T>
  let nom: String

  init?(_ id: ID<T>?, _ nom: String?) {
    guard let id else { return nil }
    self.id = id
    self.nom = nom ?? ""
  }

  init(id: ID<T>, nom: String) {
    self.id = id
    self.nom = nom
  }
}

/// A market as typed or imported, before it is stored.
struct NouveauMarche: Sendable, Hashable {
  var operation: ID<Operation>?
  var donneurOrdre: ID<Structure>
  var facilitateur: ID<Agent>?
  var reference: String
  var objet: String
  var cpv: String
  var nature: Nature
  var forme: FormeMarche
  var lieu = ""
  var montant: Montant?
  var consultation: Jour?
  var notification: Jour?
  var debut: Jour?
  var fin: Jour?
  var leviers: Set<Levier>
  var origine = Marche.Origine.saisie
  var cleSource: String?
}
