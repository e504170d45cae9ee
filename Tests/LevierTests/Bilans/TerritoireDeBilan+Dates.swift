import Storage

@testable import Levier

/// What makes a row fall inside or outside a period.
extension TerritoireDeBilan {
  func inscrire(_ engagement: ID<Engagement>, le jour: String, heures: Int) throws {
    try tx.ecrire(
      NouvelleEcriture(
        engagement: engagement, le: try Jour(jour), genre: .avenant, heures: Heures(heures: heures),
        libelle: "Avenant"),
      par: try monde.agents["facilitateur"].cree())
  }

  /// Another period for an engagement, and for the line that opened its ledger.
  func dater(_ engagement: ID<Engagement>, _ debut: String, _ fin: String) throws {
    try tx.execute(
      "UPDATE ecriture SET le = \(debut) WHERE engagement_id = \(engagement) AND genre = 'initial'")
    try tx.execute("UPDATE engagement SET debut = \(debut), echeance = \(fin) WHERE id = \(engagement)")
  }

  func rendreEligible(
    _ personne: ID<Participant>, _ criteres: [Critere], etat: String = "valide", debut: String = "2025-01-01",
    fin: String = "2025-12-31"
  ) throws {
    try tx.poserEligibilite(monde, de: personne, debut: debut, fin: fin)
    let id: Int64? = try tx.value("SELECT max(id) FROM eligibilite")
    try tx.execute("UPDATE eligibilite SET etat = \(etat) WHERE id = \(id)")
    for critere in criteres {
      try tx.execute(
        """
        INSERT INTO eligibilite_critere (eligibilite_id, critere, preuve)
        VALUES (\(id), \(critere.rawValue), '')
        """)
    }
  }
}
