/// What an installation chooses.
package struct Installation: Sendable {
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
