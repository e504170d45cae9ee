import Markup

extension LigneHeures {
  /// The folded names of whom « Delormaux (Benchekor) » may be: a name of marriage beside one of birth, each
  /// alone; none where there are not two.
  var nomsPossibles: [String] {
    guard nom.utf8.contains(0x28), let lu = nom.wholeMatch(of: Self.deuxNoms) else { return [] }
    let dehors = French.nameWords("\(lu.output.1) \(lu.output.3)")
    let dedans = French.nameWords(String(lu.output.2))
    guard !dehors.isEmpty, !dedans.isEmpty else { return [] }
    let noms = nomComplet ? dehors.indices.map { dehors.sans($0) + dedans } : [dedans]
    return ([dehors] + noms).map { CleDoublon.nom($0.joined(separator: " "), prenom) }
  }

  nonisolated(unsafe) private static let deuxNoms = /([^()]*)\(([^()]+)\)([^()]*)/
}

extension [String] {
  fileprivate func sans(_ rang: Int) -> [String] { Array(self[..<rang] + self[(rang + 1)...]) }
}
