import Storage

extension Transaction {
  /// Levers of the markets and chosen ways of the engagements, in one statement.
  func lireLeviersEtModalites(_ demande: DemandeBilan, dans donnees: inout DonneesBilan) throws {
    let lus = try rows(
      """
      SELECT 'levier' AS genre, marche.id AS id, marche_levier.levier AS code
      FROM marche_levier JOIN marche ON marche.id = marche_levier.marche_id
      WHERE \(demande.marches)
      UNION ALL
      SELECT 'modalite', engagement.id, engagement_modalite.modalite
      FROM engagement_modalite
      JOIN engagement ON engagement.id = engagement_modalite.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      WHERE \(demande.marches)
      """)
    for row in lus {
      let (genre, code): (String, String) = (try row["genre"], try row["code"])
      if genre == "levier" {
        donnees.leviers[try row["id"], default: []].insert(try connu(code))
      } else {
        donnees.modalites[try row["id"], default: []].insert(try connu(code))
      }
    }
  }

  /// What people were eligible for, if only a day of the period.
  func criteres(_ demande: DemandeBilan) throws -> [ID<Participant>: Set<Critere>] {
    var criteres: [ID<Participant>: Set<Critere>] = [:]
    try forEach(
      """
      SELECT COALESCE(participant.fusionne_dans_id, participant.id) AS personne_id,
        eligibilite_critere.critere
      FROM eligibilite
      JOIN participant ON participant.id = eligibilite.participant_id
      JOIN eligibilite_critere ON eligibilite_critere.eligibilite_id = eligibilite.id
      WHERE participant.territoire_id = \(demande.lecteur.territoire)
        AND eligibilite.etat IN ('valide', 'expire')
        AND eligibilite.debut <= \(demande.periode.fin) AND eligibilite.fin >= \(demande.periode.debut)
      """
    ) { row in criteres[try row["personne_id"], default: []].insert(try connu(try row["critere"])) }
    return criteres
  }

  /// Exits of the period, of contracts that serve the scope.
  func sorties(_ demande: DemandeBilan) throws -> [Sortie: Int] {
    let lus = try rows(
      """
      SELECT contrat.sortie, COUNT(*) AS nombre
      FROM contrat
      WHERE contrat.sortie_le IS NOT NULL
        AND contrat.sortie_le BETWEEN \(demande.periode.debut) AND \(demande.periode.fin)
        AND EXISTS (SELECT 1 FROM contrat_engagement
          WHERE contrat_engagement.contrat_id = contrat.id
            AND \(demande.engagements("+contrat_engagement.engagement_id")))
      GROUP BY contrat.sortie
      """)
    return Dictionary(
      uniqueKeysWithValues: try lus.map { (try connu(try $0["sortie"]), try $0["nombre"]) })
  }

  /// The training in the hours of the scope. A line split between engagements shares its training in the same
  /// proportion; CROSS JOIN and the sign keep SQLite on the few lines that have some.
  func formation(_ demande: DemandeBilan) throws -> Heures {
    var total = 0
    try forEach(
      """
      SELECT imputation.heures, ligne.heures AS travaillees, ligne.heures_formation AS formation
      FROM declaration CROSS JOIN ligne CROSS JOIN imputation
      WHERE \(demande.mois("declaration.mois")) AND declaration.etat IN ('validee', 'cloturee')
        AND ligne.declaration_id = declaration.id AND ligne.heures_formation <> 0
        AND imputation.ligne_id = ligne.id
        AND \(demande.engagements("+imputation.engagement_id"))
      """
    ) { row in
      let (imputees, travaillees, formation): (Int, Int, Int) = try (
        row["heures"], row["travaillees"], row["formation"]
      )
      total += produit(imputees, formation, divisePar: travaillees + formation)
    }
    return Heures(centiemes: total)
  }
}

/// A code of the schema as the trade's own type; one that no release wrote is a defect.
func connu<T: RawRepresentable>(_ code: String) throws -> T where T.RawValue == String {
  guard let valeur = T(rawValue: code) else { throw StorageError.wrongType("\(T.self): \(code)") }
  return valeur
}
