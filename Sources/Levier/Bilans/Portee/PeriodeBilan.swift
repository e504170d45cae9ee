import Markup

/// The days that a report covers. Hours are declared by month, so that those of each month it touches count.
struct PeriodeBilan: Hashable, Sendable {
  let debut: Jour
  let fin: Jour

  enum Refus: Error, Hashable { case ordre, tropLongue, pasUneAnnee }

  /// The longest period: a report reads all its lines.
  static let anneesMax = 10

  init(debut: Jour, fin: Jour) throws(Refus) {
    guard debut <= fin else { throw .ordre }
    guard fin.mois - debut.mois < 12 * Self.anneesMax else { throw .tropLongue }
    (self.debut, self.fin) = (debut, fin)
  }

  /// - Throws: `pasUneAnnee` where the reader may not choose its days.
  init(debut: Jour, fin: Jour, pour lecteur: LecteurBilan) throws(Refus) {
    try self.init(debut: debut, fin: fin)
    guard lecteur.choisitSesDates || estUneAnnee else { throw .pasUneAnnee }
  }

  private init(mois: ClosedRange<Mois>) {
    (debut, fin) = (mois.lowerBound.premierJour, mois.upperBound.dernierJour)
  }

  static func annee(de jour: Jour) -> Self {
    let janvier = jour.mois - (jour.mois.numero - 1)
    return Self(mois: janvier...janvier + 11)
  }

  static func anneePrecedente(de jour: Jour) -> Self {
    let janvier = jour.mois - (jour.mois.numero + 11)
    return Self(mois: janvier...janvier + 11)
  }

  static func trimestre(de jour: Jour) -> Self {
    let premier = jour.mois - (jour.mois.numero - 1) % 3
    return Self(mois: premier...premier + 2)
  }

  /// A whole civil year: two of them share no day.
  var estUneAnnee: Bool { self == .annee(de: debut) }

  var mois: ClosedRange<Mois> { debut.mois...fin.mois }

  /// Whether the months whose hours count are covered from their first day to their last.
  var estEnMoisEntiers: Bool { debut == mois.lowerBound.premierJour && fin == mois.upperBound.dernierJour }

  /// « Année 2025 », « 1er trimestre 2026 », « Du 15 mars 2026 au 2 avril 2026 ».
  var libelle: String {
    if estUneAnnee { return "Année\u{a0}\(debut.annee)" }
    if self == .trimestre(de: debut) {
      return "\(French.ordinal(debut.numeroMois / 3 + 1, .masculine)) trimestre\u{a0}\(debut.annee)"
    }
    return "Du \(debut.enFrancais) au \(fin.enFrancais)"
  }
}

extension PeriodeBilan.Refus: Phrase {
  var phrase: String {
    switch self {
    case .ordre: "Choisissez une fin qui suit le début."
    case .pasUneAnnee: "Choisissez une année civile entière, du 1er janvier au 31 décembre."
    case .tropLongue: "Choisissez une période de \(PeriodeBilan.anneesMax)\u{a0}ans au plus."
    }
  }
}
