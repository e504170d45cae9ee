import Foundation
import Storage

@testable import Levier

func titulaireSiret(_ siret: String) -> String {
  #"{"titulaire": {"id": "\#(siret)", "typeIdentifiant": "SIRET"}}"#
}

/// An award as it is published, right in every field.
/// - Parameters:
///   - titulaire: a SIRET, or the whole list of holders.
///   - autres: other fields, each followed by a comma.
func avis(
  id: String = "2024S01", objet: String = "Peinture de l'école", montant: String = "50000",
  publie: String = "2024-07-12", titulaire: String = "44306184100047", mois: Int = 12,
  social: String = #""Clause sociale""#, cpv: String = "45442100", nature: String = "Marché",
  acheteur: String = "21350238800019", autres: String = ""
) -> String {
  """
  {"id": "\(id)", "acheteur": {"id": "\(acheteur)"}, "objet": "\(objet)", "nature": "\(nature)", \(autres)
   "codeCPV": "\(cpv)", "dureeMois": \(mois), "dateNotification": "2024-06-01",
   "datePublicationDonnees": "\(publie)", "montant": \(montant),
   "titulaires": [\(titulaire.first == "{" ? titulaire : titulaireSiret(titulaire))],
   "considerationsSociales": {"considerationSociale": [\(social)]}}
  """
}

/// A file of these awards.
func decp(_ avis: [String]) -> String {
  #"{"marches": {"marche": ["# + avis.joined(separator: ",\n") + "]}}"
}

extension Scene {
  func importer(
    _ fichier: String, _ mode: ModeImport = .pourDeBon, dans territoire: ID<Territoire>? = nil
  ) async throws -> ImportAvis {
    let source = FichierDAvis(nom: "avis.json", empreinte: String(repeating: "0", count: 64))
    return try await services.importer(fichier, source, dans: territoire ?? monde.territoire, par: nil, mode)
  }

  func importer(
    json avis: [String], _ mode: ModeImport = .pourDeBon, dans territoire: ID<Territoire>? = nil
  ) async throws -> ImportAvis {
    let fichier = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: fichier) }  // a leftover in the temporary folder
    try Data(decp(avis).utf8).write(to: URL(filePath: fichier))
    return try await importer(fichier, mode, dans: territoire)
  }

  /// Start, end, amount, vocabulary and state of each lot, in the order in which they came.
  func lotsPublies() async throws -> [String] {
    try await storage.read { tx in
      try tx.rows("SELECT debut, fin, montant, cpv, clos FROM lot ORDER BY id").map { row in
        let (debut, fin): (Jour, Jour?) = try (row["debut"], row["fin"])
        let montant: Int? = try row["montant"]
        let cpv: String = try row["cpv"]
        let etat = Lot.Execution(du: debut, au: fin).etat(clos: try row["clos"], le: Jour(tx.now))
        return
          "\(debut.iso) \(fin?.iso ?? "nul") \(montant.map(String.init) ?? "nul") \(cpv) \(etat.rawValue)"
      }
    }
  }
}
