import Foundation

/// Refuses a settings file that cannot be read, or that holds a key which means nothing: a misspelt setting
/// would otherwise be ignored in silence.
enum ClesDuFichier {
  static func verifier(_ nom: String) throws {
    guard let octets = FileManager.default.contents(atPath: nom) else {
      throw AppelFautif("Le fichier de configuration \(nom) n’existe pas ou ne se lit pas.")
    }
    guard let objet = try? JSONSerialization.jsonObject(with: octets) as? [String: Any] else {
      throw AppelFautif("Le fichier de configuration \(nom) n’est pas un objet JSON bien formé.")
    }
    let connues = Set(Cle.allCases.map(\.rawValue))
    for cle in noms(objet).sorted() where !connues.contains(cle) {
      throw AppelFautif(
        "La clé « \(cle) » du fichier \(nom) est inconnue. Les clés sont : "
          + "\(Cle.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  private static func noms(_ objet: [String: Any], sous prefixe: String = "") -> [String] {
    objet.flatMap { nom, valeur in
      (valeur as? [String: Any]).map { noms($0, sous: prefixe + nom + ".") } ?? [prefixe + nom]
    }
  }
}
