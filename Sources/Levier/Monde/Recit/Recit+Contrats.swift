import Storage

extension Recit {
  mutating func raconterContrats() throws {
    let facilitateur = Auteur(agentOuCommande: facilitateur)
    for rang in contrats.indices {
      let contrat = contrats[rang]
      let signature = tx(le: contrat.debut - 3)
      let id = try signature.creer(
        NouveauContrat(
          employeur: try structure(contrat.employeur), type: contrat.type,
          rome: try Rome(contrat.metier.rome),
          metier: contrat.metier.nom, debut: contrat.debut, fin: contrat.fin, heuresHebdo: contrat.hebdo,
          engagements: Set(contrat.engagements.map { engagements[$0].id })),
        de: personnes[contrat.personne].id)
      contrats[rang].id = id
      try signature.tracer(ActeContrats.creation, sur: id, par: facilitateur)
      if let sortie = contrat.sortie {
        let suite = tx(le: sortie.le + 6)
        try suite.enregistrer(
          id, fin: Contrat.FinDeContrat(motif: sortie.vers, le: sortie.le), version: Version(numero: 1))
        try suite.tracer(ActeContrats.sortie, .code(sortie.vers), sur: id, par: facilitateur)
      }
    }
  }
}
