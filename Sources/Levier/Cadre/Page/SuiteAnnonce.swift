import Markup

/// What may follow an act, beside the line that names it: one press that undoes it, or the page where it is
/// read.
enum SuiteAnnonce: Hashable, Sendable {
  case annuler(Chemin, Version, retour: Chemin)
  case voir(String, Chemin)

  /// As the announcement's cookie carries it, under the line itself.
  var lignes: [String] {
    switch self {
    case .annuler(let chemin, let version, let retour):
      ["annuler", chemin.texte, "\(version.numero)", retour.texte]
    case .voir(let libelle, let chemin): ["voir", chemin.texte, libelle]
    }
  }

  /// A received cookie is read like any input: what is none of ours is left out.
  init?(_ lignes: [String]) {
    guard lignes.count >= 3, let chemin = Chemin(recu: lignes[1]) else { return nil }
    switch lignes[0] {
    case "annuler":
      guard lignes.count == 4, let numero = Int(lignes[2]), let retour = Chemin(recu: lignes[3]) else {
        return nil
      }
      self = .annuler(chemin, Version(numero: numero), retour: retour)
    case "voir": self = .voir(lignes[2], chemin)
    default: return nil
    }
  }
}

/// The line that names what was just done.
func annonceFaite(_ annonce: String) -> HTML {
  let lignes = annonce.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let suivie = SuiteAnnonce(Array(lignes.dropFirst())).map { suite($0, de: lignes[0]) }
  return confirmation("\(lignes[0]) \(suivie)")
}

private func suite(_ suite: SuiteAnnonce, de acte: String) -> HTML {
  switch suite {
  case .annuler(let chemin, let version, let retour):
    let champs: HTML = """
      \(hiddenField(ChampCommun.version, "\(version.numero)"))\(hiddenField(ChampCommun.retour, retour.texte))
      """
    return actionForm(to: chemin.texte, label: "Annuler", about: acte, fields: champs)
  case .voir(let libelle, let chemin): return "<a href=\"\(chemin)\">\(libelle)</a>"
  }
}
