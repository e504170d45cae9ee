import Storage

extension Region {
  mutating func creerPersonnes() async throws {
    for depart in stride(from: 0, to: taille.personnes, by: 2_000) {
      let rangs = depart..<min(depart + 2_000, taille.personnes)
      let (region, facilitateur) = (self, monde.agents[Role.facilitateur.rawValue])
      personnes += try await storage.write { tx in
        try tx.creerPersonnes(rangs, region, par: facilitateur)
      }
    }
  }

  /// The month in which the path of the nth person begins.
  func entree(_ rang: Int) -> Mois { premierMois + rang * (Self.duree - 3) / taille.personnes }
}

extension Transaction {
  fileprivate func creerPersonnes(_ rangs: Range<Int>, _ region: Region, par facilitateur: ID<Agent>?) throws
    -> [ID<Participant>]
  {
    let jour = region.jour
    let cles = try inserer(
      """
      INSERT INTO participant (territoire_id, nom, prenom, naissance, sexe, commune, qpv, niveau,
        prescripteur_id, cle_doublon, recherche, cle_tri, version, cree_le) VALUES
      """,
      rangs.map { rang in
        let prenom = Recit.identites[rang * 7 % 60].prenom
        let nom = "\(Recit.identites[rang * 11 % 60].nom)-Fictif \(rang + 1)"
        let naissance = Jour(numero: jour.numero - 6_600 - rang * 7919 % 15_000)
        return """
          (\(region.monde.territoire), \(nom), \(prenom), \(naissance), \(rang % 5 < 2 ? "femme" : "homme"),
            \("Commune fictive \(rang % 90 + 1)"), \(rang % 4 == 0 ? "oui" : "non"),
            \(NiveauFormation.allCases[rang % 6].rawValue),
            \(region.prescripteurs[rang % region.prescripteurs.count]),
            \(CleDoublon(nom: nom, prenom: prenom, naissance: .jour(naissance)).texte), \("\(prenom) \(nom)".pliee),
            \("\(nom) \(prenom)".pliee), 1, \(now))
          """
      })
    let eligibilites = try inserer(
      """
      INSERT INTO eligibilite (participant_id, prescripteur_id, etat, motif, debut, fin, cause, regle_nom,
        decidee_par, decidee_le, version, cree_le) VALUES
      """,
      zip(cles, rangs).map { cle, rang in
        let debut = region.entree(rang).premierJour
        let fin = debut.plus(mois: 24) - 1
        return """
          (\(cle), \(region.prescripteurs[rang % region.prescripteurs.count]),
            \(fin < jour ? "expire" : "valide"), '', \(debut), \(fin), 'entree', 'Règle initiale',
            \(facilitateur), \(debut.enMatinee), 1, \(debut.enMatinee))
          """
      })
    let criteres: [Critere] = [.b1, .b2, .b4, .b5, .b6, .b7, .b10, .b11]
    try inserer(
      sansCle: "INSERT INTO eligibilite_critere (eligibilite_id, critere, preuve, vue_par, vue_le) VALUES",
      zip(eligibilites, rangs).map { cle, rang in
        let critere = criteres[rang % 8]
        return """
          (\(cle), \(critere.rawValue), \(critere.preuve), \(facilitateur), \(region.entree(rang).premierJour))
          """
      })
    return cles.map { ID<Participant>($0) }
  }
}
