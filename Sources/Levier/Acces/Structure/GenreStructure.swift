import Storage

/// What kind of organisation a structure is, within its nature. A département that buys, sends people and pays
/// is three structures: one a part.
enum GenreStructure: String, CaseIterable, Hashable, Sendable, Storable {
  case etat
  case region
  case departement
  case epci
  case commune
  case bailleur
  case hopital
  case sdis
  case semSpl = "sem_spl"
  case donneurOrdrePrive = "donneur_ordre_prive"
  /// A buyer brought in by an import, whose kind nobody has said yet.
  case donneurOrdreAutre = "donneur_ordre_autre"

  case entreprise
  case ett

  case ei
  case etti
  case ai
  case aci
  /// Its people are self-employed: no contract of employment.
  case eiti
  case geiq
  case ea
  case eatt
  case esat
  case regie

  case franceTravail = "france_travail"
  case missionLocale = "mission_locale"
  case capEmploi = "cap_emploi"
  case plie
  case ccas
  case prescripteurDepartement = "prescripteur_departement"
  case spip
  case prescripteurAutre = "prescripteur_autre"

  case fse
  case financeurEtat = "financeur_etat"
  case financeurDepartement = "financeur_departement"
  case financeurAutre = "financeur_autre"

  case relaisAgglomeration = "relais_agglomeration"
  case relaisCommunauteCommunes = "relais_communaute_communes"
  case relaisMaisonEmploi = "relais_maison_emploi"
  case relaisAssociation = "relais_association"
  case relaisCbe = "relais_cbe"
  case relaisPae = "relais_pae"
  case relaisVille = "relais_ville"
  case relaisDepartement = "relais_departement"
  case relaisRegion = "relais_region"
  case relaisPlie = "relais_plie"
  case relaisGip = "relais_gip"
  case relaisMissionLocale = "relais_mission_locale"

  var nature: NatureStructure {
    switch self {
    case .etat, .region, .departement, .epci, .commune, .bailleur, .hopital, .sdis, .semSpl,
      .donneurOrdrePrive,
      .donneurOrdreAutre:
      .donneurOrdre
    case .entreprise, .ett: .entreprise
    case .ei, .etti, .ai, .aci, .eiti, .geiq, .ea, .eatt, .esat, .regie: .siae
    case .franceTravail, .missionLocale, .capEmploi, .plie, .ccas, .prescripteurDepartement, .spip,
      .prescripteurAutre:
      .prescripteur
    case .fse, .financeurEtat, .financeurDepartement, .financeurAutre: .financeur
    case .relaisAgglomeration, .relaisCommunauteCommunes, .relaisMaisonEmploi, .relaisAssociation, .relaisCbe,
      .relaisPae, .relaisVille, .relaisMissionLocale, .relaisDepartement, .relaisRegion, .relaisPlie,
      .relaisGip:
      .relais
    }
  }
}
