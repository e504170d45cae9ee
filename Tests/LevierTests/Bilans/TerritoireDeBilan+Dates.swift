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
}
