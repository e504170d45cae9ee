import Storage

extension Recit {
  mutating func raconterContrats() throws {
    for rang in contrats.indices {
      let contrat = contrats[rang]
      let id: ID<Contrat> = try tx.value(
        """
        INSERT INTO contrat (participant_id, employeur_id, type, rome, metier, debut, fin, heures_hebdo,
          sortie_le, sortie, version, cree_le)
        VALUES (\(personnes[contrat.personne].id), \(try structure(contrat.employeur)),
          \(contrat.type.rawValue), \(contrat.metier.rome), \(contrat.metier.nom), \(contrat.debut),
          \(contrat.fin), \(contrat.hebdo), \(contrat.sortie?.le), \(contrat.sortie?.vers.rawValue ?? ""), 1,
          \(tx.now))
        RETURNING id
        """
      ).cree()
      contrats[rang].id = id
      for engagement in contrat.engagements {
        try tx.execute(
          """
          INSERT INTO contrat_engagement (contrat_id, engagement_id)
          VALUES (\(id), \(engagements[engagement].id))
          """)
      }
      try tx(le: contrat.debut - 3).tracer(
        ActeContrats.creation, sur: id, par: Auteur(agentOuCommande: facilitateur))
      if let sortie = contrat.sortie {
        try tx(le: sortie.le + 6).tracer(
          ActeContrats.sortie, .code(sortie.vers), sur: id, par: Auteur(agentOuCommande: facilitateur))
      }
    }
  }
}
