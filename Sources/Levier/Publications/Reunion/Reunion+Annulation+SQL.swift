import Storage

// The way back: both lots as they were before they were said to be one.
extension TransactionLocale {
  /// - Throws: `Reunion.Refus` when something has come to rest on it since.
  func annuler(_ reunion: Reunion, par agent: ID<Agent>) throws {
    if let refus = reunion.refus { throw refus }
    try retablirLeMarche(de: reunion, par: agent)
    try retablirLeLot(de: reunion)
    try rendreLeLotGarde(de: reunion)
    try rendreLesLeviers(de: reunion)
    try rendreLesQuestions(de: reunion)
    try execute(
      "UPDATE reunion SET annulee_le = \(now) WHERE territoire_id = \(territoire) AND id = \(reunion.id)")
    for lot in [reunion.garde, reunion.efface.id] {
      try tracer(
        ActePublications.reunionAnnulee, .id(reunion.efface.id), mots: MotsDeTrace(apres: reunion.efface.nom),
        sur: lot, par: .agent(agent))
    }
  }

  /// It went with its last lot alone.
  private func retablirLeMarche(
    de reunion: Reunion, par agent: ID<Agent>
  ) throws {
    let retabli = try execute(
      """
      INSERT INTO marche (\(colonnesCopieesDeMarche), recherche, cle_tri)
      SELECT \(colonnesCopieesDeMarche), '', '' FROM reunion_marche
      WHERE territoire_id = \(territoire) AND reunion_id = \(reunion.id) AND id NOT IN (SELECT id FROM marche)
      """)
    guard retabli == 1 else { return }
    try execute(
      """
      INSERT INTO marche_levier (territoire_id, marche_id, levier)
      SELECT territoire_id, marche_id, levier FROM reunion_levier
      WHERE territoire_id = \(territoire) AND reunion_id = \(reunion.id) AND marche_id = \(reunion.marche.id)
      """)
    let marche = try marche(reunion.marche.id, dans: .territoire(territoire))
    try enregistrer(
      marche.id, NouveauMarche(marche), version: Version(numero: marche.version),
      dans: .territoire(territoire), par: agent)
  }

  private func retablirLeLot(de reunion: Reunion) throws {
    let efface = reunion.efface.id
    try execute(
      """
      INSERT INTO lot (\(colonnesCopieesDeLot), recherche, cle_tri)
      SELECT \(colonnesCopieesDeLot), '', '' FROM reunion_lot
      WHERE territoire_id = \(territoire) AND reunion_id = \(reunion.id) AND id = \(efface)
      """)
    let lot = try lot(efface, dans: .territoire(territoire))
    try enregistrer(efface, NouveauLot(lot), version: Version(numero: lot.version))
    try execute(
      """
      INSERT INTO lot_titulaire (territoire_id, lot_id, structure_id)
      SELECT territoire_id, \(efface), structure_id FROM reunion_titulaire
      WHERE territoire_id = \(territoire) AND reunion_id = \(reunion.id)
      """)
    try execute(
      """
      UPDATE avis SET lot_id = \(efface)
      WHERE territoire_id = \(territoire) AND id IN (SELECT avis_id FROM reunion_avis WHERE reunion_id = \(reunion.id))
      """)
  }

  /// Those that it gained by the reunion leave it.
  private func rendreLesLeviers(de reunion: Reunion) throws {
    try execute(
      """
      DELETE FROM marche_levier
      WHERE territoire_id = \(territoire) AND marche_id = (SELECT marche_id FROM lot WHERE id = \(reunion.garde)) AND marche_id <> \(reunion.marche.id)
        AND levier IN (SELECT reunion_levier.levier FROM reunion_levier
          WHERE reunion_levier.reunion_id = \(reunion.id) AND reunion_levier.marche_id = marche_levier.marche_id)
      """)
  }

  /// What the reunion wrote on it is taken back; a reunion of before finds it as it left it.
  private func rendreLeLotGarde(de reunion: Reunion) throws {
    let (actuel, garde) = (try lot(reunion.garde, dans: .territoire(territoire)), reunion.garde)
    let copie = try first(
      """
      SELECT \(colonnesLot)
      FROM reunion_lot lot JOIN marche ON marche.id = lot.marche_id
      WHERE lot.reunion_id = \(reunion.id) AND lot.id = \(garde)
      """)
    guard let copie = try copie.map(Lot.init), copie.version != actuel.version else { return }
    try enregistrer(garde, NouveauLot(copie), version: Version(numero: actuel.version))
    try execute(
      """
      UPDATE reunion SET garde_version = \(actuel.version + 1)
      WHERE territoire_id = \(territoire) AND garde_id = \(garde) AND garde_version = \(copie.version) AND id < \(reunion.id) AND annulee_le IS NULL
      """)
  }

  /// Those that the reunion erased or settled are asked again; those that it asked are asked no more.
  private func rendreLesQuestions(de reunion: Reunion) throws {
    try execute(
      """
      DELETE FROM verification
      WHERE territoire_id = \(territoire) AND lot_id = \(reunion.garde) AND id > (SELECT derniere_verification FROM reunion WHERE id = \(reunion.id))
        AND issue = ''
      """)
    try execute(
      """
      UPDATE verification SET issue = '', le = NULL
      WHERE territoire_id = \(territoire) AND lot_id = \(reunion.garde) AND issue = 'republie' AND le >= \(reunion.le)
      """)
    try execute(
      """
      INSERT INTO verification (\(colonnesCopieesDeVerification))
      SELECT \(colonnesCopieesDeVerification) FROM reunion_verification
      WHERE territoire_id = \(territoire) AND reunion_id = \(reunion.id)
        AND lot_id IN (SELECT id FROM lot) AND (autre_lot_id IS NULL OR autre_lot_id IN (SELECT id FROM lot))
      """)
  }
}
