/// What a person leaves a contract for.
enum Sortie: String, CaseIterable, Hashable, Sendable {
  case cdi
  case cddLong = "cdd_6_mois_et_plus"
  case cddCourt = "cdd_moins_de_6_mois"
  case alternance
  case formationQualifiante = "formation_qualifiante"
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
    case .cdi, .cddLong, .alternance, .creationEntreprise: .durable
    case .cddCourt: .transition
    case .formationQualifiante, .autreIae: .positive
    case .chomage, .inconnu: nil
    }
  }

  var libelle: String {
    switch self {
    case .cdi: "CDI"
    case .cddLong: "CDD de 6\u{a0}mois et plus"
    case .cddCourt: "CDD de moins de 6\u{a0}mois"
    case .alternance: "Contrat en alternance"
    case .formationQualifiante: "Formation qualifiante"
    case .creationEntreprise: "Création d’entreprise"
    case .autreIae: "Suite de parcours dans l’insertion"
    case .chomage: "Recherche d’emploi"
    case .inconnu: "Situation inconnue"
    }
  }
}
