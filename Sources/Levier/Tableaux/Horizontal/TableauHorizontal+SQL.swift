import Markup
import Storage

/// What narrows the horizontal table.
struct FiltreHorizontal: Sendable {
  enum Situation: String, CaseIterable, Sendable {
    case enContrat = "en_contrat", finProche = "fin_proche", sansContrat = "sans_contrat"
  }

  var mot: String?
  var prescripteur: ID<Structure>?
  var employeur: ID<Structure>?
  var lot: ID<Lot>?
  var situation: Situation?
  /// The day on which the situation is looked at.
  var le: Jour
  /// The first of the twelve months on screen.
  var depuis: Mois
}

/// The columns on which the horizontal table sorts.
enum TriHorizontal: String, Sendable { case nom, prescripteur, fin }

/// What a reading of the horizontal table is made with.
struct LectureHorizontale: Sendable {
  let perimetre: Perimetre
  var filtre: FiltreHorizontal
  var tri = Tri<TriHorizontal>(QueryString(), defaut: .nom)
  /// Days before the end of a contract at which it is near.
  let delai: Int

  var derniersMois: ClosedRange<Mois> { filtre.depuis...(filtre.depuis + 11) }
}

extension Transaction {
  /// Four statements: a page of people, then their contracts, the markets of these and their hours.
  func tableauHorizontal(_ lecture: LectureHorizontale, page: Tranche) throws -> [Parcours] {
    let parcours = try personnes(lecture, page: page)
    let ids = parcours.map(\.participant)
    let marches = try marches(de: ids, lecture)
    let contrats = Dictionary(grouping: try contrats(de: ids, lecture), by: \.participant)
    let heures = try heures(de: ids, lecture)
    return parcours.map { lu in
      var complet = lu
      complet.contrats = (contrats[lu.participant] ?? []).map { contrat in
        var contrat = contrat
        contrat.marches = marches[contrat.id] ?? []
        return contrat
      }
      (complet.faites, complet.valorisees) = heures[lu.participant] ?? (.zero, .zero)
      return complet
    }
  }

  func nombreDeParcours(_ lecture: LectureHorizontale) throws -> Int {
    try value("SELECT count(*) FROM participant WHERE \(lecture.conditions)") ?? 0
  }

  private func personnes(_ lecture: LectureHorizontale, page: Tranche) throws -> [Parcours] {
    let pseudonymes = try pseudonymes(pour: lecture.perimetre)
    return try rows(
      """
      SELECT participant.id, participant.nom, participant.prenom,
        \(lecture.perimetre.nom(prescripteur: "prescripteur")) AS prescripteur
      FROM participant LEFT JOIN structure prescripteur ON prescripteur.id = participant.prescripteur_id
      WHERE \(lecture.conditions)
      ORDER BY \(lecture.ordre), participant.id
      \(page.sql)
      """
    ).map { try Parcours($0, pseudonymes) }
  }

  private func contrats(de ids: [ID<Participant>], _ lecture: LectureHorizontale) throws -> [ContratSuivi] {
    try rows(
      """
      SELECT c.id, c.participant_id, employeur.nom AS employeur,
        \(.typeLu(de: "c")) AS type, c.debut, c.fin, c.sortie_le, c.sortie
      FROM contrat c JOIN structure employeur ON employeur.id = c.employeur_id
      WHERE c.participant_id IN \(list: ids) AND \(lecture.perimetre.contratsVus)
      ORDER BY c.debut, c.id
      """
    ).map { try ContratSuivi($0, vu: lecture.perimetre) }
  }

  private func marches(de ids: [ID<Participant>], _ lecture: LectureHorizontale) throws
    -> [ID<Contrat>: [String]]
  {
    let noms = try rows(
      """
      SELECT DISTINCT c.id, m.objet
      FROM contrat c JOIN contrat_engagement lien ON lien.contrat_id = c.id
      JOIN engagement e ON e.id = lien.engagement_id JOIN lot l ON l.id = e.lot_id
      JOIN marche m ON m.id = l.marche_id
      WHERE c.participant_id IN \(list: ids) AND \(lecture.perimetre.marchesVus)
      ORDER BY c.id, m.objet
      """
    ).map { (try $0["id"] as ID<Contrat>, try $0["objet"] as String) }
    return Dictionary(grouping: noms, by: \.0).mapValues { $0.map(\.1) }
  }

