/// What is done of contracts.
enum ActeContrats: String, Acte {
  case creation, sortie
  /// Its details are the first day and the term, before and after.
  case modification
  case retraitSortie = "retrait_sortie"

  static let chapitre = "contrats"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .modification: "modification"
    case .sortie: "sortie"
    case .retraitSortie: "retrait de la sortie"
    }
  }

  /// As the details of a modification keep a contract that has no term.
  static let sansTerme = "sans_terme"

  static func mot(_ code: String) -> String? {
    code == sansTerme ? "sans terme" : Sortie(rawValue: code)?.libelle ?? (try? Jour(code))?.court
  }
}

extension Contrat: Tracable { static let objet = "contrat" }
