import Storage

extension Transaction {
  /// - Throws: `NatureTenue` when what rests on a structure forbids it another kind.
  func exigerLaNature(de structure: Structure, _ genre: GenreStructure) throws {
    guard genre != structure.genre else { return }
    let (id, avant, apres) = (structure.id, structure.nature, genre.nature)
    func existe(_ condition: SQL) throws -> Bool {
      try value("SELECT 1 WHERE EXISTS (\(condition))") as Int? != nil
    }
    if avant == .prescripteur, apres != avant || genre.sensibilite != structure.genre.sensibilite,
      try existe("SELECT 1 FROM participant WHERE prescripteur_id = \(id)")
        || existe("SELECT 1 FROM eligibilite WHERE prescripteur_id = \(id)")
    {
      throw NatureTenue.personnes
    }
    // Who opened an account there would see whom it refers from then on.
    if avant == .prescripteur, genre.sensibilite != structure.genre.sensibilite,
      try existe("SELECT 1 FROM agent WHERE structure_id = \(id)")
    {
      throw NatureTenue.comptes
    }
    guard apres != avant else { return }
    if try existe("SELECT 1 FROM marche WHERE donneur_ordre_id = \(id)")
      || existe("SELECT 1 FROM operation WHERE donneur_ordre_id = \(id)")
    {
      throw NatureTenue.marches
    }
    let travaille: Set<NatureStructure> = [.entreprise, .siae]
    if !travaille.contains(apres) {
      if try existe("SELECT 1 FROM contrat WHERE employeur_id = \(id)")
        || existe("SELECT 1 FROM declaration WHERE employeur_id = \(id)")
      {
        throw NatureTenue.contrats
      }
      if try existe("SELECT 1 FROM engagement WHERE titulaire_id = \(id)")
        || existe("SELECT 1 FROM lot_titulaire WHERE structure_id = \(id)")
      {
        throw NatureTenue.heures
      }
    }
    if try existe("SELECT 1 FROM agent WHERE structure_id = \(id)") { throw NatureTenue.comptes }
  }
}
