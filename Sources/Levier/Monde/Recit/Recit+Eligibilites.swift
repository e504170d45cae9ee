import Storage

extension Recit {
  /// A window from each person's first contract; those who wait are at every step before the decision.
  func raconterEligibilites() throws {
    for personne in personnes {
      guard let entree = personne.premierMois.map({ dans($0) }) else {
        try attente(personne)
        continue
      }
      let fenetre = Fenetre(premiereHeure: entree, regle: .initiale)
      let expiree = fenetre.fin < jour
      let facilitateur = facilitateurs[personne.rang % facilitateurs.count]
      let id: ID<DossierEligibilite> = try tx.value(
        """
        INSERT INTO eligibilite (participant_id, prescripteur_id, etat, motif, debut, fin, cause, regle_nom,
          decidee_par, decidee_le, version, cree_le)
        VALUES (\(personne.id), (SELECT prescripteur_id FROM participant WHERE id = \(personne.id)),
          \(expiree ? "expire" : "valide"), '', \(fenetre.debut), \(fenetre.fin),
          \(fenetre.cause.rawValue), \(RegleLocale.initiale.nom), \(facilitateur), \((entree - 4).enMatinee), 1,
          \((entree - 9).enMatinee))
        RETURNING id
        """
      ).cree()
      try criteres(personne, de: id, vusPar: facilitateur, le: entree - 4)
      try tx(le: entree - 4).tracer(
        ActePublics.validation, .passage(de: Eligibilite.Etat.Code.aInstruire, vers: .valide), sur: id,
        par: .agent(facilitateur))
    }
  }

  private func attente(_ personne: PersonneRacontee) throws {
    let etat: (code: Eligibilite.Etat.Code, motif: String) =
      switch personne.rang % 5 {
      case 1: (.piecesManquantes, "Il manque l’attestation d’inscription de moins de trois mois.")
      case 3: (.refuse, "Aucun critère n’est établi par les pièces vues.")
      default: (.aInstruire, "")
      }
    let decidee = etat.code == .refuse
    let facilitateur = facilitateurs[personne.rang % facilitateurs.count]
    let id: ID<DossierEligibilite> = try tx.value(
      """
      INSERT INTO eligibilite (participant_id, prescripteur_id, etat, motif, cause, regle_nom, decidee_par,
        decidee_le, version, cree_le)
      VALUES (\(personne.id), (SELECT prescripteur_id FROM participant WHERE id = \(personne.id)),
        \(etat.code.rawValue), \(etat.motif), '', \(RegleLocale.initiale.nom),
        \(decidee ? facilitateur : nil), \(decidee ? (jour - 5).enMatinee : nil), 1,
        \((jour - 3 - personne.rang % 20).enMatinee))
      RETURNING id
      """
    ).cree()
    try criteres(personne, de: id, vusPar: nil, le: jour)
  }

  private func criteres(
    _ personne: PersonneRacontee, de id: ID<DossierEligibilite>, vusPar agent: ID<Agent>?, le vues: Jour
  ) throws {
    for critere in personne.criteres {
      try tx.execute(
        """
        INSERT INTO eligibilite_critere (eligibilite_id, critere, preuve, vue_par, vue_le)
        VALUES (\(id), \(critere.rawValue), \(critere.preuve), \(agent), \(agent.map { _ in vues }))
        """)
    }
  }
}
