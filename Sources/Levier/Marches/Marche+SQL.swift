import Markup
import Storage

/// What narrows the list of markets.
struct FiltreMarches: Sendable {
  var mot: String?
  var nature: Nature?
  var donneurOrdre: ID<Structure>?
  /// Markets that carry no lever yet: those that an import brought in and nobody has looked at.
  var aQualifier = false
}

/// A market as a line of the list.
struct LigneMarche: Sendable {
  let id: ID<Marche>
  let reference: String
  let objet: String
  let donneurOrdre: String
  let nature: Nature
  let notification: Jour?
  let montant: Montant?
  let lots: Int

  init(_ row: Row) throws {
    id = try row["id"]
    reference = try row["reference"]
    objet = try row["objet"]
    donneurOrdre = try row["donneur_ordre"]
    nature = try row["nature"]
    notification = try row["date_notification"]
    montant = try row["montant"]
    lots = try row["lots"]
  }
}

/// The columns on which the list sorts.
enum TriMarches: String, Sendable { case objet, donneurOrdre = "donneur_ordre", notification, montant }

extension Transaction {
  func marches(
    dans perimetre: Perimetre, _ filtre: FiltreMarches, tri: Tri<TriMarches>, page: Tranche
  ) throws -> [LigneMarche] {
    try rows(
      """
      SELECT marche.id, marche.reference, marche.objet, structure.nom AS donneur_ordre, marche.nature,
        marche.date_notification, marche.montant,
        (SELECT count(*) FROM lot WHERE lot.marche_id = marche.id) AS lots
      FROM marche
      JOIN structure ON structure.id = marche.donneur_ordre_id
      WHERE \(perimetre.marches) \(filtre.sql)
      ORDER BY \(tri.sql), marche.id
      \(page.sql)
      """
    ).map(LigneMarche.init)
  }

  func nombreDeMarches(dans perimetre: Perimetre, _ filtre: FiltreMarches) throws -> Int {
    try value("SELECT count(*) FROM marche WHERE \(perimetre.marches) \(filtre.sql)") ?? 0
  }

  func marche(_ id: ID<Marche>, dans perimetre: Perimetre) throws -> Marche {
    let trouve = try first(
      """
      SELECT marche.id, marche.operation_id, operation.intitule AS operation, marche.donneur_ordre_id,
        structure.nom AS donneur_ordre, marche.facilitateur_id, agent.prenom, agent.nom, marche.reference,
        marche.objet, marche.cpv, marche.nature, marche.forme, marche.lieu, marche.montant,
        marche.date_consultation, marche.date_notification, marche.debut, marche.fin, marche.origine,
        marche.version
      FROM marche
      JOIN structure ON structure.id = marche.donneur_ordre_id
      LEFT JOIN operation ON operation.id = marche.operation_id
      LEFT JOIN agent ON agent.id = marche.facilitateur_id
      WHERE marche.id = \(id) AND \(perimetre.marches)
      """)
    guard let trouve else { throw Absence() }
    let leviers = try rows("SELECT levier FROM marche_levier WHERE marche_id = \(id)")
      .map { try $0["levier"] as Levier }
    return try Marche(trouve, leviers: Set(leviers))
  }

  func creer(_ nouveau: NouveauMarche, dans territoire: ID<Territoire>) throws -> ID<Marche> {
    let id: ID<Marche> = try value(
      """
      INSERT INTO marche (territoire_id, operation_id, donneur_ordre_id, facilitateur_id, reference, objet, cpv,
        nature, forme, lieu, montant, date_consultation, date_notification, debut, fin, origine, cle_source,
        recherche, cle_tri, version, cree_le)
      VALUES (\(territoire), \(nouveau.operation), \(nouveau.donneurOrdre), \(nouveau.facilitateur),
        \(nouveau.reference), \(nouveau.objet), \(nouveau.cpv), \(nouveau.nature), \(nouveau.forme),
        \(nouveau.lieu), \(nouveau.montant), \(nouveau.consultation), \(nouveau.notification),
        \(nouveau.debut), \(nouveau.fin), \(nouveau.origine), \(nouveau.cleSource), \(nouveau.recherche),
        \(nouveau.cleTri), 1, \(now))
      RETURNING id
      """
    ).cree()
    try poser(nouveau.leviers, sur: id)
    return id
  }

