import Levier
import Logging

// Text to value: a wrong one stops the start with a sentence that names the setting and where it was written.
extension Choix {
  func texte(_ cle: Cle) throws -> String {
    let (texte, origine) = try valeur(cle)
    guard !texte.isEmpty else { throw refus(cle, texte, origine, "une valeur qui n’est pas vide") }
    return texte
  }

  func entier(_ cle: Cle, dans bornes: ClosedRange<Int>) throws -> Int {
    let (texte, origine) = try valeur(cle)
    guard let entier = Int(texte), bornes.contains(entier) else {
      throw refus(cle, texte, origine, "un nombre entier de \(bornes.lowerBound) à \(bornes.upperBound)")
    }
    return entier
  }

  func booleen(_ cle: Cle) throws -> Bool {
    let (texte, origine) = try valeur(cle)
    switch texte.lowercased() {
    case "oui", "true", "1": return true
    case "non", "false", "0": return false
    default: throw refus(cle, texte, origine, "« oui » ou « non »")
    }
  }

  func niveau() throws -> Logger.Level {
    let (texte, origine) = try valeur(.niveau)
    guard let niveau = Logger.Level(rawValue: texte) else {
      throw refus(.niveau, texte, origine, "debug, info, notice, warning ou error")
    }
    return niveau
  }

  func mandataires() throws -> Mandataires {
    let (texte, origine) = try valeur(.mandataires)
    guard let mandataires = Mandataires(texte) else {
      throw refus(
        .mandataires, texte, origine, "des adresses séparées par des virgules, 127.0.0.1 ou 10.0.0.0/8")
    }
    return mandataires
  }

  /// Where links lead: what is written, or where the server listens, which only its own machine can open.
  func adressePublique() throws -> String {
    let (texte, origine) = try valeur(.adresse)
    guard texte.isEmpty else {
      guard let adresse = adresseDeSite(texte) else {
        throw refus(.adresse, texte, origine, "l’adresse du site, sans chemin : https://levier.example")
      }
      return adresse
    }
    guard try !booleen(.https) else {
      throw AppelFautif(
        "Avec --https oui, donnez l’adresse publique du site (--adresse https://levier.example) : les liens d’invitation en sont faits."
      )
    }
    let hote = try self.texte(.hote)
    return "http://\(hote.contains(":") ? "[\(hote)]" : hote):\(try entier(.port, dans: 0...65535))"
  }

  private func refus(_ cle: Cle, _ texte: String, _ origine: String, _ attendu: String) -> AppelFautif {
    AppelFautif("Le réglage « \(cle.rawValue) » vaut « \(texte) » (\(origine)) : il faut \(attendu).")
  }
}
