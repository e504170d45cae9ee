import Storage

/// Who keeps the figures that the law gives to the whole country: of the installation, and of no territory. Sees no
/// person, no market, no structure.
struct Operateur: Sendable, Hashable {
  let id: ID<Operateur>
  let compte: ID<Compte>
  let nom: String

  static let libelle = "Opérateur"
  static let lieu = "l’installation"
}
