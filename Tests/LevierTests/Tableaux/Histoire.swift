import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage

@testable import Levier

extension Scene {
  /// Two markets of two buyers; Lila works on the first through the ETTI, then on the second for the
  /// company, fourteen days later. Besson waits.
  func poserHistoire() async throws {
    let monde = monde
    try await storage.write { tx in
      let college = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let autre = try tx.creer(
        NouvelleStructure(genre: .commune, nom: "Commune de Saint-Aubrac"), dans: monde.territoire)
      let lot = try tx.poserLot(monde, objet: "Réfection de la halle")
      try tx.execute(
        """
        UPDATE marche SET donneur_ordre_id = \(autre), recherche = 'refection de la halle'
        WHERE objet = 'Réfection de la halle'
        """)
      let halle = try tx.poserEngagement(monde, sur: lot, heures: 400, echeance: "2026-06-30")
      let lila = try tx.poserParticipant(monde)
      _ = try tx.poserParticipant(monde, nom: "Besson", prenom: "Nora", naissance: "1999-02-01")
      let premier = try tx.poserContrat(
        monde, de: lila, pour: [college], debut: "2026-01-05", fin: "2026-01-31")
      let second = try tx.poserContrat(
        monde, de: lila, chez: "Maçonnerie Tréguier-Faure", pour: [halle], debut: "2026-02-15",
        fin: "2026-04-30")
      try tx.poserHeures(monde, premier, sur: college, mois: "2026-01", faites: 150, valorisees: 150)
      try tx.poserHeures(
        monde, second, sur: halle, mois: "2026-02", faites: 30, valorisees: 0,
        chez: "Maçonnerie Tréguier-Faure")
    }
  }

  /// The number of statements that each page costs.
  func compter(_ chemins: [String], _ role: Role) async throws -> [Int] {
    var nombres: [Int] = []
    for chemin in chemins {
      storage.reset()
      _ = try await lire(chemin, role)
      nombres.append(storage.statements)
    }
    return nombres
  }
}

extension Transaction {
  /// A validated line, imputed, and the sums that follow from it.
  func poserHeures(
    _ monde: Monde, _ contrat: ID<Contrat>, sur engagement: ID<Engagement>, mois: String, faites: Int,
    valorisees: Int, chez employeur: String = "Tremplin Intérim Brenelle"
  ) throws {
    let declaration: Int64 = try value(
      """
      INSERT INTO declaration (employeur_id, mois, etat, motif, version, cree_le)
      VALUES (\(try monde.structure(employeur)), \(mois), 'validee', '', 1, \(now))
      RETURNING id
      """
    ).cree()
    let ligne: Int64 = try value(
      """
      INSERT INTO ligne (declaration_id, contrat_id, nature, heures, heures_formation, heures_imputees, motif,
        cree_le)
      VALUES (\(declaration), \(contrat), 'declaree', \(faites * 100), 0, \(faites * 100), '', \(now))
      RETURNING id
      """
    ).cree()
    try execute(
      """
      INSERT INTO imputation (ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause)
      VALUES (\(ligne), \(engagement), \(contrat), \(mois), \(faites * 100), \(valorisees * 100),
        \(faites == valorisees ? "" : "hors_fenetre"))
      """)
    try execute(
      """
      UPDATE engagement SET heures_faites = heures_faites + \(faites * 100),
        heures_valorisees = heures_valorisees + \(valorisees * 100)
      WHERE id = \(engagement)
      """)
  }
}

extension TestResponse {
  var statut: Int { status.code }
  var octets: [UInt8] { Array(body.readableBytesView) }
  var disposition: String? { headers[.contentDisposition] }
}
