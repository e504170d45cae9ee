/// Whoever takes part: buyer, company, social enterprise, prescriber, funder or relay. One SIRET may have
/// several antennas.
struct Structure: Sendable {
  let id: ID<Structure>
  let nature: NatureStructure
  let genre: GenreStructure
  let nom: String
  let antenne: String
  let siret: String?
  /// What an award published in the place of a SIRET, and that is none.
  let identifiant: String
  let adresse: String
  let codePostal: String
  let commune: String
  let courriel: String
  let telephone: String
  /// The day until which a social enterprise's agreement with the State holds.
  let conventionFin: Jour?
  let active: Bool
  let version: Int

  var siretGroupe: String? { siret.map(Siret.groupe) }

  var nomComplet: String { antenne.isEmpty ? nom : "\(nom), \(antenne)" }
}

/// A structure as it is typed, before it is stored.
struct NouvelleStructure: Sendable, Hashable {
  var genre: GenreStructure
  var nom: String
  var antenne = ""
  var siret: Siret?
  var adresse = ""
  var codePostal = ""
  var commune = ""
  var courriel = ""
  var telephone = ""
  var conventionFin: Jour?
  var identifiant = ""

  var nature: NatureStructure { genre.nature }
}

extension NouvelleStructure {
  /// The structure as it is, to change some of it. A stored SIRET was checked when it came.
  init(_ structure: Structure) {
    self.init(
      genre: structure.genre, nom: structure.nom, antenne: structure.antenne,
      siret: structure.siret.flatMap { try? Siret($0) }, adresse: structure.adresse,
      codePostal: structure.codePostal, commune: structure.commune, courriel: structure.courriel,
      telephone: structure.telephone, conventionFin: structure.conventionFin,
      identifiant: structure.identifiant)
  }
}
