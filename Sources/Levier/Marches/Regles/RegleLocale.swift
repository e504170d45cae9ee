/// The rules of counting that a contract was let under. Territories differ and the law gives no figure, so a
/// lot keeps its own copy of those in force on the day of its consultation.
struct RegleLocale: Hashable, Sendable {
  var nom: String
  /// How long hours count after the first one, in months.
  let moisEligibilite: Int
  /// How long the hours of a CDI signed during the window count, in months from hiring; nothing for the territory's
  /// practice. The engagement's own end holds all the same.
  var moisCdi: Int?
  let base: Base
  /// Training hours that count, as a percentage of the hours worked the same month; 100 is no cap in practice.
  let plafondFormation: Int
  /// Hours that make a full-time equivalent.
  let diviseurEtp: Heures
  let penalite: Bareme
  var cadence = CadenceDeclaration()

  enum Base: String, CaseIterable, Hashable, Sendable {
    case travaillees
    case payees

    var libelle: String { self == .travaillees ? "Heures travaillées" : "Heures payées" }
  }
}

/// Rules and the days between which new contracts take them.
struct RegleDatee: Datee, Hashable, Sendable {
  let regle: RegleLocale
  let du: Jour
  let au: Jour?
}

extension Sequence<RegleDatee> {
  func regle(le jour: Jour) -> RegleLocale? { enVigueur(le: jour)?.regle }
}

extension RegleProlongation {
  /// What the contract of a lot says of a CDI goes before the territory's practice.
  func selon(_ regle: RegleLocale) -> RegleProlongation {
    RegleProlongation(moisApresCdi: regle.moisCdi ?? moisApresCdi, moisAlternanceMax: moisAlternanceMax)
  }
}
