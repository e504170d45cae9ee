package import Storage

/// What the handlers need, built once in `Commande` and passed down.
package struct Services: Sendable {
  let storage: any Storage
  let horloge: @Sendable () -> Instant
  let installation: Installation
  let memoire: Memoire
  let chantiers = Chantiers()
  /// Received tables, kept while they are looked at, by their cells; the content of a file never changes.
  let tableurs = Memoire(capacite: 2_000_000, age: .seconds(600))
  /// What received files would change, by their lines.
  let essais = Memoire(capacite: 200_000)
  /// Files on their way here.
  let arrivages = Arrivages()
  /// Files put in their place and taken out of it, one at a time: two deposits may share one.
  let rangement = Sas(places: 1, attente: 10_000)
  /// Whether a typed password is the one kept: the costly part of a sign-in, counted by tests.
  var verifier: @Sendable (_ enregistre: MotDePasse, _ saisi: String) throws -> Bool = {
    try $0.correspond(a: $1)
  }

  package init(storage: any Storage, horloge: @escaping @Sendable () -> Instant, installation: Installation) {
    self.storage = ScreeningStorage(storage) { NIR.verdict(sur: $0, attendu: .reference) == .certain }
    self.horloge = horloge
    self.installation = installation
    memoire = Memoire(capacite: installation.lecturesGardees)
  }
}

extension Services {
  /// Today in France: the legal day of a trace, a due date or a report.
  var aujourdhui: Jour { Jour(horloge()) }
}