  /// False when somebody saved this market since the form was shown.
  func enregistrer(
    _ id: ID<Marche>, _ nouveau: NouveauMarche, version: Version, dans perimetre: Perimetre
  ) throws -> Bool {
    let enregistre = try execute(
      """
      UPDATE marche
      SET operation_id = \(nouveau.operation), donneur_ordre_id = \(nouveau.donneurOrdre),
        facilitateur_id = \(nouveau.facilitateur), reference = \(nouveau.reference), objet = \(nouveau.objet),
        cpv = \(nouveau.cpv), nature = \(nouveau.nature), forme = \(nouveau.forme), lieu = \(nouveau.lieu),
        montant = \(nouveau.montant), date_consultation = \(nouveau.consultation),
        date_notification = \(nouveau.notification), debut = \(nouveau.debut), fin = \(nouveau.fin),
        recherche = \(nouveau.recherche), cle_tri = \(nouveau.cleTri), version = version + 1
      WHERE id = \(id) AND version = \(version.numero) AND \(perimetre.marches)
      """)
    guard enregistre == 1 else { return false }
    try execute("DELETE FROM marche_levier WHERE marche_id = \(id)")
    try poser(nouveau.leviers, sur: id)
    return true
  }

  private func poser(_ leviers: Set<Levier>, sur id: ID<Marche>) throws {
    for levier in leviers {
      try execute("INSERT INTO marche_levier (marche_id, levier) VALUES (\(id), \(levier))")
    }
  }
}

extension Marche {
  fileprivate init(_ row: Row, leviers: Set<Levier>) throws {
    id = try row["id"]
    operation = Reference(try row["operation_id"], try row["operation"])
    donneurOrdre = Reference(id: try row["donneur_ordre_id"], nom: try row["donneur_ordre"])
    let (prenom, nom): (String?, String?) = try (row["prenom"], row["nom"])
    facilitateur = Reference(try row["facilitateur_id"], "\(prenom ?? "") \(nom ?? "")")
    reference = try row["reference"]
    objet = try row["objet"]
    cpv = try row["cpv"]
    nature = try row["nature"]
    forme = try row["forme"]
    lieu = try row["lieu"]
    montant = try row["montant"]
    consultation = try row["date_consultation"]
    notification = try row["date_notification"]
    debut = try row["debut"]
    fin = try row["fin"]
    origine = try row["origine"]
    self.leviers = leviers
    version = try row["version"]
  }
}

extension NouveauMarche {
  fileprivate var recherche: String { French.fold("\(reference) \(objet) \(cpv) \(lieu)") }
  fileprivate var cleTri: String { French.fold("\(objet) \(reference)") }
}

extension FiltreMarches {
  fileprivate var sql: SQL {
    let parMot: SQL =
      mot.map { mot in
        """
        AND (marche.recherche LIKE \(motif(mot)) OR EXISTS
          (SELECT 1 FROM lot WHERE lot.marche_id = marche.id AND lot.recherche LIKE \(motif(mot))))
        """
      } ?? ""
    let parNature: SQL = nature.map { "AND marche.nature = \($0)" } ?? ""
    let parAcheteur: SQL = donneurOrdre.map { "AND marche.donneur_ordre_id = \($0)" } ?? ""
    let parQualification: SQL = aQualifier ? "AND \(marcheAQualifier)" : ""
    return "\(parMot) \(parNature) \(parAcheteur) \(parQualification)"
  }
}

extension TriMarches: ColonneTri {
  var sql: SQL {
    switch self {
    case .objet: "marche.cle_tri"
    case .donneurOrdre: "structure.cle_tri"
    case .notification: "marche.date_notification"
    case .montant: "marche.montant"
    }
  }
}

/// On queries that name `marche`: no lever is chosen, and its lots were not all set aside by closing them.
let marcheAQualifier: SQL = """
  NOT EXISTS (SELECT 1 FROM marche_levier l WHERE l.marche_id = marche.id)
    AND (EXISTS (SELECT 1 FROM lot ouvert WHERE ouvert.marche_id = marche.id AND ouvert.etat <> 'clos')
      OR NOT EXISTS (SELECT 1 FROM lot WHERE lot.marche_id = marche.id))
  """
