import Storage

extension Transaction {
  /// Which of these months, handed over, a facilitator may validate at once, in four statements.
  func moisSansQuestion(
    parmi declarations: [ID<Declaration>], _ versions: [PratiquesDatees]
  ) throws -> Set<ID<Declaration>> {
    let contrats: SQL = "SELECT contrat_id FROM ligne WHERE declaration_id IN \(list: declarations)"
    let engagements = try engagementsServis(par: contrats)
    let fenetres = try fenetres(par: contrats)
    let charges = try moisCharges(parmi: declarations, versions)
    let lignes = try lignesAValider(declarations)
    let sansQuestion = declarations.filter { id in
      let repartition = Repartition(
        lignes: (lignes[id] ?? []).map { ligne, contrat in
          Repartition.Ligne(
            id: ligne.id, contrat: contrat, heures: ligne.heures, engagements: engagements[contrat.id] ?? [],
            fenetres: fenetres[contrat.participant] ?? [],
            prolongation: versions.pratiques(le: contrat.debut).prolongation)
        })
      return !repartition.lignes.isEmpty && repartition.estSansQuestion(charges[id] ?? [:], versions)
    }
    return Set(sansQuestion)
  }

  /// Before a month is validated without being read.
  func exigerSansQuestion(_ fiche: FicheDeclaration) throws {
    let id = fiche.declaration.id
    let versions = try versionsPratiques(du: fiche.entete.territoire)
    guard try moisSansQuestion(parmi: [id], versions).contains(id) else {
      throw Declaration.Refus.aVerifier
    }
  }

  private func lignesAValider(
    _ declarations: [ID<Declaration>]
  ) throws -> [ID<Declaration>: [(LigneLue, ContratDuMois)]] {
    let lues = try rows(
      """
      SELECT ligne.id AS ligne_id, ligne.declaration_id, declaration.mois, ligne.heures,
        ligne.heures_formation, ligne.heures_imputees, ligne.motif, ligne.nature, ligne.corrige_id,
        ligne.cree_le, contrat.id, contrat.participant_id, '' AS nom, '' AS prenom, contrat.metier,
        contrat.type, contrat.debut, contrat.fin, contrat.sortie_le, contrat.heures_hebdo
      FROM ligne
      JOIN declaration ON declaration.id = ligne.declaration_id
      JOIN contrat ON contrat.id = ligne.contrat_id
      WHERE ligne.declaration_id IN \(list: declarations)
      ORDER BY ligne.id
      """)
    return Dictionary(
      try lues.map { row in
        let contrat = try ContratDuMois(row)
        let ligne = try LigneLue(row, id: row["ligne_id"], contrat: contrat.id, mois: row["mois"])
        return (try row["declaration_id"], [(ligne, contrat)])
      }, uniquingKeysWith: +)
  }

  /// The people of these months who pass what is usual in theirs, with all employers together.
  private func moisCharges(
    parmi declarations: [ID<Declaration>], _ versions: [PratiquesDatees]
  ) throws -> [ID<Declaration>: [ID<Participant>: Heures]] {
    let lus = try rows(
      """
      SELECT vue.declaration_id, vue.mois, vue.participant_id, sum(ligne.heures + ligne.heures_formation) AS total
      FROM (SELECT DISTINCT declaration.id AS declaration_id, declaration.mois, contrat.participant_id
        FROM declaration
        JOIN ligne ON ligne.declaration_id = declaration.id
        JOIN contrat ON contrat.id = ligne.contrat_id
        WHERE declaration.id IN \(list: declarations)) vue
      JOIN contrat ON contrat.participant_id = vue.participant_id
      JOIN ligne ON ligne.contrat_id = contrat.id
      JOIN declaration ON declaration.id = ligne.declaration_id AND declaration.mois = vue.mois
      GROUP BY vue.declaration_id, vue.mois, vue.participant_id
      """)
    return Dictionary(
      try lus.compactMap { row in
        let (mois, total): (Mois, Heures) = try (row["mois"], row["total"])
        guard total > versions.pratiques(le: mois.premierJour).signalements.heuresMensuelles else {
          return nil
        }
        return (try row["declaration_id"], [try row["participant_id"]: total])
      },
      uniquingKeysWith: { $0.merging($1) { un, _ in un } })
  }
}
