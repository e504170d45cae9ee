import Storage

extension TransactionLocale {
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
    try inscrire(acte, details, mots: mots, sur: objet, par: auteur, dans: territoire)
  }

  /// The same act on each row that a query selects, by its `id`.
  func tracer<T: Tracable>(
    _ acte: some Acte, _ details: Details = .aucun, surChacun type: T.Type, de ids: SQL, par auteur: Auteur
  ) throws {
    try execute(
      """
      INSERT INTO trace (territoire_id, le, auteur, auteur_id, objet, objet_id, acte, details)
      SELECT \(territoire), \(now), \(auteur.code), \(auteur.id), \(T.objet), faits.id, \(acte.code),
        \(details.ecrits)
      FROM (\(ids)) AS faits
      """)
  }
}

extension Transaction {
  /// Of what belongs to the installation, and to no territory.
  func tracerAuNational<T: Tracable>(
    _ acte: some Acte, _ details: Details = .aucun, mots: MotsDeTrace? = nil, sur id: ID<T>,
    par auteur: Auteur
  ) throws {
    try inscrire(acte, details, mots: mots, sur: ObjetTrace(id), par: auteur, dans: nil)
  }

  fileprivate func inscrire(
    _ acte: some Acte, _ details: Details, mots: MotsDeTrace?, sur objet: ObjetTrace, par auteur: Auteur,
    dans territoire: ID<Territoire>?
  ) throws {
    let colonnes: Columns = [
      "territoire_id": territoire, "le": now, "auteur": auteur.code, "auteur_id": auteur.id,
      "objet": objet.objet, "objet_id": objet.id, "acte": acte.code, "details": details.ecrits,
    ]
    let id: Int64? = try value(
      "INSERT INTO trace (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id")
    guard let mots else { return }
    try execute(
      """
      INSERT INTO trace_mots (territoire_id, trace_id, avant, apres)
      VALUES (\(territoire), \(id), \(mots.avant), \(mots.apres))
      """)
  }

  /// The last hundred traces of one object, newest first.
  /// - Parameter chapitres: those whose acts are told; another's are left out.
  func traces<T: Tracable>(sur id: ID<T>, _ chapitres: any Acte.Type...) throws -> [Trace] {
    try traces("trace.objet = \(T.objet) AND trace.objet_id = \(id)", chapitres)
  }

  /// Of what belongs to no territory, whatever the object.
  func tracesAuNational(_ chapitres: any Acte.Type...) throws -> [Trace] {
    try traces("trace.territoire_id IS NULL", chapitres)
  }

  private func traces(_ celles: SQL, _ chapitres: [any Acte.Type]) throws -> [Trace] {
    let racontes = chapitres.map { "trace.acte LIKE \("\($0.chapitre).%")" as SQL }.joined(by: " OR ")
    return try rows(
      """
      SELECT trace.le, trace.auteur, coalesce(agent.prenom || ' ' || agent.nom, operateur.nom) AS nom, trace.acte, trace.details,
        trace_mots.avant, trace_mots.apres
      FROM trace
      LEFT JOIN agent ON trace.auteur = 'agent' AND agent.id = trace.auteur_id
      LEFT JOIN operateur ON trace.auteur = 'operateur' AND operateur.id = trace.auteur_id
      LEFT JOIN trace_mots ON trace_mots.trace_id = trace.id
      WHERE \(celles) AND (\(racontes))
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
