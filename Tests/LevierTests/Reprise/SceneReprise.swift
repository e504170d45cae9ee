import Foundation
import Storage

@testable import Levier

/// An award as it is published, right in every field.
func avis(
  id: String = "2024S01", objet: String = "Peinture de l'école", montant: String = "50000",
  publie: String = "2024-07-12", titulaire: String = "44306184100047", mois: Int = 12,
  social: String = #""Clause sociale""#
) -> String {
  """
  {"id": "\(id)", "acheteur": {"id": "21350238800019"}, "objet": "\(objet)", "nature": "Marché",
   "codeCPV": "45442100", "dureeMois": \(mois), "dateNotification": "2024-06-01",
   "datePublicationDonnees": "\(publie)", "montant": \(montant),
   "titulaires": [{"titulaire": {"id": "\(titulaire)", "typeIdentifiant": "SIRET"}}],
   "considerationsSociales": {"considerationSociale": [\(social)]}}
  """
}

extension Scene {
  func reprendre(
    _ fichier: String, _ mode: ModeReprise = .pourDeBon, dans territoire: ID<Territoire>? = nil
  ) async throws -> Reprise {
    try await services.reprendre(fichier, dans: territoire ?? monde.territoire, par: nil, mode)
  }

  func reprendre(
    json avis: [String], _ mode: ModeReprise = .pourDeBon, dans territoire: ID<Territoire>? = nil
  ) async throws -> Reprise {
    let fichier = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: fichier) }  // a leftover in the temporary folder
    let contenu = #"{"marches": {"marche": ["# + avis.joined(separator: ",\n") + "]}}"
    try Data(contenu.utf8).write(to: URL(filePath: fichier))
    return try await reprendre(fichier, mode, dans: territoire)
  }
}
