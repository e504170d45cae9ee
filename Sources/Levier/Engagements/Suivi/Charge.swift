/// Hours as companies reckon them: days, and full-time jobs until the deadline.
///
/// A full-time week is 35 hours over five days (Code du travail, L3121-27), hence 7 hours a day of work and 5 a
/// day of the calendar.
struct Charge: Hashable, Sendable {
  let heures: Heures
  /// Days of the calendar left, the deadline's included; none once it is past.
  let joursRestants: Int

  init(_ heures: Heures, du jour: Jour, au echeance: Jour) {
    self.heures = heures
    joursRestants = max(0, echeance - jour + 1)
  }

  /// Days of 7 hours, a day begun counting whole.
  var jours: Int { (heures.centiemes + 699) / 700 }

  /// In tenths of a job, a tenth begun counting whole: what must be hired to be in time.
  var dixiemesDePoste: Int? {
    guard joursRestants > 0 else { return nil }
    let parDixieme = joursRestants * 50
    return (heures.centiemes + parDixieme - 1) / parDixieme
  }
}
