import Storage

extension Transaction {
  func tracer<T: Tracable>(
    _ acte: some Acte, _ details: Details = .aucun, mots: MotsDeTrace? = nil, sur id: ID<T>,
    par auteur: Auteur
  ) throws {
    try tracer(acte, details, mots: mots, sur: ObjetTrace(id), par: auteur)
  }

  func tracer(
    _ acte: some Acte, _ details: Details = .aucun, mots: MotsDeTrace? = nil, sur objet: ObjetTrace,
    par auteur: Auteur
  ) throws {
    let id: Int64? = try value(
      """
      INSERT INTO trace (le, auteur, auteur_id, objet, objet_id, acte, details)
      VALUES (\(now), \(auteur.code), \(auteur.id), \(objet.objet), \(objet.id), \(acte.code), \(details.ecrits))
      RETURNING id
      """)
    guard let mots else { return }
    try execute(
      "INSERT INTO trace_mots (trace_id, avant, apres) VALUES (\(id), \(mots.avant), \(mots.apres))")
  }

  /// The same act on each row that a query selects, by its `id`.
  func tracer<T: Tracable>(
    _ acte: some Acte, _ details: Details = .aucun, surChacun type: T.Type, de ids: SQL, par auteur: Auteur
  ) throws {
    try execute(
      """
      INSERT INTO trace (le, auteur, auteur_id, objet, objet_id, acte, details)
      SELECT \(now), \(auteur.code), \(auteur.id), \(T.objet), faits.id, \(acte.code), \(details.ecrits)
      FROM (\(ids)) AS faits
      """)
  }

  /// The last hundred traces of one object, newest first.
  /// - Parameter chapitres: those whose acts are told; another's are left out.
  func traces<T: Tracable>(sur id: ID<T>, _ chapitres: any Acte.Type...) throws -> [Trace] {
    let racontes = chapitres.map { "trace.acte LIKE \("\($0.chapitre).%")" as SQL }.joined(by: " OR ")
    return try rows(
      """
      SELECT trace.le, trace.auteur, agent.prenom || ' ' || agent.nom AS nom, trace.acte, trace.details,
        trace_mots.avant, trace_mots.apres
      FROM trace
      LEFT JOIN agent ON trace.auteur = 'agent' AND agent.id = trace.auteur_id
      LEFT JOIN trace_mots ON trace_mots.trace_id = trace.id
      WHERE trace.objet = \(T.objet) AND trace.objet_id = \(id) AND (\(racontes))
      ORDER BY trace.le DESC, trace.id DESC
      LIMIT 100
      """
    ).compactMap { try Trace($0, chapitres) }
  }
}

extension SQL {
  /// Whether an act was done on the row of that id, at that time or since.
  static func estFait<T: Tracable>(
    _ acte: some Acte, surUn type: T.Type, _ id: SQL, depuis le: SQL
  ) -> SQL {
    """
    EXISTS (SELECT 1 FROM trace WHERE trace.objet = \(T.objet) AND trace.objet_id = \(id)
      AND trace.acte = \(acte.code) AND trace.le >= \(le))
    """
  }
}

extension Trace {
  /// Nothing for an act that none of those chapters knows.
  fileprivate init?(_ row: Row, _ chapitres: [any Acte.Type]) throws {
    let code: String = try row["acte"]
    guard let acte = chapitres.lazy.compactMap({ $0.lu(code) }).first else { return nil }
    le = try row["le"]
    auteur = try row["nom"] ?? (try row["auteur"] == "lien" ? "Par le lien reçu" : "Levier")
    self.acte = acte
    details = Details(ecrits: try row["details"])
    let (avant, apres): (String?, String?) = try (row["avant"], row["apres"])
    mots = apres.map { MotsDeTrace(avant: avant ?? "", apres: $0) }
  }
}

extension Acte {
  fileprivate static func lu(_ code: String) -> (any Acte)? {
    guard code.hasPrefix("\(chapitre).") else { return nil }
    return Self(rawValue: String(code.dropFirst(chapitre.count + 1)))
  }
}

extension Details {
  /// Codes hold no space.
  fileprivate var ecrits: String { codes.joined(separator: " ") }
  fileprivate init(ecrits: String) { codes = ecrits.split(separator: " ").map(String.init) }
}
