import Storage

/// A participant’s contract with an employer, which serves one or several engagements.
struct Contrat: Sendable, Identifiable {
  let id: ID<Contrat>
  let participant: Reference<Participant>
  let employeur: Reference<Structure>
  let type: TypeContrat
  let rome: String
  let metier: String
  let debut: Jour
  let fin: Jour?
  /// None when they vary from week to week.
  let heuresHebdo: Heures
  let sortie: FinDeContrat?
  /// Whether a validated window covers the first day; all that an employer may know of the eligibility.
  let estEligible: Bool
  let version: Int

  /// How a contract ended, and on which day: perhaps before its term.
  struct FinDeContrat: Sendable, Hashable {
    let motif: Sortie
    let le: Jour
  }

  enum Etat: String, CaseIterable, Sendable {
    case aVenir = "a_venir"
    case enCours = "en_cours"
    case finProche = "fin_proche"
    case termine
  }

  /// The last day, once it is known.
  var terme: Jour? { sortie?.le ?? fin }

  func etat(_ repere: Repere) -> Etat {
    if debut > repere.jour { return .aVenir }
    guard let terme else { return .enCours }
    if terme < repere.jour { return .termine }
    return terme - repere.jour <= repere.delais.finDeContrat ? .finProche : .enCours
  }

  var periode: String {
    terme.map { "du\u{a0}\(debut.court) au\u{a0}\($0.court)" } ?? "depuis le\u{a0}\(debut.court)"
  }
}

/// A contract as typed or imported, before it is stored.
struct NouveauContrat: Sendable, Hashable {
  var employeur: ID<Structure>
  var type: TypeContrat
  var rome: Rome?
  var metier = ""
  var debut: Jour
  var fin: Jour?
  var heuresHebdo = Heures.zero
  var engagements: Set<ID<Engagement>>

  /// The longest week that the law allows, art. L3121-20 of the code du travail.
  static let semaineMaximale = Heures(heures: 48)

  enum Refus: Error, Hashable { case sansFin(TypeContrat), semaine, sansEngagement }
}

extension NouveauContrat.Refus: Phrase {
  var phrase: String {
    switch self {
    case .sansFin(let type):
      "Indiquez la date de fin\u{202F}: un contrat «\u{a0}\(type.libelle)\u{a0}» en a une."
    case .semaine: "Indiquez entre 0 et 48\u{a0}heures par semaine."
    case .sansEngagement: "Cochez au moins un engagement que ce contrat sert."
    }
  }
}

extension TypeContrat: Storable {}
