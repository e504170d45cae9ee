/// How a report names why people were eligible. What health or justice protects is told apart only when enough
/// people share it (rules of the trade §7).
enum CategoriePublic: Hashable, Sendable {
  case critere(Critere)
  /// B11, and the protected categories of too few people.
  case autres
  /// No eligibility was valid in the period.
  case aucune

  var code: String {
    switch self {
    case .critere(let critere): critere.rawValue
    case .autres: "autres"
    case .aucune: "sans_eligibilite"
    }
  }

  var libelle: String {
    switch self {
    case .critere(let critere): critere.libelle
    case .autres: "Autres publics"
    case .aucune: "Sans éligibilité valide sur la période"
    }
  }

  static var toutes: [Self] { Critere.allCases.filter { $0 != .b11 }.map(Self.critere) + [.autres, .aucune] }

  /// Counts people by category; who has several criteria counts in each, and once in `autres`.
  static func compter(_ personnes: [Set<Critere>], seuil: Int = Masque.seuilUsuel) -> [Self: Int] {
    var effectifs: [Critere: Int] = [:]
    for criteres in personnes { for critere in criteres { effectifs[critere, default: 0] += 1 } }
    let regroupes = Set(
      Critere.allCases.filter { $0 == .b11 || $0.estSensible && effectifs[$0, default: 0] < seuil })
    var compte: [Self: Int] = [:]
    for (critere, effectif) in effectifs where !regroupes.contains(critere) {
      compte[.critere(critere)] = effectif
    }
    compte[.autres] = personnes.count { !$0.isDisjoint(with: regroupes) }
    compte[.aucune] = personnes.count(where: \.isEmpty)
    return compte.filter { $0.value > 0 }
  }
}
