import Formats

extension Naissance {
  /// « 14 mai 2001 », « mai 2001 (jour inconnu) », « 2001 (jour et mois inconnus) ».
  var enFrancais: String {
    switch self {
    case .jour(let jour): jour.enFrancais
    case .mois(let mois): "\(mois.enFrancais) (jour inconnu)"
    case .annee(let annee): "\(annee) (jour et mois inconnus)"
    }
  }

  /// « 14/05/2001 », « 05/2001 », « 2001 », as a list and a field show it.
  var court: String {
    switch self {
    case .jour(let jour): jour.court
    case .mois(let mois): String(mois.premierJour.court.dropFirst(3))
    case .annee(let annee): "\(annee)"
    }
  }

  /// « le 14/05/2001 », « en 05/2001 »
  var avecPreposition: String { estComplete ? "le \(court)" : "en \(court)" }

  /// A date where the day is known; a text, that no workbook takes for a day, otherwise.
  var cellule: SheetValue {
    if case .jour(let jour) = self { jour.cellule } else { .text(court) }
  }
}
