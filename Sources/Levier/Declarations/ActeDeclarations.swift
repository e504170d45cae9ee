/// What is done of an employer's month.
enum ActeDeclarations: String, Acte {
  case ouverture, saisie, transmission, validation, reouverture, cloture, correction
  /// Its detail is the import, whose row holds the file's name.
  case importation = "import"
  case demandeDeComplement = "demande_de_complement"
  case annulationDeLaValidation = "annulation_de_la_validation"
  case ajoutDeLigne = "ajout_de_ligne"

  static let chapitre = "declarations"

  var libelle: String {
    switch self {
    case .ouverture: "ouverture"
    case .saisie: "saisie"
    case .transmission: "transmission"
    case .validation: "validation"
    case .reouverture: "réouverture"
    case .cloture: "clôture"
    case .correction: "correction"
    case .importation: "import"
    case .demandeDeComplement: "demande de complément"
    case .annulationDeLaValidation: "annulation de la validation"
    case .ajoutDeLigne: "ajout d’une ligne"
    }
  }

  static func mot(_ code: String) -> String? { Declaration.Etat.Code(rawValue: code)?.libelle }
}

extension Declaration: Tracable { static let objet = "declaration" }
