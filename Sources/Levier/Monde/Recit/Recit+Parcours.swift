extension Recit {
  /// Someone free over these months: those who know the employer first, then the one who worked least, so
  /// that paths go across markets without outlasting their windows.
  func libre(_ mois: Range<Int>, chez employeur: String) -> Int? {
    personnes.indices.filter { place in
      let personne = personnes[place]
      guard !personne.enAttente, personne.occupee.isDisjoint(with: mois) else { return false }
      if personne.auLongCours { return true }
      let premier = min(personne.premierMois ?? mois.lowerBound, mois.lowerBound)
      let dernier = max(personne.occupee.max() ?? mois.upperBound, mois.upperBound)
      return dernier - premier < 23 && personne.heures < Heures(heures: 360)
    }.min { cle($0, employeur) < cle($1, employeur) }
  }

  private func cle(_ place: Int, _ employeur: String) -> (Int, Int, Int) {
    let personne = personnes[place]
    let connue = personne.connue.contains(employeur) ? 0 : 1
    return (connue, personne.heures.centiemes, place)
  }

  func type(_ employeur: String, _ essai: Int) -> TypeContrat {
    let genre = Self.structures.first { $0.nom == employeur }?.genre ?? genreInitial(employeur)
    switch genre {
    case .etti: return essai % 7 == 6 ? .cdiInterimaire : .ctti
    case .ett: return .ctt
    case .ai: return .cddu
    case .geiq: return essai % 2 == 0 ? .pro : .apprentissage
    case .ei, .aci, .regie: return .cddi
    case .ea: return essai % 3 == 0 ? .cddTremplin : .cdi
    case .esat: return .esatSoutien
    default: return essai % 3 == 1 ? .cdi : .cdd
    }
  }

  /// The two employers that the small world names already.
  private func genreInitial(_ nom: String) -> GenreStructure { nom == Acteur.etti ? .etti : .entreprise }

  /// The last contract of a path that is over says what it led to.
  mutating func sortir() {
    let suites: [Sortie] = [
      .cdi, .cddLong, .chomage, .formationQualifiante, .cddCourt, .apprentissage, .autreIae, .cddLong,
      .inconnu, .creationEntreprise, .cdi,
    ]
    for place in personnes.indices {
      let siens = contrats.indices.filter { contrats[$0].personne == place }
      guard let dernier = siens.max(by: { contrats[$0].debut < contrats[$1].debut }),
        let fin = contrats[dernier].fin, fin < jour - 20
      else { continue }
      contrats[dernier].sortie = (fin, suites[place % suites.count])
    }
  }
}
