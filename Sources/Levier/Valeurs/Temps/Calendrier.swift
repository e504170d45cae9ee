/// The Gregorian calendar as arithmetic, so that no date depends on a machine's zone or locale.
enum Calendrier {
  static func estBissextile(_ annee: Int) -> Bool {
    annee.isMultiple(of: 4) && (!annee.isMultiple(of: 100) || annee.isMultiple(of: 400))
  }

  static func jours(annee: Int, mois: Int) -> Int {
    switch mois {
    case 2: estBissextile(annee) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970. Years are counted from March, so that the leap day comes last.
  static func numero(annee: Int, mois: Int, jour: Int) -> Int {
    let deMars = mois > 2 ? annee : annee - 1
    let (ere, dansEre) = division(deMars, 400)
    let dansAnnee = (153 * (mois > 2 ? mois - 3 : mois + 9) + 2) / 5 + jour - 1
    return ere * 146_097 + dansEre * 365 + dansEre / 4 - dansEre / 100 + dansAnnee - 719_468
  }

  static func date(numero: Int) -> (annee: Int, mois: Int, jour: Int) {
    let (ere, jourEre) = division(numero + 719_468, 146_097)
    let dansEre = (jourEre - jourEre / 1460 + jourEre / 36_524 - jourEre / 146_096) / 365
    let dansAnnee = jourEre - (365 * dansEre + dansEre / 4 - dansEre / 100)
    let deMars = (5 * dansAnnee + 2) / 153
    let mois = deMars < 10 ? deMars + 3 : deMars - 9
    return (ere * 400 + dansEre + (mois <= 2 ? 1 : 0), mois, dansAnnee - (153 * deMars + 2) / 5 + 1)
  }

  /// Quotient rounded down and its remainder, never negative.
  static func division(_ a: Int, _ b: Int) -> (quotient: Int, reste: Int) {
    let (quotient, reste) = a.quotientAndRemainder(dividingBy: b)
    return reste < 0 ? (quotient - 1, reste + b) : (quotient, reste)
  }
}
