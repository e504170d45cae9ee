import Crypto

extension ImportHeures {
  static func empreinte(de lignes: [Ligne]) -> String {
    var hachage = SHA256()
    for ligne in lignes {
      guard let contrat = ligne.issue.contrat, let heures = ligne.heures else { continue }
      let avant: LigneDeclaration? = if case .changee(_, let avant) = ligne.issue { avant } else { nil }
      let dite =
        "\(ligne.position) \(contrat.id) \(heures.mois.iso) \(heures.valeurs) \(avant?.valeurs ?? "-")\n"
      hachage.update(data: Array(dite.utf8))
    }
    return hachage.finalize().hexadecimal
  }
}

extension LigneDeclaration {
  fileprivate var valeurs: String { "\(heures.centiemes)+\(formation.centiemes)" }
}
