/// A person's age on the day they entered a clause: it is tested then, and not again.
enum TrancheAge: String, CaseIterable, Hashable, Sendable {
  case moinsDe26 = "moins_de_26"
  case de26a44 = "de_26_a_44"
  case de45a49 = "de_45_a_49"
  case plusDe50 = "50_et_plus"
  /// The birth is known by its year or its month alone, and the age depends on the day.
  case inconnue = "inconnue"

  init(naissance: Naissance, entree: Jour) {
    let ages = naissance.ages(le: entree)
    let (jeune, age) = (Self(age: ages.lowerBound), Self(age: ages.upperBound))
    self = jeune == age ? age : .inconnue
  }

  private init(age: Int) {
    switch age {
    case ..<26: self = .moinsDe26
    case ..<45: self = .de26a44
    case ..<50: self = .de45a49
    default: self = .plusDe50
    }
  }

  var libelle: String {
    switch self {
    case .moinsDe26: "Moins de 26\u{a0}ans"
    case .de26a44: "26 à 44\u{a0}ans"
    case .de45a49: "45 à 49\u{a0}ans"
    case .plusDe50: "50\u{a0}ans et plus"
    case .inconnue: "Non connu (naissance incomplète)"
    }
  }
}
