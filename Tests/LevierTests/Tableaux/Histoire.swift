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
    try await ecrire { tx in
      let college = try tx.poserEngagement(monde, sur: try tx.poserLot(monde))
      let autre = try tx.creer(
        NouvelleStructure(genre: .commune, nom: "Commune de Saint-Aubrac"))
      let lot = try tx.poserLot(monde, objet: "Réfection de la halle", chez: autre)
      let halle = try tx.poserEngagement(monde, sur: lot, heures: 400, echeance: "2026-06-30")
      let lila = try tx.poserParticipant(monde)
      _ = try tx.poserParticipant(monde, nom: "Besson", prenom: "Nora", naissance: "1999-02-01")
      let premier = try tx.poserContrat(
        monde, de: lila, pour: [college], debut: "2026-01-05", fin: "2026-01-31")
      let second = try tx.poserContrat(
        monde, de: lila, chez: "Maçonnerie Tréguier-Faure", pour: [halle], debut: "2026-02-15",
        fin: "2026-04-30")
      try tx.poserHeures(monde, premier, sur: college, mois: "2026-01", faites: Heures(heures: 150))
      try tx.poserHeures(
        monde, second, sur: halle, mois: "2026-02", faites: Heures(heures: 30), valorisees: .zero)
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

extension TestResponse {
  var statut: Int { status.code }
  var octets: [UInt8] { Array(body.readableBytesView) }
  var disposition: String? { headers[.contentDisposition] }
}
