/// What is done of hours owed.
enum ActeEngagements: String, Acte {
  case creation, modification
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
}

extension Engagement: Tracable { static let objet = "engagement" }
