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
  let leviers: Set<LevierJuridique>
  let miseDeCote: MiseDeCote?
  let version: Int

  enum Origine: String, Sendable, Storable { case saisie, decp }
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
  var leviers: Set<LevierJuridique>
  var origine = Marche.Origine.saisie
  var cleSource: String?
}

extension NouveauMarche {
  /// The market as it is, to change some of it. Where it comes from never changes.
  init(_ marche: Marche) {
    self.init(
      operation: marche.operation?.id, donneurOrdre: marche.donneurOrdre.id,
      facilitateur: marche.facilitateur?.id,
      reference: marche.reference, objet: marche.objet, cpv: marche.cpv, nature: marche.nature,
      forme: marche.forme, lieu: marche.lieu, montant: marche.montant, consultation: marche.consultation,
      notification: marche.notification, debut: marche.debut, fin: marche.fin, leviers: marche.leviers,
      origine: marche.origine)
  }

  /// Its days follow one another.
  var estCoherent: Bool {
    let paires = [(consultation, notification), (debut, fin)]
    return paires.allSatisfy { avant, apres in avant.flatMap { avant in apres.map { $0 >= avant } } ?? true }
  }
}
