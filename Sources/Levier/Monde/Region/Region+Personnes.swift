import Storage

extension Region {
  mutating func creerPersonnes() async throws {
    for depart in stride(from: 0, to: taille.personnes, by: 2_000) {
      let rangs = depart..<min(depart + 2_000, taille.personnes)
      let (region, facilitateur) = (self, monde.agents[Role.facilitateur.rawValue])
      personnes += try await storage.write(dans: monde.territoire) { tx in
        try tx.creerPersonnes(rangs, region, par: facilitateur)
      }
    }
  }

  /// The month in which the path of the nth person begins.
  func entree(_ rang: Int) -> Mois { premierMois + rang * (Self.duree - 3) / taille.personnes }
}

extension TransactionLocale {
  fileprivate func creerPersonnes(_ rangs: Range<Int>, _ region: Region, par facilitateur: ID<Agent>?) throws
    -> [ID<Participant>]
  {
    let jour = region.jour
    let prescripteurs = region.prescripteurs
    let cles = try inserer(
      dans: "participant",
      rangs.map { rang in
        let prenom = Recit.identites[rang * 7 % 60].prenom
        let nom = "\(Recit.identites[rang * 11 % 60].nom)-Fictif \(rang + 1)"
        let naissance = Jour(numero: jour.numero - 6_600 - rang * 7919 % 15_000)
        return [
          "nom": nom, "prenom": prenom, "naissance": naissance,
          "sexe": rang % 5 < 2 ? Sexe.femme : .homme, "commune": "Commune fictive \(rang % 90 + 1)",
          "qpv": rang % 4 == 0 ? Participant.Qpv.oui : .non, "niveau": NiveauFormation.allCases[rang % 6],
          "prescripteur_id": prescripteurs[rang % prescripteurs.count],
          "cle_doublon": CleDoublon(nom: nom, prenom: prenom, naissance: .jour(naissance)).texte,
          "recherche": "\(prenom) \(nom)".pliee, "cle_tri": "\(nom) \(prenom)".pliee, "version": 1,
          "cree_le": now,
        ]
      })
    let eligibilites = try inserer(
      dans: "eligibilite",
      zip(cles, rangs).map { cle, rang in
        let debut = region.entree(rang).premierJour
        let fin = debut.plus(mois: 24) - 1
        return [
          "participant_id": cle, "prescripteur_id": prescripteurs[rang % prescripteurs.count],
          "etat": fin < jour ? Eligibilite.Etat.Code.expire : .valide, "motif": "", "debut": debut,
          "fin": fin, "cause": Fenetre.Cause.entree, "regle_nom": RegleLocale.initiale.nom,
          "decidee_par": facilitateur, "decidee_le": debut.enMatinee, "version": 1,
          "cree_le": debut.enMatinee,
        ]
      })
    let criteres: [Critere] = [.b1, .b2, .b4, .b5, .b6, .b7, .b10, .b11]
    try inserer(
      sansCleDans: "eligibilite_critere",
      zip(eligibilites, rangs).map { cle, rang in
        [
          "eligibilite_id": cle, "critere": criteres[rang % 8], "preuve": "", "vue_par": facilitateur,
          "vue_le": region.entree(rang).premierJour,
        ]
      })
    return cles.map { ID<Participant>($0) }
  }
}
