import Foundation

/// `pg_dump` and `pg_restore`, given the address of a database without its password in the list of processes.
struct PostgreSQLDump {
  private let adresse: String
  private let environnement: [String: String]

  init(_ adresse: String) {
    guard var parties = URLComponents(string: adresse), let motDePasse = parties.password else {
      self.adresse = adresse
      environnement = [:]
      return
    }
    parties.password = nil
    self.adresse = parties.string ?? adresse
    environnement = ["PGPASSWORD": motDePasse]
  }

  func sauvegarder(vers fichier: String, delai: Duration) async throws {
    try await ProgrammeExterne(nom: "pg_dump", paquet: "postgresql-client-15", delai: delai).lancer(
      ["--format=custom", "--no-owner", "--no-privileges", "--file=\(fichier)", "--dbname=\(adresse)"],
      environnement: environnement)
  }

  /// Puts back every table in one transaction: all or nothing.
  func restaurer(_ fichier: String, delai: Duration) async throws {
    try await ProgrammeExterne(nom: "pg_restore", paquet: "postgresql-client-15", delai: delai).lancer(
      [
        "--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error",
        "--dbname=\(adresse)", fichier,
      ],
      environnement: environnement)
  }
}
