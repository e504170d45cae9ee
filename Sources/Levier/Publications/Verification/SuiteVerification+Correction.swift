// What a person gives in the place of a doubtful value, on the lot and on its market.

extension NouveauLot {
  mutating func corriger(_ correction: SuiteVerification.Correction, mois: Int?) {
    switch correction {
    case .jour(let notification):
      debut = notification
      if let mois { fin = notification.terme(mois: mois) }
    case .mois(let mois): fin = debut.map { $0.terme(mois: mois) }
    case .montant(let nouveau): montant = nouveau
    case .cpv(let nouveau): cpv = nouveau.code
    case .texte(let texte): intitule = String(texte.prefix(300))
    case .siret, .levier: return
    }
  }
}

extension NouveauMarche {
  /// A market of one lot is that lot.
  mutating func corriger(
    _ correction: SuiteVerification.Correction, suivant lot: NouveauLot, seul: Bool
  ) {
    if case .levier(let levier) = correction { leviers.insert(levier) }
    if case .jour(let jour) = correction, notification == nil { (notification, debut) = (jour, jour) }
    guard seul else { return }
    switch correction {
    case .jour, .mois: (debut, fin) = (lot.debut, lot.fin)
    case .montant(let nouveau): montant = nouveau
    case .cpv(let nouveau): (cpv, nature) = (nouveau.code, Nature(divisionCPV: nouveau.code))
    case .texte(let texte): objet = texte
    case .siret, .levier: break
    }
  }
}

extension SuiteVerification.Correction {
  var phrase: String {
    switch self {
    case .jour(let jour): jour.enFrancais
    case .montant(let montant): montant.enFrancais
    case .cpv(let cpv): cpv.code
    case .mois(let mois): "\(mois) mois"
    case .texte(let texte): texte
    case .siret(let siret): Siret.groupe(siret.chiffres)
    case .levier(let levier): levier.libelle
    }
  }
}
