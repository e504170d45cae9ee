import Markup

extension Reprise.Issue {
  /// What it leaves to look at, and what a publication changes: « Fin : 1er mars 2026 → 1er mars 2027 ».
  var reste: String {
    switch self {
    case .cree(let doutes, let semblables):
      let restes = [
        doutes == 0 ? nil : French.count(doutes, "donnée douteuse", "données douteuses"),
        semblables == 0 ? nil : "peut-être déjà repris sous un autre avis",
      ].compactMap { $0 }
      return restes.isEmpty ? "" : French.list(restes)
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
