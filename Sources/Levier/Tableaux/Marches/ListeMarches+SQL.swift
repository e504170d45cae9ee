import Markup
import Storage

/// What narrows the list of markets.
struct FiltreMarches: Sendable {
  var mot: String?
  var nature: Nature?
  var donneurOrdre: ID<Structure>?
  var suivi = SuiviMarche.courant
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
  /// Why it was set aside, if it was.
  let motifDeCote: String?

  init(_ row: Row) throws {
    id = try row["id"]
    reference = try row["reference"]
    objet = try row["objet"]
    donneurOrdre = try row["donneur_ordre"]
    nature = try row["nature"]
    notification = try row["date_notification"]
    montant = try row["montant"]
    lots = try row["lots"]
    motifDeCote = try row["motif_de_cote"]
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
        marche.date_notification, marche.montant, mise_de_cote.motif AS motif_de_cote,
        (SELECT count(*) FROM lot WHERE lot.marche_id = marche.id AND \(perimetre.lots)) AS lots
      FROM marche
      JOIN structure ON structure.id = marche.donneur_ordre_id
      LEFT JOIN mise_de_cote ON mise_de_cote.id = marche.mise_de_cote_id
      WHERE \(perimetre.marches) \(filtre.sql(dans: perimetre))
      ORDER BY \(tri.sql), marche.id
      \(page.sql)
      """
    ).map(LigneMarche.init)
  }

  func nombreDeMarches(dans perimetre: Perimetre, _ filtre: FiltreMarches) throws -> Int {
    try value("SELECT count(*) FROM marche WHERE \(perimetre.marches) \(filtre.sql(dans: perimetre))") ?? 0
  }
}

extension FiltreMarches {
  fileprivate func sql(dans perimetre: Perimetre) -> SQL {
    let parMot: SQL =
      mot.map { mot in
        let parMot = contientLesMots(mot) { motif in
          """
          marche.recherche LIKE \(motif) OR EXISTS
            (SELECT 1 FROM lot WHERE lot.marche_id = marche.id AND \(perimetre.lots) AND lot.recherche LIKE \(motif))
          """
        }
        return "AND \(parMot)"
      } ?? ""
    let parNature: SQL = nature.map { "AND marche.nature = \($0)" } ?? ""
    let parAcheteur: SQL = donneurOrdre.map { "AND marche.donneur_ordre_id = \($0)" } ?? ""
    let parSuivi: SQL =
      switch suivi {
      case .courant: "AND \(marcheSuivi)"
      case .aQualifier: "AND \(marcheAQualifier)"
      case .deCote: "AND marche.mise_de_cote_id IS NOT NULL"
      }
    return "\(parMot) \(parNature) \(parAcheteur) \(parSuivi)"
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

/// On queries that name `marche`: no lever is chosen and no hours are owed, it was not set aside, and its lots are
/// not all closed.
let marcheAQualifier: SQL = """
  \(marcheSuivi) AND NOT EXISTS (SELECT 1 FROM marche_levier l WHERE l.marche_id = marche.id)
    AND NOT EXISTS (SELECT 1 FROM lot du JOIN engagement e ON e.lot_id = du.id WHERE du.marche_id = marche.id)
    AND (EXISTS (SELECT 1 FROM lot ouvert WHERE ouvert.marche_id = marche.id AND NOT ouvert.clos)
      OR NOT EXISTS (SELECT 1 FROM lot WHERE lot.marche_id = marche.id))
  """
