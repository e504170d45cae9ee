import Markup

/// On the lot that is kept: what was united in it, and the way back while nothing has come to rest on it.
func reunionsDuLot(_ reunions: [Reunion]) -> HTML {
  guard !reunions.isEmpty else { return .empty }
  return card("Lots réunis", "\(reunions.map(ligne))")
}

private func ligne(_ reunion: Reunion) -> HTML {
  let marche = reunion.marche.nom == reunion.efface.nom ? "" : ", \(reunion.marche.nom),"
  let retour: HTML =
    reunion.refus.map { "<p>\($0.phrase)</p>" }
    ?? actionForm(
      to: VoiesPublications.annulationReunion(reunion.garde, reunion.id).texte,
      label: "Séparer de nouveau les deux lots", about: reunion.efface.nom)
  return """
    <p>\(reunion.efface.nom)\(marche) est réuni ici depuis le \(reunion.le.enFrancais), par \(reunion.auteur).</p>
    \(retour)
    """
}

extension Reunion.Refus: Phrase {
  var phrase: String {
    switch self {
    case .heuresEcrites:
      "Cette réunion ne s’annule plus\u{a0}: des heures ont été écrites sur ce lot depuis."
    case .lotChange:
      "Cette réunion ne s’annule plus\u{a0}: ce lot, ou ce qui en est publié, a changé depuis."
    case .placePrise:
      "Cette réunion ne s’annule plus\u{a0}: un autre lot a pris depuis la place de celui qui a été réuni."
    }
  }
}