  private func heures(de ids: [ID<Participant>], _ lecture: LectureHorizontale) throws
    -> [ID<Participant>: (Heures, Heures)]
  {
    let sommes = try rows(
      """
      SELECT c.participant_id, sum(i.heures) AS faites, sum(i.valorisees) AS valorisees
      FROM contrat c JOIN imputation i ON i.contrat_id = c.id
      JOIN engagement e ON e.id = i.engagement_id JOIN lot l ON l.id = e.lot_id
      JOIN marche m ON m.id = l.marche_id
      WHERE c.participant_id IN \(list: ids) AND \(lecture.perimetre.marchesVus)
        AND i.mois BETWEEN \(lecture.derniersMois.lowerBound) AND \(lecture.derniersMois.upperBound)
      GROUP BY c.participant_id
      """
    ).map { row -> (ID<Participant>, (Heures, Heures)) in
      (try row["participant_id"], (try row["faites"], try row["valorisees"]))
    }
    return Dictionary(sommes, uniquingKeysWith: { premier, _ in premier })
  }
}

extension LectureHorizontale {
  fileprivate var conditions: SQL {
    var toutes: [SQL] = [perimetre.parcours, "participant.fusionne_dans_id IS NULL"]
    // A buyer could find a name by searching for it.
    if perimetre.voitLesNoms {
      if let mot = filtre.mot { toutes.append(contientLesMots(mot, dans: "participant.recherche")) }
      if let id = filtre.prescripteur { toutes.append(perimetre.referees(par: id)) }
    }
    if perimetre.voitLesEmployeurs, let id = filtre.employeur {
      toutes.append(contrat("c.employeur_id = \(id)"))
    }
    if let id = filtre.lot {
      toutes.append(
        contrat(
          """
          EXISTS (SELECT 1 FROM contrat_engagement lot_lien JOIN engagement lot_e
            ON lot_e.id = lot_lien.engagement_id JOIN lot l ON l.id = lot_e.lot_id
            JOIN marche m ON m.id = l.marche_id
            WHERE lot_lien.contrat_id = c.id AND lot_e.lot_id = \(id) AND \(perimetre.marchesVus))
          """))
    }
    switch filtre.situation {
    case .enContrat: toutes.append(contrat(enCours))
    case .sansContrat: toutes.append("NOT \(contrat(enCours))")
    case .finProche: toutes.append(contrat("\(enCours) AND c.fin <= \(filtre.le + delai)"))
    case nil: break
    }
    return toutes.joined(by: " AND ")
  }

  private func contrat(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM contrat c WHERE c.participant_id = participant.id AND \(perimetre.contratsVus)
      AND \(condition))
    """
  }

  private var enCours: SQL {
    """
    (c.debut <= \(filtre.le) AND (c.fin IS NULL OR c.fin >= \(filtre.le))
      AND (c.sortie_le IS NULL OR c.sortie_le >= \(filtre.le)))
    """
  }

  fileprivate var ordre: SQL {
    switch (perimetre.voitLesNoms ? tri.colonne : .fin, tri.sens) {
    case (.nom, .asc): "participant.cle_tri ASC"
    case (.nom, .desc): "participant.cle_tri DESC"
    case (.prescripteur, .asc): "\(parPrescripteur) ASC NULLS LAST, participant.cle_tri"
    case (.prescripteur, .desc): "\(parPrescripteur) DESC NULLS LAST, participant.cle_tri"
    case (.fin, .asc): "\(derniereFin) ASC NULLS LAST"
    case (.fin, .desc): "\(derniereFin) DESC NULLS LAST"
    }
  }

  private var parPrescripteur: SQL { perimetre.tri(prescripteur: "prescripteur") }

  private var derniereFin: SQL {
    """
    (SELECT max(c.fin) FROM contrat c
      WHERE c.participant_id = participant.id AND \(perimetre.contratsVus))
    """
  }
}
