import Storage

@testable import Levier

/// What the tests of people and contracts set up.
extension Scene {
  func poserPersonneEtEngagement() async throws -> (ID<Participant>, ID<Engagement>) {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde)
      return (try tx.poserParticipant(monde), try tx.poserEngagement(monde, sur: lot))
    }
  }

  /// A contract with the social enterprise since 5 January, another with the company, one validated window.
  func poserDeuxContrats() async throws -> (
    personne: ID<Participant>, contrats: (siae: ID<Contrat>, entreprise: ID<Contrat>)
  ) {
    try await ecrire { tx in
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
    let monde = monde
    return try await ecrire { tx in
      let engagement: ID<Engagement>? = try tx.value(
        "SELECT min(engagement_id) FROM contrat_engagement WHERE contrat_id = \(contrat)")
      let premier = try engagement.cree()
      try tx.poserHeures(monde, contrat, sur: premier, mois: mois, faites: Heures(centiemes: heures))
      return premier
    }
  }

  /// Engagements open, to come and over, on a closed lot and in another territory.
  func poserEngagements() async throws -> (
    personne: ID<Participant>, ouvert: ID<Engagement>, futur: ID<Engagement>, passe: ID<Engagement>,
    ailleurs: ID<Engagement>
  ) {
    let monde = monde
    let voisin = try await chezLeVoisin()
    let ailleurs = try await voisin.ecrire { tx in
      try tx.poserEngagement(voisin.monde, sur: try tx.poserLot(voisin.monde, objet: "Orsonne"))
    }
    return try await ecrire { tx in
      let ouvert = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let futur = try tx.poserEngagement(
        monde, sur: try tx.poserLot(monde, objet: "Halle"), debut: "2027-01-01", echeance: "2027-12-31")
      let passe = try tx.poserEngagement(
        monde, sur: try tx.poserLot(monde, objet: "Voirie"), echeance: "2026-02-28")
      _ = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Piscine", clos: true))
      return (try tx.poserParticipant(monde), ouvert, futur, passe, ailleurs)
    }
  }
}
