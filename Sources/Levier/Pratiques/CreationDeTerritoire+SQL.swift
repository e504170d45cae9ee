import Storage

extension Transaction {
  /// A territory starts with the common practices, and changes them from a day on.
  func creerTerritoire(_ nom: String) throws -> ID<Territoire> {
    let id: ID<Territoire> = try value("INSERT INTO territoire (nom) VALUES (\(nom)) RETURNING id").cree()
    try TransactionLocale(self, dans: id).creer(.initiales)
    return id
  }

  /// The territory that a command brings something into, created where there is none.
  func territoireAImporter(_ nom: String?) throws -> ID<Territoire> {
    try territoireVise(nom)?.id ?? creerTerritoire(nom ?? "Territoire")
  }
}
