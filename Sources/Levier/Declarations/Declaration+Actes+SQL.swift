import Storage

extension TransactionLocale {
  /// The declaration of an employer's month, opened if nobody had.
  @discardableResult
  func ouvrirDeclaration(
    _ employeur: ID<Structure>, _ mois: Mois, par agent: ID<Agent>?
  ) throws -> ID<Declaration> {
    let existante: ID<Declaration>? = try value(
      "SELECT id FROM declaration WHERE employeur_id = \(employeur) AND mois = \(mois)")
    if let existante { return existante }
    let id: ID<Declaration> = try value(
      """
      INSERT INTO declaration (territoire_id, employeur_id, mois, etat, motif, version, cree_le)
      VALUES (\(territoire), \(employeur), \(mois), \(Declaration.Etat.Code.brouillon), '', 1, \(now))
      RETURNING id
      """
    ).cree()
    try tracer(
      ActeDeclarations.ouverture, .code(Declaration.Etat.Code.brouillon), sur: id,
      par: Auteur(agentOuCommande: agent))
    return id
  }

  /// Saves the lines of a draft; one left empty is taken out.
  func enregistrer(
    _ saisies: [SaisieLigne], dans entete: EnteteDeclaration, par agent: ID<Agent>?
  ) throws {
    try entete.declaration.exigerModifiable()
    let id = entete.declaration.id
    try avancer(entete, "")
    try execute(
      """
      DELETE FROM ligne
      WHERE territoire_id = \(territoire) AND declaration_id = \(id) AND contrat_id IN \(list: saisies.filter { $0.ligne == nil }.map(\.contrat))
      """)
    try poser(saisies.compactMap { saisie in saisie.ligne.map { (id, saisie.contrat, $0) } })
    try tracer(ActeDeclarations.saisie, sur: id, par: Auteur(agentOuCommande: agent))
  }

  /// Writes lines, over those that their contracts already had, by hundreds.
  /// - Parameters:
  ///   - source: the file that they were read in; nil where they were typed.
  ///   - positions: where in it, by contract.
  func poser(
    _ lignes: [(ID<Declaration>, ID<Contrat>, LigneDeclaration)], de source: ID<Provenance>? = nil,
    positions: [ID<Contrat>: String] = [:]
  ) throws {
    for debut in stride(from: 0, to: lignes.count, by: 500) {
      let valeurs = lignes[debut..<min(debut + 500, lignes.count)].map { declaration, contrat, ligne in
        """
        (\(territoire), \(declaration), \(contrat), 'declaree', \(ligne.heures), \(ligne.formation), 0, '', \(now), \(source),
          \(positions[contrat]))
        """ as SQL
      }
      try execute(
        """
        INSERT INTO ligne (territoire_id, declaration_id, contrat_id, nature, heures, heures_formation, heures_imputees,
          motif, cree_le, import_id, import_lignes)
        VALUES \(valeurs.joined(by: ", "))
        ON CONFLICT (declaration_id, contrat_id) WHERE nature = 'declaree'
        DO UPDATE SET heures = excluded.heures, heures_formation = excluded.heures_formation,
          import_id = excluded.import_id, import_lignes = excluded.import_lignes
        """)
    }
  }

  func transmettre(
    _ entete: EnteteDeclaration, par agent: ID<Agent>, role: Role, le jour: Jour
  ) throws {
    let suite = try entete.declaration.transmettre(par: agent, role: role, le: jour)
    try avancer(entete, ", transmise_par = \(agent), transmise_le = \(now)", vers: suite)
    try tracer(entete, .transmission, vers: suite, par: agent)
  }

  func demanderComplement(
    _ entete: EnteteDeclaration, motif: Texte, par agent: ID<Agent>, role: Role
  ) throws {
    let suite = try entete.declaration.demanderComplement(role: role, motif: motif)
    try avancer(entete, "", vers: suite)
    try tracer(entete, .demandeDeComplement, vers: suite, par: agent)
  }

  func cloturer(_ entete: EnteteDeclaration, par agent: ID<Agent>, role: Role) throws {
    let suite = try entete.declaration.cloturer(par: agent, role: role)
    try avancer(entete, ", cloturee_par = \(agent), cloturee_le = \(now)", vers: suite)
    try tracer(entete, .cloture, vers: suite, par: agent)
  }

  /// Moves a declaration on from the version that was read.
  /// - Throws: `ChangementConcurrent` when somebody moved it since.
  func avancer(_ entete: EnteteDeclaration, _ colonnes: SQL, vers suite: Declaration? = nil) throws {
    let declaration = suite ?? entete.declaration
    let change = try execute(
      """
      UPDATE declaration
      SET etat = \(declaration.etat.code), motif = \(declaration.etat.motif), version = version + 1 \(colonnes)
      WHERE territoire_id = \(territoire) AND id = \(declaration.id) AND version = \(entete.version)
      """)
    guard change == 1 else { throw ChangementConcurrent() }
  }

  /// The reason stays readable once the month is handed over again.
  func tracer(
    _ entete: EnteteDeclaration, _ acte: ActeDeclarations, vers suite: Declaration, par agent: ID<Agent>
  ) throws {
    let (avant, apres) = (entete.declaration.etat.code, suite.etat.code)
    let mots =
      suite.etat.motif.isEmpty
      ? nil
      : MotsDeTrace(
        avant: avant.libelle, apres: "\(apres.libelle) («\u{a0}\(suite.etat.motif)\u{a0}»)")
    try tracer(acte, .passage(de: avant, vers: apres), mots: mots, sur: suite.id, par: .agent(agent))
  }
}
