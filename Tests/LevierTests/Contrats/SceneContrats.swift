import Storage

@testable import Levier

/// What the tests of people and contracts set up.
extension Scene {
  func poserPersonneEtEngagement() async throws -> (ID<Participant>, ID<Engagement>) {
    try await storage.write { tx in
      let lot = try tx.poserLot(monde)
      return (try tx.poserParticipant(monde), try tx.poserEngagement(monde, sur: lot))
    }
  }

  /// A contract with the social enterprise since 5 January, another with the company, one validated window.
  func poserDeuxContrats() async throws -> (
    personne: ID<Participant>, contrats: (siae: ID<Contrat>, entreprise: ID<Contrat>)
  ) {
    try await storage.write { tx in
      let engagement = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let personne = try tx.poserParticipant(monde)
      try tx.poserEligibilite(monde, de: personne)
      let siae = try tx.poserContrat(monde, de: personne, pour: [engagement])
      let entreprise = try tx.poserContrat(
        monde, de: personne, chez: "Maçonnerie Tréguier-Faure", pour: [engagement], debut: "2026-02-02")
      return (personne, (siae, entreprise))
    }
  }

  /// A contract's form, right in every field.
  func champs(engagement: ID<Engagement>) throws -> [(String, String)] {
    [
      ("employeur", "\(try monde.structure("Tremplin Intérim Brenelle"))"), ("type", "ctti"),
      ("rome", "F1703"),
      ("metier", "Maçonnerie"), ("debut", "2026-03-16"), ("fin", "2026-09-30"), ("heures_hebdo", "35"),
      ("engagements", "\(engagement)"),
    ]
  }

  /// Hours of a month, validated and imputed to the contract's first engagement, which is returned.
  func declarer(_ contrat: ID<Contrat>, mois: String, heures: Int) async throws -> ID<Engagement> {
    try await storage.write { tx in
      let employeur: ID<Structure>? = try tx.value(
        "SELECT employeur_id FROM contrat WHERE id = \(contrat)")
      let engagement: ID<Engagement>? = try tx.value(
        "SELECT min(engagement_id) FROM contrat_engagement WHERE contrat_id = \(contrat)")
      let declaration: Int? = try tx.value(
        """
        INSERT INTO declaration (employeur_id, mois, etat, motif, version, cree_le)
        VALUES (\(employeur), \(mois), 'validee', '', 1, \(tx.now)) RETURNING id
        """)
      let ligne: Int? = try tx.value(
        """
        INSERT INTO ligne (declaration_id, contrat_id, nature, heures, heures_formation, heures_imputees,
          motif, cree_le)
        VALUES (\(declaration), \(contrat), 'declaree', \(heures), 0, \(heures), '', \(tx.now)) RETURNING id
        """)
      try tx.execute(
        """
        INSERT INTO imputation (ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause)
        VALUES (\(ligne), \(engagement), \(contrat), \(mois), \(heures), \(heures), '')
        """)
      return try engagement.cree()
    }
  }

  /// Engagements open, to come and over, on a closed lot and in another territory.
  func poserEngagements() async throws -> (
    personne: ID<Participant>, ouvert: ID<Engagement>, futur: ID<Engagement>, passe: ID<Engagement>,
    ailleurs: ID<Engagement>
  ) {
    let monde = monde
    return try await storage.write { tx in
      let ouvert = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let futur = try tx.poserEngagement(
        monde, sur: try tx.poserLot(monde, objet: "Halle"), echeance: "2027-12-31")
      try tx.execute("UPDATE engagement SET debut = '2027-01-01' WHERE id = \(futur)")
      let passe = try tx.poserEngagement(
        monde, sur: try tx.poserLot(monde, objet: "Voirie"), echeance: "2026-02-28")
      let clos = try tx.poserLot(monde, objet: "Piscine")
      _ = try tx.poserEngagement(monde, sur: clos)
      try tx.execute("UPDATE lot SET clos = \(true) WHERE id = \(clos)")
      let ailleurs = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Orsonne"))
      try tx.execute("UPDATE marche SET territoire_id = \(monde.voisin) WHERE objet = 'Orsonne'")
      return (try tx.poserParticipant(monde), ouvert, futur, passe, ailleurs)
    }
  }
}
