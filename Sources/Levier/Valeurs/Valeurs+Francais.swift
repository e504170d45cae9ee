import Foundation
import Markup
import Storage

extension Heures {
  /// « 1 234,5 h »
  var enFrancais: String { French.hours(hundredths: centiemes) }
  /// As a form's field shows it: « 1 234,5 ».
  var saisie: String { French.hoursShort(hundredths: centiemes) }
}

extension Montant {
  /// « 1 234,50 € »
  var enFrancais: String { French.amount(cents: centimes) }
  /// As a form's field shows it: « 1 234,50 ».
  var saisie: String { French.hoursShort(hundredths: centimes) }
}

extension Jour {
  /// « 1er mars 2026 »
  var enFrancais: String { French.day(year: annee, month: numeroMois, day: quantieme) }
  /// « 01/03/2026 »
  var court: String { French.dayShort(year: annee, month: numeroMois, day: quantieme) }

  /// The legal day in France at an instant.
  init(_ instant: Instant) { self.init(aParis: instant.milliseconds) }
}

extension Mois {
  /// « mars 2026 »
  var enFrancais: String { French.month(year: annee, month: numero) }
  /// « mars »
  var court: String { French.monthShort(year: annee, month: numero) }
}

extension Instant {
  /// « 1er mars 2026 à 9 h 05 », in France.
  var enFrancais: String {
    let decalage = TimeZone(identifier: "Europe/Paris")?.secondsFromGMT(for: date) ?? 3600
    let minutes = (Int(milliseconds / 1000) + decalage) / 60
    return "\(Jour(self).enFrancais) à \(French.time(hour: minutes / 60 % 24, minute: minutes % 60))"
  }
}

extension String {
  /// After « de »: « de Lila », « d’Estelle ».
  var precedeDeDe: String {
    let initiale = prefix(1).folding(options: .diacriticInsensitive, locale: nil).lowercased()
    return (!initiale.isEmpty && "aeiouœ".contains(initiale) ? "d’" : "de ") + self
  }
}
