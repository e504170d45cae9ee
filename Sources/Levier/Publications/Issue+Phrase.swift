import Markup

extension ImportAvis.Issue {
  /// What it leaves to look at, and what a publication changes: « Fin : 1er mars 2026 → 1er mars 2027 ».
  var reste: String {
    switch self {
    case .cree(let doutes, let semblables):
      let restes =
        doutes.map(\.libelle) + (semblables == 0 ? [] : ["Peut-être déjà repris sous un autre avis"])
      return restes.joined(separator: ", ")
    case .modifie(let decisions): return decisions.map(\.phrase).joined(separator: ", ")
    case .inchange, .refuse: return ""
    }
  }
}

extension Decision {
  fileprivate var phrase: String {
    let passage = "\(champ.libelle)\u{a0}: \(de?.phrase ?? "rien") → \(vers.phrase)"
    return suite == .ecrire ? passage : "\(passage) (à décider)"
  }
}
