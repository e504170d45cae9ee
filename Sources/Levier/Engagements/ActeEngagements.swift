/// What is done of hours owed.
enum ActeEngagements: String, Acte {
  case creation
  /// Its details are the first and the last day, before and after.
  case modification
  /// Its detail is the line of the ledger, which holds the hours and the reason.
  case ecriture

  static let chapitre = "engagements"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .modification: "modification"
    case .ecriture: "écriture au registre"
    }
  }

  static func mot(_ code: String) -> String? { (try? Jour(code))?.court }
}

extension Engagement: Tracable { static let objet = "engagement" }
