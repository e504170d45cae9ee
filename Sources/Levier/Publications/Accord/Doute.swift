import Formats

/// Something of an award that a person looks at: kept as published although it looks wrong, or missing.
enum Doute: String, CaseIterable, Sendable {
  case acheteur, notificationAbsente = "notification_absente", notificationDouteuse = "notification_douteuse"
  case cpv, montant, montantRepete = "montant_repete", titulaire, nom, duree, consideration, texte, essai

  /// Nil for what nothing here depends on.
  init?(_ doute: AwardDoubt) {
    switch doute {
    case .acheteurDouteux: self = .acheteur
    case .notificationAbsente: self = .notificationAbsente
    case .notificationDouteuse: self = .notificationDouteuse
    case .cpvDouteux: self = .cpv
    case .montantDouteux: self = .montant
    case .titulaireDouteux: self = .titulaire
    case .dureeDouteuse: self = .duree
    case .considerationInconnue: self = .consideration
    case .texteAbime: self = .texte
    case .sousTraitantDouteux, .dateDouteuse: return nil
    }
  }

  /// Those that say that there may be no such award.
  static let surLExistence = [Doute.essai]

  /// What was published of it, as a person reads it: « 1 264,00 € ».
  func lisible(_ publie: String) -> String {
    guard self == .montant, let montant = try? Montant(publie) else { return publie }  // an unread text stays
    return montant.enFrancais
  }

  var libelle: String {
    switch self {
    case .acheteur: "SIRET de l’acheteur à vérifier"
    case .notificationAbsente: "Date de notification absente"
    case .notificationDouteuse: "Date de notification à vérifier"
    case .cpv: "Code CPV à vérifier"
    case .montant: "Montant à vérifier"
    case .montantRepete: "Même montant pour plusieurs lots"
    case .titulaire: "Titulaire à vérifier"
    case .nom: "Nom publié autrement"
    case .duree: "Durée à vérifier"
    case .consideration: "Considération sociale inconnue"
    case .texte: "Texte abîmé"
    case .essai: "Marché peut-être fictif"
    }
  }
}
