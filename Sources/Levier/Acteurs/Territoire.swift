import Storage

/// The part of the country whose clauses one team of facilitators runs.
struct Territoire: Sendable {
  let id: ID<Territoire>
  let nom: String
}

extension Transaction {
  func creerTerritoire(_ nom: String) throws -> ID<Territoire> {
    try value("INSERT INTO territoire (nom) VALUES (\(nom)) RETURNING id").cree()
  }

  func territoires() throws -> [Territoire] {
    try rows("SELECT id, nom FROM territoire ORDER BY nom, id").map {
      Territoire(id: try $0["id"], nom: try $0["nom"])
    }
  }
}
