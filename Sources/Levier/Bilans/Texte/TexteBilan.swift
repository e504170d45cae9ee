import Storage

/// What figures do not say, typed by the facilitator for one report.
struct TexteBilan: Hashable, Sendable {
  let rubrique: Rubrique
  let texte: String

  /// The headings of the qualitative part (mission document 002).
  enum Rubrique: String, CaseIterable, Storable, Sendable {
    case contexte, partenariats, parcours, methode, perspectives

    var libelle: String {
      switch self {
      case .contexte: "Contexte"
      case .partenariats: "Partenariats"
      case .parcours: "Parcours remarquables"
      case .methode: "Méthode de travail"
      case .perspectives: "Perspectives"
      }
    }

    var aide: String {
      switch self {
      case .contexte: "Ce qui a marqué la période\u{a0}: marchés, emploi local, donneurs d’ordre nouveaux."
      case .partenariats: "Prescripteurs, structures d’insertion, organismes de formation, entreprises."
      case .parcours: "Sans nom ni détail qui ferait reconnaître la personne\u{a0}: ce texte est lu par tous."
      case .methode: "Réunions, visites de chantier, outils, formation en amont."
      case .perspectives: "Ce qui est engagé ou souhaité pour la suite."
      }
    }

    /// The longest text, in characters.
    static let longueurMax = 6000
  }
}

/// The texts of a report, with the version of the whole.
struct TextesBilan: Sendable {
  var textes: [TexteBilan.Rubrique: String] = [:]
  var version = Version(numero: 0)

  var remplis: [TexteBilan] {
    TexteBilan.Rubrique.allCases.compactMap { rubrique in
      textes[rubrique].map { TexteBilan(rubrique: rubrique, texte: $0) }
    }
  }
}
