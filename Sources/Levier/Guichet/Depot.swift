import Storage

/// A file that an agent sent and has not acted on yet: its preview and its act are two requests.
struct Depot: Sendable {
  let id: ID<Depot>
  let nom: String
  /// SHA-256 of the content: the name under which it is kept.
  let empreinte: String
  /// What the agent chose for each column, in the chapter's own words.
  let correspondance: String
  let appliqueLe: Instant?

  enum Genre: String, Sendable, Storable { case avis, heures }

  init(_ row: Row) throws {
    id = try row["id"]
    nom = try row["nom"]
    empreinte = try row["empreinte"]
    correspondance = try row["correspondance"]
    appliqueLe = try row["applique_le"]
  }
}

extension Transaction {
  func deposer(_ genre: Depot.Genre, _ fichier: FichierRecu, par agent: ID<Agent>) throws -> ID<Depot> {
    try value(
      """
      INSERT INTO depot (agent_id, genre, nom, empreinte, correspondance, cree_le)
      VALUES (\(agent), \(genre), \(fichier.nomGarde), \(fichier.empreinte), '', \(now))
      RETURNING id
      """
    ).cree()
  }

  /// Only the agent who sent it sees it.
  func depot(_ id: ID<Depot>, _ genre: Depot.Genre, de agent: ID<Agent>) throws -> Depot {
    let trouve = try first(
      """
      SELECT id, nom, empreinte, correspondance, applique_le FROM depot
      WHERE id = \(id) AND genre = \(genre) AND agent_id = \(agent)
      """)
    guard let trouve else { throw Absence() }
    return try Depot(trouve)
  }

  func noterApplication(_ id: ID<Depot>) throws {
    try execute("UPDATE depot SET applique_le = \(now) WHERE id = \(id)")
  }
}

extension FichierRecu {
  /// Its name, unless it bears a social security number: that is kept nowhere.
  fileprivate var nomGarde: String {
    detecterNIR(in: nom) == nil ? String(nom.prefix(200)) : "sans nom"
  }
}
