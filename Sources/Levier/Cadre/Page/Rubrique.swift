/// An entry of the main navigation. Each chapter that has one declares it; the desk puts them in their order.
struct Rubrique: Hashable, Sendable {
  let libelle: String
  let chemin: Chemin
  let roles: Set<Role>

  init(_ libelle: String, _ chemin: Chemin, pour roles: Set<Role>) {
    (self.libelle, self.chemin, self.roles) = (libelle, chemin, roles)
  }
}

/// What the frame of every page leads to, for whoever is signed in.
struct Menu: Sendable {
  let rubriques: [Rubrique]
  /// For who keeps the installation's figures.
  let deLOperateur: [Rubrique]
  let compte: Chemin
  /// Where another function is taken.
  let fonction: Chemin
  let deconnexion: Chemin
}
