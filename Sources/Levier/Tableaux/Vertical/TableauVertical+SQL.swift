import Markup
import Storage

/// What narrows the vertical table.
struct FiltreVertical: Sendable {
  enum Suivi: String, CaseIterable, Sendable { case retard, urgence, sansEngagement = "sans_engagement" }

  var mot: String?
  var donneurOrdre: ID<Structure>?
  var operation: ID<Operation>?
  var nature: Nature?
  var etat: Lot.Etat?
  var suivi: Suivi?
  /// Deadlines up to this day, included.
  var avant: Jour?
}

/// The columns on which the vertical table sorts.
enum TriVertical: String, Sendable {
  case lot, titulaire, echeance, dues, attendues, faites, valorisees, solde
  case personnes, suivi
}

/// What a reading of the vertical table is made with.
struct LectureVerticale: Sendable {
  let perimetre: Perimetre
  var filtre = FiltreVertical()
  var tri = Tri<TriVertical>(QueryString(), defaut: .lot)
  let jour: Jour
  let pratiques: Pratiques

  var suivi: SuiviSQL { SuiviSQL(jour: jour, pratiques: pratiques) }
}

extension Transaction {
  /// Three statements: the lines, then their people, and what their lots ask beside insertion.
  func tableauVertical(_ lecture: LectureVerticale, page: Tranche) throws -> [LigneVerticale] {
    let lignes = try rows(
      """
      SELECT lot.id AS lot_id, lot.intitule, lot.numero, lot.clos, \(SQL.executionDuLot), marche.objet AS marche, marche.reference,
        marche.nature, operation.intitule AS operation, acheteur.nom AS donneur_ordre,
        engagement.id AS engagement_id, titulaire.nom AS titulaire, engagement.debut, engagement.echeance,
        lot.regle_cadence, lot.regle_jour_limite, engagement.heures_dues, engagement.heures_faites, engagement.heures_valorisees
      \(lecture.source)
      ORDER BY \(lecture.ordre), acheteur.cle_tri, operation.cle_tri NULLS LAST, marche.cle_tri, marche.id,
        lot.cle_tri, lot.id, engagement.id
      \(page.sql)
      """
    ).map { try LigneVerticale($0, le: lecture.jour) }
    let personnes = try personnes(surEngagements: lignes.compactMap { $0.suivi?.engagement })
    let aPart = try duAPart(surLots: lignes.map(\.lot))
    return lignes.map { ligne in
      var completee = ligne
      completee.aPart = aPart[ligne.lot] ?? []
      if let engagement = ligne.suivi?.engagement {
        completee.suivi?.personnes = personnes[engagement] ?? 0
      }
      return completee
    }
  }

  func totauxVerticaux(_ lecture: LectureVerticale) throws -> TotauxVerticaux {
    let totaux = try first(
      """
      SELECT count(*) AS lignes, coalesce(sum(engagement.heures_dues), 0) AS dues,
        coalesce(sum(\(lecture.suivi.attendues)), 0) AS attendues,
        coalesce(sum(engagement.heures_faites), 0) AS faites,
        coalesce(sum(engagement.heures_valorisees), 0) AS valorisees
      \(lecture.source)
      """
    ).ouAbsence()
    return try TotauxVerticaux(totaux)
  }

  private func personnes(surEngagements ids: [ID<Engagement>]) throws -> [ID<Engagement>: Int] {
    let comptes = try rows(
      """
      SELECT lien.engagement_id, count(DISTINCT contrat.participant_id) AS personnes
      FROM contrat_engagement lien JOIN contrat ON contrat.id = lien.contrat_id
      WHERE lien.engagement_id IN \(list: ids)
      GROUP BY lien.engagement_id
      """
    ).map { (try $0["engagement_id"] as ID<Engagement>, try $0["personnes"] as Int) }
    return Dictionary(comptes, uniquingKeysWith: +)
  }

