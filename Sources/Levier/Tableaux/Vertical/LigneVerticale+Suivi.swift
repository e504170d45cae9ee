import Markup

extension LigneVerticale {
  func alerte(_ lecture: LectureVerticale) -> Alerte? {
    suivi?.avancement.alerte(le: lecture.jour, selon: lecture.pratiques)
  }

  /// What the column says of the lot, on screen as in the export: its alert, or its state when it is quiet.
  func suiviLu(_ alerte: Alerte?) -> (libelle: String, ton: Tone) {
    guard let alerte else {
      return etat == .enCours && aPart.isEmpty ? ("Sans engagement", .warning) : (etat.libelle, .neutral)
    }
    return etat == .enCours || alerte.niveau > .calme
      ? (alerte.enBref, alerte.ton) : (etat.libelle, etat.ton)
  }
}

extension Alerte {
  /// In two words, where a column is narrow.
  var enBref: String {
    switch self {
    case .rien: "À jour"
    case .jalon: "En retard"
    case .finProche: "Fin proche"
    case .retardGrave: "Retard grave"
    case .echue: "Échu"
    }
  }

  var ton: Tone {
    switch niveau {
    case .calme: .success
    case .attention: .warning
    case .urgence: .danger
    }
  }
}
