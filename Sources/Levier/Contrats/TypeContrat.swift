/// The legal form under which a person works, which not every employer may sign.
enum TypeContrat: String, CaseIterable, Hashable, Sendable {
  case cdi
  case cdiInterimaire = "cdi_interimaire"
  case cdiInclusion = "cdi_inclusion"
  /// Ends with the site or the operation: L1223-8 of the code du travail.
  case cdiChantier = "cdi_chantier"
  case cdd
  case ctt
  case ctti
  case cddi
  case apprentissage
  case pro
  case cuiPec = "cui_pec"
  case cuiCie = "cui_cie"
  case cddTremplin = "cdd_tremplin"
  /// A CDI for people past sixty.
  case valorisationExperience = "contrat_valorisation_experience"
  case emploiPenitentiaire = "contrat_emploi_penitentiaire"
  /// An ESAT's user: a support contract, not an employment contract.
  case esatSoutien = "esat_soutien"
  case cddu
  case autre
}
