import Storage

extension Depot {
  init(_ row: Row) throws {
    id = try row["id"]
    nom = try row["nom"]
    empreinte = try row["empreinte"]
    correspondance = try row["correspondance"]
    appliqueLe = try row["applique_le"]
    doutes = FouilleDeFichier.Doute.lire(try row["doutes"])
    confirmeLe = try row["confirme_le"]
    genre = try row["genre"]
  }
}

let colonnesDepot: SQL = "id, genre, nom, empreinte, correspondance, applique_le, doutes, confirme_le"

extension Transaction {
  /// A deposit to act on. Only the agent who sent it sees it.
  /// - Throws: `Ailleurs` while it waits for an answer, and once it was acted on.
  func depot(_ id: ID<Depot>, _ genre: GenreDeDepot, de agent: ID<Agent>) throws -> Depot {
    let depot = try depot(id, de: agent)
    guard depot.genre == genre.code else { throw Absence() }
    if depot.appliqueLe != nil {
      throw Ailleurs(genre.accueil, "Ce fichier a déjà été appliqué\u{202f}; il n’est plus gardé.")
    }
    if depot.attendUneReponse { throw Ailleurs(VoiesDepots.depot(id)) }
    return depot
  }

  func depot(_ id: ID<Depot>, de agent: ID<Agent>) throws -> Depot {
    let trouve = try first(
      """
      SELECT \(colonnesDepot) FROM depot WHERE id = \(id) AND agent_id = \(agent)
      """
    ).ouAbsence()
    return try Depot(trouve)
  }
}

extension TransactionLocale {
  func deposer(
    _ genre: GenreDeDepot, _ fichier: FichierRecu, _ fouille: FouilleDeFichier, correspondance: String,
    par agent: ID<Agent>
  ) throws -> ID<Depot> {
    let colonnes: Columns = [
      "territoire_id": territoire, "agent_id": agent, "genre": genre.code,
      "nom": fichier.nom.nomDeFichierGarde,
      "empreinte": fichier.empreinte, "correspondance": correspondance,
      "doutes": FouilleDeFichier.Doute.ecrire(fouille.doutes), "cree_le": now,
    ]
    return try value("INSERT INTO depot (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id").cree()
  }

  func oublier(_ id: ID<Depot>) throws {
    try execute("DELETE FROM depot WHERE territoire_id = \(territoire) AND id = \(id)")
  }

  func noterApplication(_ id: ID<Depot>) throws {
    try execute("UPDATE depot SET applique_le = \(now) WHERE territoire_id = \(territoire) AND id = \(id)")
  }

  /// The numbers of the file are none: who said so is kept.
  func confirmer(_ depot: Depot, par agent: ID<Agent>) throws {
    try execute(
      "UPDATE depot SET confirme_le = \(now) WHERE territoire_id = \(territoire) AND id = \(depot.id) AND confirme_le IS NULL"
    )
    try tracer(
      ActeCadre.pasUnNIR, mots: MotsDeTrace(apres: "\(depot.doutes.count) dans « \(depot.nom) »"), sur: agent,
      par: .agent(agent))
  }
}

extension FouilleDeFichier.Doute {
  /// One a line, the place and the extract parted by a tab.
  fileprivate static func ecrire(_ doutes: [Self]) -> String {
    doutes.map { "\($0.place.replacing("\t", with: " "))\t\($0.extrait)" }.joined(separator: "\n")
  }

  fileprivate static func lire(_ texte: String) -> [Self] {
    texte.split(separator: "\n").map { ligne in
      let parties = ligne.split(separator: "\t", maxSplits: 1).map(String.init)
      return Self(place: parties[0], extrait: parties.count > 1 ? parties[1] : "")
    }
  }
}
