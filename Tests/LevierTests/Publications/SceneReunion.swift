import HummingbirdTesting
import Storage

@testable import Levier

extension Scene {
  /// Every row that a reunion may touch, without the versions, which only grow.
  func etatDesLots() async throws -> [String] {
    try await textes(
      """
      SELECT 'lot ' || lot.id || ' ' || marche_id || ' ' || numero || ' ' || intitule || ' ' || cpv || ' '
        || coalesce(montant, 0) || ' ' || coalesce(CAST(fin AS text), '') || ' ' || CAST(clos AS text) || ' ' || recherche || ' '
        || cle_tri FROM lot
      UNION ALL
      SELECT 'marche ' || id || ' ' || reference || ' ' || objet || ' ' || coalesce(montant, 0) || ' ' || cle_source
        || ' ' || recherche || ' ' || cle_tri || ' ' || donneur_ordre_id FROM marche
      UNION ALL SELECT 'levier ' || marche_id || ' ' || levier FROM marche_levier
      UNION ALL SELECT 'titulaire ' || lot_id || ' ' || structure_id FROM lot_titulaire
      UNION ALL SELECT 'avis ' || id || ' ' || lot_id FROM avis
      UNION ALL
      SELECT 'verification ' || id || ' ' || lot_id || ' ' || coalesce(autre_lot_id, 0) || ' ' || champ || ' ' || issue
      FROM verification
      """
    ).sorted()
  }

  /// Answers that the two lots of the open question are one; returns the one that is kept.
  func reunir() async throws -> ID<Lot> {
    let question = try await ids(
      "SELECT id FROM verification WHERE issue = '' AND genre = 'semblable' ORDER BY id LIMIT 1",
      Verification.self)
    _ = try await envoyer(
      "/marches/avis-a-verifier/\(question[0])", [("suite", "meme")], .facilitateur)
    return try await ids("SELECT garde_id FROM reunion ORDER BY id DESC LIMIT 1", Lot.self)[0]
  }

  /// Presses the button of the lot's page that undoes its last reunion.
  @discardableResult
  func separer(_ garde: ID<Lot>, par role: Role = .facilitateur) async throws -> TestResponse {
    let reunion = try await ids("SELECT max(id) FROM reunion WHERE garde_id = \(garde)", Reunion.self)[0]
    return try await envoyer("/lots/\(garde)/reunions/\(reunion)/annulation", [], role)
  }
}
