import Markup

extension Contrat.Etat {
  var libelle: String {
    switch self {
    case .aVenir: "À venir"
    case .enCours: "En cours"
    case .finProche: "Fin proche"
    case .termine: "Terminé"
    }
  }

  var ton: Tone {
    switch self {
    case .aVenir, .termine: .neutral
    case .enCours: .information
    case .finProche: .warning
    }
  }
}
