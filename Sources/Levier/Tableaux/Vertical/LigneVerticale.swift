import Storage

/// A line of the vertical table: a lot, and what one holder owes on it.
struct LigneVerticale: Sendable, Hashable {
  let lot: ID<Lot>
  let intitule: String
  let numero: String
  let etat: Lot.Etat
  let marche: String
  let reference: String
  let nature: Nature
  let operation: String?
  let donneurOrdre: String
  /// Nothing while the lot carries no engagement.
  var suivi: Suivi?
  /// What the lot asks beside insertion.
  var aPart: [DuAPart] = []

  struct Suivi: Sendable, Hashable {
    let engagement: ID<Engagement>
    let titulaire: String
    let faites: Heures
    let avancement: Avancement
    var personnes = 0

    /// Negative while hours are missing.
    var solde: Heures { avancement.valorisees - avancement.dues }
  }

  var nomDuLot: String { Lot.nomComplet(numero: numero, intitule: intitule) }
}

/// The sums of a whole selection, whatever the page on screen.
struct TotauxVerticaux: Sendable, Hashable {
  let lignes: Int
  let dues: Heures
  let attendues: Heures
  let faites: Heures
  let valorisees: Heures

  var solde: Heures { valorisees - dues }
}

extension LigneVerticale {
  init(_ row: Row, le jour: Jour) throws {
    lot = try row["lot_id"]
    intitule = try row["intitule"]
    numero = try row["numero"]
    etat = try Lot.Execution(row).etat(clos: row["clos"], le: jour)
    marche = try row["marche"]
    reference = try row["reference"]
    nature = try row["nature"]
    operation = try row["operation"]
    donneurOrdre = try row["donneur_ordre"]
    suivi = try (row["engagement_id"] as ID<Engagement>?).map { id in try Suivi(row, id) }
  }
}

extension LigneVerticale.Suivi {
  fileprivate init(_ row: Row, _ id: ID<Engagement>) throws {
    engagement = id
    titulaire = try row["titulaire"]
    faites = try row["heures_faites"]
    avancement = Avancement(
      dues: try row["heures_dues"], valorisees: try row["heures_valorisees"], debut: try row["debut"],
      echeance: try row["echeance"], cadence: try CadenceDeclaration(row))
  }
}

extension TotauxVerticaux {
  init(_ row: Row) throws {
    lignes = try row["lignes"]
    dues = try row["dues"]
    attendues = try row["attendues"]
    faites = try row["faites"]
    valorisees = try row["valorisees"]
  }
}
