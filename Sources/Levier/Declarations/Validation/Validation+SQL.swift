import Storage

extension TransactionLocale {
  /// Validates a month: each line's hours go to engagements, in the parts chosen or else as proposed.
  func valider(
    _ fiche: FicheDeclaration, choix: [ID<LigneDeclaration>: [Imputation.Part]]? = nil,
    par agent: ID<Agent>, role: Role
  ) throws {
    let suite = try fiche.declaration.valider(par: agent, role: role)
    try avancer(fiche.entete, ", validee_par = \(agent), validee_le = \(now)", vers: suite)
    let repartition = try repartition(de: fiche)
    let parts = choix ?? repartition.proposer()
    for ligne in repartition.lignes {
      try Imputation.verifier(parts[ligne.id] ?? [], travaillees: ligne.heures.total)
    }
    try imputer(repartition.valoriser(parts), mois: fiche.mois)
    try tracer(fiche.entete, .validation, vers: suite, par: agent)
  }

  /// Gives a validated month back: its shares are taken from the engagements' sums, and no hour is lost.
  func rouvrir(_ entete: EnteteDeclaration, motif: Texte, par agent: ID<Agent>, role: Role) throws {
    let suite = try entete.declaration.rouvrir(role: role, motif: motif)
    try avancer(entete, ", validee_par = NULL, validee_le = NULL", vers: suite)
    try retirerImputations(de: entete.declaration.id)
    try tracer(entete, .reouverture, vers: suite, par: agent)
  }

  /// Puts a validated month back before its validation, for the facilitator who pressed too soon.
  func annulerValidation(_ entete: EnteteDeclaration, par agent: ID<Agent>, role: Role) throws {
    let id = entete.declaration.id
    let auteur: ID<Agent>? = try value("SELECT transmise_par FROM declaration WHERE id = \(id)")
    guard let auteur else { throw Declaration.Refus.pasARouvrir }
    let suite = try entete.declaration.annulerValidation(role: role, transmisePar: auteur)
    try avancer(entete, ", validee_par = NULL, validee_le = NULL", vers: suite)
    try retirerImputations(de: id)
    try tracer(entete, .annulationDeLaValidation, vers: suite, par: agent)
  }

  /// Takes a month's shares from the engagements' sums.
  private func retirerImputations(de id: ID<Declaration>) throws {
    let parEngagement = try rows(
      """
      SELECT engagement_id, sum(heures) AS heures, sum(valorisees) AS valorisees
      FROM imputation
      WHERE ligne_id IN (SELECT id FROM ligne WHERE declaration_id = \(id))
      GROUP BY engagement_id
      ORDER BY engagement_id
      """)
    for row in parEngagement {
      let (heures, valorisees): (Heures, Heures) = try (row["heures"], row["valorisees"])
      try ajouter(-heures, valorisees: -valorisees, a: try row["engagement_id"])
    }
    try execute(
      "DELETE FROM imputation WHERE territoire_id = \(territoire) AND ligne_id IN (SELECT id FROM ligne WHERE declaration_id = \(id))"
    )
    try execute(
      "UPDATE ligne SET heures_imputees = 0 WHERE territoire_id = \(territoire) AND declaration_id = \(id)")
  }

  /// Writes shares, the sum that each line keeps of its own (which the database bounds), and the sums that
  /// each engagement keeps.
  func imputer(_ imputees: [Repartition.Imputee], mois: Mois) throws {
    for debut in stride(from: 0, to: imputees.count, by: 500) {
      let valeurs = imputees[debut..<min(debut + 500, imputees.count)].map { imputee in
        """
        (\(territoire), \(imputee.ligne), \(imputee.engagement), \(imputee.contrat), \(mois),
          \(imputee.heures), \(imputee.valorisees), \(imputee.cause?.rawValue ?? ""))
        """ as SQL
      }
      try execute(
        """
        INSERT INTO imputation
          (territoire_id, ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause)
        VALUES \(valeurs.joined(by: ", "))
        """)
    }
    let lignes = Set(imputees.map(\.ligne)).sorted()
    for debut in stride(from: 0, to: lignes.count, by: 500) {
      try execute(
        """
        UPDATE ligne
        SET heures_imputees =
          (SELECT coalesce(sum(imputation.heures), 0) FROM imputation WHERE imputation.ligne_id = ligne.id)
        WHERE territoire_id = \(territoire) AND id IN \(list: Array(lignes[debut..<min(debut + 500, lignes.count)]))
        """)
    }
    let parEngagement = Dictionary(grouping: imputees, by: \.engagement)
    for (engagement, parts) in parEngagement.sorted(by: { $0.key < $1.key }) {
      try ajouter(
        parts.map(\.heures).reduce(.zero, +), valorisees: parts.map(\.valorisees).reduce(.zero, +),
        a: engagement)
    }
  }

  private func ajouter(_ heures: Heures, valorisees: Heures, a engagement: ID<Engagement>) throws {
    try execute(
      """
      UPDATE engagement
      SET heures_faites = heures_faites + \(heures), heures_valorisees = heures_valorisees + \(valorisees)
      WHERE territoire_id = \(territoire) AND id = \(engagement)
      """)
  }
}
