/// What is done of people and of what makes them eligible.
enum ActePublics: String, Acte {
  case creation, modification
  /// Its detail is the other record.
  case doublonEcarte = "doublon_ecarte"
  case lectureReservee = "lecture_reservee"
  case ouverture, validation, refus, expiration
  case pieceVue = "piece_vue"
  case piecesManquantes = "pieces_manquantes"
  /// Other bounds for a window that holds.
  case periode
  /// Other bounds for one that is past, with the reason.
  case correction

  static let chapitre = "publics"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .modification: "modification"
    case .doublonEcarte: "doublon écarté"
    case .lectureReservee: "lecture d’une catégorie réservée"
    case .ouverture: "ouverture"
    case .validation: "validation"
    case .refus: "refus"
    case .expiration: "expiration"
    case .pieceVue: "pièce vue"
    case .piecesManquantes: "pièces manquantes"
    case .periode: "période"
    case .correction: "correction"
    }
  }

  var ditDesChamps: Bool { self == .modification || self == .periode }

  static func mot(_ code: String) -> String? { Eligibilite.Etat.Code(rawValue: code)?.libelle.lowercased() }
}

extension Participant: Tracable { static let objet = "participant" }
extension DossierEligibilite: Tracable { static let objet = "eligibilite" }
