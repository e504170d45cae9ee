import Markup
import Storage

extension Transaction {
  func lots(de marche: ID<Marche>, dans perimetre: Perimetre) throws -> [Lot] {
    try rows(
      """
      SELECT \(colonnesLot)
      FROM lot JOIN marche ON marche.id = lot.marche_id
      WHERE lot.marche_id = \(marche) AND \(perimetre.lots)
      ORDER BY lot.cle_tri, lot.id
      """
    ).map(Lot.init)
  }

  func lot(_ id: ID<Lot>, dans perimetre: Perimetre) throws -> Lot {
    let trouve = try first(
      """
      SELECT \(colonnesLot)
      FROM lot JOIN marche ON marche.id = lot.marche_id
      WHERE lot.id = \(id) AND \(perimetre.lots)
      """
    ).ouAbsence()
    return try Lot(trouve)
  }
}

extension TransactionLocale {
  /// The local rules in force on the market's day are copied on the lot: a later change leaves it alone.
  func creer(_ nouveau: NouveauLot, dans marche: ID<Marche>, regle: RegleLocale) throws -> ID<Lot> {
    let colonnes =
      nouveau.colonnes + regle.colonnesDuLot + [
        "territoire_id": territoire, "marche_id": marche, "version": 1, "cree_le": now,
      ]
    return try value("INSERT INTO lot (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id").cree()
  }

  /// - Throws: `ChangementConcurrent` when somebody saved this lot since the form was shown.
  func enregistrer(_ id: ID<Lot>, _ nouveau: NouveauLot, version: Version) throws {
    try changer(
      """
      UPDATE lot SET \(nouveau.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
  }

  /// What the contract's own documents say goes before the territory's rules. Hours already valued are left as they are.
  /// - Throws: `ChangementConcurrent` when somebody saved this lot since the form was shown.
  func enregistrer(_ id: ID<Lot>, _ regle: RegleLocale, version: Version) throws {
    try changer(
      """
      UPDATE lot SET \(regle.colonnesDuLot.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
  }
}

let colonnesLot: SQL = """
  lot.id, lot.marche_id, marche.objet, lot.numero, lot.intitule, lot.cpv, lot.montant, lot.debut, lot.fin,
  lot.clos, \(SQL.executionDuLot), \(SQL.reglesDuLot), lot.version
  """

extension SQL {
  /// When a lot runs, where `marche` is joined.
  static let executionDuLot: SQL = "\(courtDu) AS court_du, \(courtAu) AS court_au"
  private static let courtDu: SQL = "coalesce(lot.debut, marche.debut, marche.date_notification)"
  private static let courtAu: SQL = "coalesce(lot.fin, marche.fin)"

  /// Whether a lot stands so on a day, where `marche` is joined: what `Lot.Execution` says, as a condition.
  static func lot(_ etat: Lot.Etat, le jour: Jour) -> SQL {
    let fini: SQL = "(\(courtAu) IS NOT NULL AND \(courtAu) < \(jour))"
    let commence: SQL = "(\(courtDu) IS NOT NULL AND \(courtDu) <= \(jour))"
    return switch etat {
    case .clos: "lot.clos"
    case .termine: "NOT lot.clos AND \(fini)"
    case .enCours: "NOT lot.clos AND NOT \(fini) AND \(commence)"
    case .prevu: "NOT lot.clos AND NOT \(fini) AND NOT \(commence)"
    }
  }
}

extension Lot.Execution {
  init(_ row: Row) throws { self.init(du: try row["court_du"], au: try row["court_au"]) }
}

extension Lot {
  init(_ row: Row) throws {
    id = try row["id"]
    marche = Reference(id: try row["marche_id"], nom: try row["objet"])
    numero = try row["numero"]
    intitule = try row["intitule"]
    cpv = try row["cpv"]
    montant = try row["montant"]
    debut = try row["debut"]
    fin = try row["fin"]
    clos = try row["clos"]
    execution = try Execution(row)
    regle = try RegleLocale(row, prefixe: "regle_")
    version = try row["version"]
  }
}

extension NouveauLot {
  fileprivate var colonnes: Columns {
    [
      "numero": numero, "intitule": intitule, "cpv": cpv, "montant": montant, "debut": debut, "fin": fin,
      "clos": clos, "recherche": French.searchable("\(numero) \(intitule) \(cpv)"),
      "cle_tri": Lot.cleTri(numero: numero, intitule: intitule),
    ]
  }
}
