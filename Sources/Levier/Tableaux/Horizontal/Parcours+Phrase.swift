import Markup

extension Parcours {
  /// The path in one sentence, for those who do not see the drawing.
  var resume: String {
    guard !contrats.isEmpty else { return "Aucun contrat" }
    return contrats.map(\.resume).joined(separator: "\u{a0}; ")
  }

  /// « 2 interruptions, 41 jours sans contrat »
  var phraseInterruptions: String {
    let jours = interruptions.map(\.jours).reduce(0, +)
    return French.count(interruptions.count, "interruption", "interruptions")
      + ", \(French.count(jours, "jour", "jours")) sans contrat"
  }
}

extension ContratSuivi {
  var resume: String {
    let fin = dernierJour.map { "au \($0.court)" } ?? "à ce jour"
    return [type, employeur, "du \(debut.court) \(fin)"].compactMap(\.self).joined(separator: ", ")
  }
}

extension Parcours.Situation {
  var libelle: String {
    switch self {
    case .sansContrat: "Sans contrat"
    case .enContrat: "En contrat"
    case .finProche(let jour): "Fin le \(jour.court)"
    case .sortie(let sortie, let jour): "\(sortie.libelle), \(jour.court)"
    case .aVenir(let jour): "Commence le \(jour.court)"
    }
  }

  var ton: Tone {
    switch self {
    case .sansContrat: .neutral
    case .enContrat, .aVenir: .information
    case .finProche: .warning
    case .sortie(let sortie, _): sortie.classe == nil ? .neutral : .success
    }
  }
}

extension FiltreHorizontal.Situation {
  var libelle: String {
    switch self {
    case .enContrat: "En contrat"
    case .finProche: "Fin proche"
    case .sansContrat: "Sans contrat"
    }
  }
}

extension Jour {
  var surLAxe: ChartDay { ChartDay(year: annee, month: numeroMois, day: quantieme) }
}

extension Mois {
  var surLAxe: ChartMonth { ChartMonth(year: annee, month: numero) }
}
