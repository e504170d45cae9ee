import Storage

@testable import Levier

/// What makes a row fall inside or outside a period.
extension TerritoireDeBilan {
  func inscrire(_ engagement: ID<Engagement>, le jour: String, heures: Int) throws {
    try tx.execute(
      """
      INSERT INTO ecriture (engagement_id, le, genre, heures, libelle, cree_par, cree_le)
      VALUES (\(engagement), \(jour), 'avenant', \(Heures(heures: heures)), '',
        \(monde.agents["facilitateur"]), \(tx.now))
      """)
  }

  func dater(_ engagement: ID<Engagement>, _ debut: String, _ fin: String) throws {
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
