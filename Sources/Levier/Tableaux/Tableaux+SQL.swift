import Markup
import Storage

extension Transaction {
  /// The operations that have a market in sight.
  func operationsAuChoix(dans perimetre: Perimetre) throws -> [Choice] {
    try rows(
      """
      SELECT operation.id, operation.intitule FROM operation
      WHERE EXISTS (SELECT 1 FROM marche WHERE marche.operation_id = operation.id AND \(perimetre.marches))
      ORDER BY operation.cle_tri, operation.id
      """
    ).map { Choice("\(try $0["id"] as ID<Operation>)", try $0["intitule"]) }
  }

  /// The employers of the contracts in sight.
  func employeursAuChoix(dans perimetre: Perimetre) throws -> [Choice] {
    guard perimetre.voitLesEmployeurs else { return [] }
    return try rows(
      """
      SELECT structure.id, structure.nom FROM structure
      WHERE structure.nature IN ('entreprise', 'siae') AND EXISTS (
        SELECT 1 FROM contrat c JOIN participant ON participant.id = c.participant_id
        WHERE c.employeur_id = structure.id AND \(perimetre.contratsVus) AND \(perimetre.parcours))
      ORDER BY structure.cle_tri, structure.id
      """
    ).map { Choice("\(try $0["id"] as ID<Structure>)", try $0["nom"]) }
  }
}
