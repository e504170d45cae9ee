import Markup
import Storage

/// A programme of works or services of one buyer, that several markets carry out.
struct Operation: Sendable {
  let id: ID<Operation>
  let donneurOrdre: Reference<Structure>
  let intitule: String
  let commune: String
  let marches: Int
  let version: Int

  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    donneurOrdre = Reference(id: try row["donneur_ordre_id"], nom: try row["donneur_ordre"])
    intitule = try row["intitule"]
    commune = try row["commune"]
    marches = try row["marches"]
    version = try row["version"]
  }
}

extension Transaction {
  func operations(dans territoire: ID<Territoire>, mot: String?, page: Tranche) throws -> [Operation] {
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "operation.recherche"))" } ?? ""
    return try rows(
      """
      \(selectOperation)
      WHERE operation.territoire_id = \(territoire) \(parMot)
      ORDER BY operation.cle_tri, operation.id
      \(page.sql)
      """
    ).map(Operation.init)
  }

  func nombreDOperations(dans territoire: ID<Territoire>, mot: String?) throws -> Int {
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "recherche"))" } ?? ""
    return try value("SELECT count(*) FROM operation WHERE territoire_id = \(territoire) \(parMot)") ?? 0
  }

  func operation(_ id: ID<Operation>, dans territoire: ID<Territoire>) throws -> Operation {
    let trouvee = try first(
      "\(selectOperation) WHERE operation.id = \(id) AND operation.territoire_id = \(territoire)"
    ).ouAbsence()
    return try Operation(trouvee)
  }

  func operationsAuChoix(dans territoire: ID<Territoire>) throws -> [Choice] {
    try rows(
      "SELECT id, intitule FROM operation WHERE territoire_id = \(territoire) ORDER BY cle_tri, id"
    ).map { row in
      let (id, intitule): (ID<Operation>, String) = try (row["id"], row["intitule"])
      return Choice("\(id)", intitule)
    }
  }
}

extension TransactionLocale {
  func creer(_ nouvelle: NouvelleOperation) throws -> ID<Operation> {
    let colonnes = nouvelle.colonnes + ["territoire_id": territoire, "version": 1, "cree_le": now]
    return try value("INSERT INTO operation (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id")
      .cree()
  }

  /// - Throws: `Ressemblance` where the buyer has an operation of that title.
  func exigerUneAutre(_ nouvelle: NouvelleOperation) throws {
    try demander(
      Ressemblance(
        champ: ChampOperation.intitule,
        phrase: "Ce donneur d’ordre a déjà une opération de ce nom\u{202f}: vérifiez, ou cochez la case.",
        reponse: "C’est une autre opération"),
      si:
        """
        SELECT count(*) FROM operation
        WHERE territoire_id = \(territoire) AND donneur_ordre_id = \(nouvelle.donneurOrdre)
          AND cle_tri = \(French.fold(nouvelle.intitule))
        """)
  }

  /// - Throws: `ChangementConcurrent`.
  func enregistrer(_ id: ID<Operation>, _ nouvelle: NouvelleOperation, version: Version) throws {
    try changer(
      """
      UPDATE operation SET \(nouvelle.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
  }
}

private let selectOperation: SQL = """
  SELECT operation.id, operation.donneur_ordre_id, structure.nom AS donneur_ordre, operation.intitule,
    operation.commune, operation.version,
    (SELECT count(*) FROM marche WHERE marche.operation_id = operation.id) AS marches
  FROM operation JOIN structure ON structure.id = operation.donneur_ordre_id
  """

extension NouvelleOperation {
  fileprivate var colonnes: Columns {
    [
      "donneur_ordre_id": donneurOrdre, "intitule": intitule, "commune": commune,
      "recherche": French.searchable("\(intitule) \(commune)"), "cle_tri": French.fold(intitule),
    ]
  }
}
