/// What is done of operations, markets and lots.
enum ActeMarches: String, Acte {
  case creation, modification, qualification
  /// Rules of counting that a lot's own contract changes.
  case regles
  /// Its detail is the act of setting aside, whose row holds the reason.
  case miseDeCote = "mise_de_cote"
  case remiseEnSuivi = "remise_en_suivi"

  static let chapitre = "marches"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .modification: "modification"
    case .qualification: "qualification"
    case .regles: "règles de décompte"
    case .miseDeCote: "mise de côté"
    case .remiseEnSuivi: "remise en suivi"
    }
  }

  var ditDesChamps: Bool { self == .modification || self == .regles }
  var jonction: String { self == .qualification ? " + " : " → " }

  static func mot(_ code: String) -> String? {
    LevierJuridique(rawValue: code)?.libelle
  }
}

extension Operation: Tracable { static let objet = "operation" }
extension Marche: Tracable { static let objet = "marche" }
extension Lot: Tracable { static let objet = "lot" }
