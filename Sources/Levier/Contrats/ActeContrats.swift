/// What is done of contracts.
enum ActeContrats: String, Acte {
  case creation, modification, sortie
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

  static func mot(_ code: String) -> String? { Sortie(rawValue: code)?.libelle }
}

extension Contrat: Tracable { static let objet = "contrat" }
