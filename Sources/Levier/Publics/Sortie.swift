/// What a person leaves a contract for.
enum Sortie: String, CaseIterable, Hashable, Sendable {
  case cdi
  case cddLong = "cdd_6_mois_et_plus"
  case cddCourt = "cdd_moins_de_6_mois"
  case apprentissage
  case professionnalisation
  case formationQualifiante = "formation_qualifiante"
  case formationCourte = "formation_courte"
  case creationEntreprise = "creation_entreprise"
  case autreIae = "autre_iae"
  case chomage
  case inconnu

  /// The classes of « sorties dynamiques » that funders count.
  enum Classe: String, CaseIterable, Hashable, Sendable {
    case durable
    case transition
    case positive

    var libelle: String {
      switch self {
      case .durable: "Emploi durable"
      case .transition: "Emploi de transition"
      case .positive: "Sortie positive"
      }
    }
  }

  /// Nothing when the exit is not a dynamic one.
  var classe: Classe? {
    switch self {
    case .cdi, .cddLong, .apprentissage, .professionnalisation, .creationEntreprise: .durable
    case .cddCourt: .transition
    case .formationQualifiante, .formationCourte, .autreIae: .positive
    case .chomage, .inconnu: nil
    }
  }

  var libelle: String {
    switch self {
    case .cdi: "CDI"
    case .cddLong: "CDD de 6\u{a0}mois et plus"
    case .cddCourt: "CDD de moins de 6\u{a0}mois"
    case .apprentissage: "Contrat d’apprentissage"
    case .professionnalisation: "Contrat de professionnalisation"
    case .formationQualifiante: "Formation qualifiante"
    case .formationCourte: "Formation courte"
    case .creationEntreprise: "Création d’entreprise"
    case .autreIae: "Suite de parcours dans l’insertion"
    case .chomage: "Recherche d’emploi"
    case .inconnu: "Situation inconnue"
    }
  }
}
