/// What a new publication does to one field.
struct Decision: Hashable, Sendable {
  enum Suite: Sendable {
    case ecrire
    /// Somebody corrected the field, or something rests on it: its difference waits for a person.
    case demander
  }

  let champ: ChampPublie
  let de: Valeur?
  let vers: Valeur
  let suite: Suite

  var demandee: Decision { Decision(champ: champ, de: de, vers: vers, suite: .demander) }

  /// The one place where a publication is compared with what is kept.
  /// - Parameters:
  ///   - avant: what the publication before said.
  ///   - apres: what the new one says.
  ///   - actuel: what is kept now.
  ///   - gardes: what was published and that a person decided not to take.
  ///   - reposantes: the fields that something rests on, which are asked even where nobody touched them.
  static func prendre(
    avant: [ChampPublie: Valeur], apres: [ChampPublie: Valeur], actuel: [ChampPublie: Valeur],
    gardes: [ChampPublie: Set<String>] = [:],
    reposantes: Set<ChampPublie> = []
  ) -> [Decision] {
    ChampPublie.allCases.compactMap { champ in
      guard let publie = apres[champ], actuel[champ] != publie
      else {
        return nil
      }
      let intact = actuel[champ] == avant[champ] || actuel[champ]?.estVide ?? true
      if intact, !reposantes.contains(champ), !publie.estDUneAutreUnite(que: actuel[champ]) {
        return Decision(champ: champ, de: actuel[champ], vers: publie, suite: .ecrire)
      }
      guard gardes[champ]?.contains(publie.phrase) != true else { return nil }
      return Decision(champ: champ, de: actuel[champ], vers: publie, suite: .demander)
    }
  }
}

extension Valeur {
  /// An amount that grew or shrank as only a slip of unit does: in cents, or in thousands.
  fileprivate func estDUneAutreUnite(que actuel: Valeur?) -> Bool {
    guard case .montant(let apres) = self, case .montant(let avant)? = actuel else { return false }
    let (petit, grand) = (min(avant, apres).centimes, max(avant, apres).centimes)
    return petit > 0 && grand / 50 > petit
  }

  fileprivate var estVide: Bool {
    switch self {
    case .texte(let texte): texte.isEmpty
    case .leviers(let leviers): leviers.isEmpty
    case .titulaires(let titulaires): titulaires.isEmpty
    case .montant, .jour, .forme, .nature: false
    }
  }
}
