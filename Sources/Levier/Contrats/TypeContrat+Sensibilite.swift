import Storage

extension TypeContrat {
  /// What one learns of a person who works under such a contract. CDD tremplin: L5213-13-1 of the code du travail.
  var sensibilite: Sensibilite {
    switch self {
    case .emploiPenitentiaire: .justice
    case .cddTremplin, .esatSoutien: .sante
    default: .aucune
    }
  }

  var estSensible: Bool { sensibilite != .aucune }

  static let sensibles = allCases.filter(\.estSensible)
  /// Those that anybody may ask for; the others answer as « Autre contrat ».
  static let lisibles = allCases.filter { !$0.estSensible }
}

extension Perimetre {
  /// The type of a contract that the query names so, as this reader reads it: the employer that signed it knows
  /// it, the others read « Autre contrat » where it would tell of health or justice.
  func type(de contrat: SQL) -> SQL {
    let lu: SQL = """
      CASE WHEN \(contrat).type IN \(list: TypeContrat.sensibles) THEN \(TypeContrat.autre) ELSE \(contrat).type END
      """
    guard case .employeur(let id) = self else { return lu }
    return "CASE WHEN \(contrat).employeur_id = \(id) THEN \(contrat).type ELSE \(lu) END"
  }

  /// The types that this reader meets in lists.
  var typesLus: [TypeContrat] {
    if case .employeur = self { TypeContrat.allCases } else { TypeContrat.lisibles }
  }
}
