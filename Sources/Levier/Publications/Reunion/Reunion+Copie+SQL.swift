import Storage

// What a reunion erases or changes, copied before it does.
extension TransactionLocale {
  /// - Returns: the reunion, by which all of it is found again.
  func retenir(_ efface: Lot, dans garde: Lot, par agent: ID<Agent>) throws -> ID<Reunion> {
    let colonnes: Columns = [
      "territoire_id": territoire, "garde_id": garde.id, "efface_id": efface.id,
      "garde_version": garde.version, "par": agent, "le": now,
      "dernier_avis": try dernier("avis"), "derniere_verification": try dernier("verification"),
      "dernier_engagement": try dernier("engagement"), "derniere_ecriture": try dernier("ecriture"),
      "derniere_imputation": try dernier("imputation"),
    ]
    let id: ID<Reunion> = try value(
      "INSERT INTO reunion (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try copierLesLots([efface.id, garde.id], efface: efface.id, pour: id)
    try copierLeMarche(efface.marche.id, pour: id)
    try execute(
      """
      INSERT INTO reunion_verification (reunion_id, \(colonnesCopieesDeVerification))
      SELECT \(id), \(colonnesCopieesDeVerification)
      FROM verification
      WHERE lot_id = \(efface.id) OR autre_lot_id = \(efface.id)
      """)
    return id
  }

  private func dernier(_ table: SQL) throws -> Int { try value("SELECT max(id) FROM \(table)") ?? 0 }

  private func copierLesLots(_ lots: [ID<Lot>], efface: ID<Lot>, pour reunion: ID<Reunion>) throws {
    try execute(
      """
      INSERT INTO reunion_lot (reunion_id, \(colonnesCopieesDeLot))
      SELECT \(reunion), \(colonnesCopieesDeLot) FROM lot WHERE id IN \(list: lots)
      """)
    try execute(
      """
      INSERT INTO reunion_titulaire (territoire_id, reunion_id, structure_id)
      SELECT territoire_id, \(reunion), structure_id FROM lot_titulaire WHERE lot_id = \(efface)
      """)
    try execute(
      """
      INSERT INTO reunion_avis (territoire_id, reunion_id, avis_id)
      SELECT territoire_id, \(reunion), id FROM avis WHERE lot_id = \(efface)
      """)
  }

  private func copierLeMarche(_ marche: ID<Marche>, pour reunion: ID<Reunion>) throws {
    try execute(
      """
      INSERT INTO reunion_marche (reunion_id, \(colonnesCopieesDeMarche))
      SELECT \(reunion), \(colonnesCopieesDeMarche) FROM marche WHERE id = \(marche)
      """)
    try execute(
      """
      INSERT INTO reunion_levier (territoire_id, reunion_id, marche_id, levier)
      SELECT territoire_id, \(reunion), marche_id, levier FROM marche_levier WHERE marche_id = \(marche)
      """)
  }
}

let colonnesCopieesDeLot: SQL = """
  id, territoire_id, marche_id, numero, intitule, cpv, montant, debut, fin, clos, regle_nom,
  regle_mois_eligibilite, regle_mois_cdi, regle_base, regle_plafond_formation, regle_diviseur_etp, regle_penalite_mode, regle_penalite_valeur,
  regle_cadence, regle_jour_limite, version, cree_le
  """

let colonnesCopieesDeMarche: SQL = """
  id, territoire_id, operation_id, donneur_ordre_id, facilitateur_id, reference, objet, cpv, nature, forme, lieu,
  montant, date_consultation, date_notification, debut, fin, origine, cle_source, mise_de_cote_id, version, cree_le
  """

let colonnesCopieesDeVerification: SQL = """
  id, territoire_id, marche_id, lot_id, autre_lot_id, genre, porteur, champ, publie, issue, par, le, cree_le
  """
