package import Storage

/// What the handlers need, built once in `Commande` and passed down.
package struct Services: Sendable {
  let storage: any Storage
  let horloge: @Sendable () -> Instant
  let reglages: Reglages
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
  var verifier: @Sendable (_ enregistres: [MotDePasse], _ saisi: String) throws -> Int? = {
    try MotDePasse.premier(de: $0, egal: $1)
  }

  package init(storage: any Storage, horloge: @escaping @Sendable () -> Instant, reglages: Reglages) {
    self.storage = ScreeningStorage(storage) { NIR.verdict(sur: $0, attendu: .reference) == .certain }
    self.horloge = horloge
    self.reglages = reglages
    memoire = Memoire(capacite: reglages.lecturesGardees)
  }
}

/// What an installation chooses.
package struct Reglages: Sendable {
  /// The folder of uploaded files, named by their SHA-256.
  let fichiers: String
  /// Behind HTTPS, cookies are `__Host-` and `Secure`.
  let https: Bool
  /// The CPU and memory cost of a password's hash, a power of two.
  package var coutMotDePasse: Int
  /// The largest upload accepted, in bytes.
  let tailleMaximale: Int
  /// What files that are sent leave free on their disk, in bytes: room for the database, sessions included.
  let reserve: Int
  /// How many readings of a whole territory are kept in memory; none with 0.
  let lecturesGardees: Int
  /// Those that are believed when they tell who asks.
  let mandataires: Mandataires
  /// Where the site is, as links say it: `https://levier.example`, without a slash at its end.
  let adresse: String

  package init(
    fichiers: String, https: Bool, coutMotDePasse: Int = 1 << 15, tailleMaximale: Int = 120 << 20,
    reserve: Int = 512 << 20, lecturesGardees: Int = 64, mandataires: Mandataires = .aucun,
    adresse: String = "http://127.0.0.1:8080"
  ) {
    self.fichiers = fichiers
    self.https = https
    self.coutMotDePasse = coutMotDePasse
    self.tailleMaximale = tailleMaximale
    self.reserve = reserve
    self.lecturesGardees = lecturesGardees
    self.mandataires = mandataires
    self.adresse = adresse
  }
}

extension Services {
  /// Today in France: the legal day of a trace, a due date or a report.
  var aujourdhui: Jour { Jour(horloge()) }
}