  private func duAPart(surLots lots: [ID<Lot>]) throws -> [ID<Lot>: [DuAPart]] {
    try rows(
      """
      SELECT lot_id, nature, count(*) AS engagements, sum(heures_dues) AS dues, sum(heures_faites) AS faites
      FROM engagement
      WHERE lot_id IN \(list: lots) AND NOT \(SQL.insertion)
      GROUP BY lot_id, nature
      ORDER BY nature
      """
    ).reduce(into: [:]) { $0[try $1["lot_id"], default: []].append(try DuAPart($1)) }
  }
}

extension LectureVerticale {
  fileprivate var source: SQL {
    """
    FROM lot
    JOIN marche ON marche.id = lot.marche_id
    JOIN structure acheteur ON acheteur.id = marche.donneur_ordre_id
    LEFT JOIN operation ON operation.id = marche.operation_id
    LEFT JOIN engagement ON engagement.lot_id = lot.id AND \(SQL.insertion)
    LEFT JOIN structure titulaire ON titulaire.id = engagement.titulaire_id
    WHERE \(perimetre.lots) AND \(marcheSuivi) \(conditions)
    """
  }

  private var conditions: SQL {
    let parMot: SQL =
      filtre.mot.map {
        let parMot = contientLesMots(
          $0, dans: "lot.recherche", "marche.recherche", "titulaire.recherche", "operation.recherche")
        return "AND \(parMot)"
      } ?? ""
    let parSuivi: SQL? = filtre.suivi.map { choisi in
      switch choisi {
      case .retard: "AND \(suivi.rang) >= 1"
      case .urgence: "AND \(suivi.rang) >= 3"
      case .sansEngagement:
        "AND engagement.id IS NULL AND NOT EXISTS (SELECT 1 FROM engagement autre WHERE autre.lot_id = lot.id)"
      }
    }
    return [
      parMot, parSuivi ?? "",
      filtre.donneurOrdre.map { "AND marche.donneur_ordre_id = \($0)" } ?? "",
      filtre.operation.map { "AND marche.operation_id = \($0)" } ?? "",
      filtre.nature.map { "AND marche.nature = \($0)" } ?? "",
      filtre.etat.map { "AND \(.lot($0, le: jour))" } ?? "",
      filtre.avant.map { "AND engagement.echeance <= \($0)" } ?? "",
    ].joined(by: " ")
  }

  fileprivate var ordre: SQL {
    tri.sens == .asc ? "\(cle) ASC NULLS LAST" : "\(cle) DESC NULLS LAST"
  }

  private var cle: SQL {
    switch tri.colonne {
    // The hierarchy of the trade: buyer, operation, market, lot.
    case .lot: "acheteur.cle_tri"
    case .titulaire: "titulaire.cle_tri"
    case .echeance: "engagement.echeance"
    case .dues: "engagement.heures_dues"
    case .attendues: suivi.attendues
    case .faites: "engagement.heures_faites"
    case .valorisees: "engagement.heures_valorisees"
    case .solde: "engagement.heures_valorisees - engagement.heures_dues"
    case .suivi: suivi.rang
    case .personnes:
      """
      (SELECT count(DISTINCT contrat.participant_id) FROM contrat_engagement lien
        JOIN contrat ON contrat.id = lien.contrat_id WHERE lien.engagement_id = engagement.id)
      """
    }
  }
}

extension FiltreVertical {
  init(_ filtres: QueryString) {
    self.init(
      mot: filtres.rempli("mot"), donneurOrdre: filtres.rempli("donneur_ordre").flatMap(ID.init(segment:)),
      operation: filtres.rempli("operation").flatMap(ID.init(segment:)),
      nature: filtres.rempli("nature").flatMap(Nature.init(rawValue:)),
      etat: filtres.rempli("etat").flatMap(Lot.Etat.init(rawValue:)),
      suivi: filtres.rempli("suivi").flatMap(Suivi.init(rawValue:)),
      avant: filtres.rempli("avant").flatMap { try? Jour($0) })  // a mistyped day filters nothing
  }
}
