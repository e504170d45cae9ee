/// What a clause asks of a holder. Hours of training or of internship are followed apart: they are never added to those
/// of insertion, nor served by the contracts of people in insertion.
enum NatureDue: String, CaseIterable, Hashable, Sendable {
  case insertion, stage, formation, autre

  var libelle: String {
    switch self {
    case .insertion: "Heures d’insertion"
    case .stage: "Heures de stage"
    case .formation: "Heures de formation"
    case .autre: "Autres heures"
    }
  }

  /// « 140 h de stage ».
  func dite(_ heures: Heures) -> String {
    switch self {
    case .insertion: heures.enFrancais
    case .stage: "\(heures.enFrancais) de stage"
    case .formation: "\(heures.enFrancais) de formation"
    case .autre: "\(heures.enFrancais) d’autre nature"
    }
  }
}
