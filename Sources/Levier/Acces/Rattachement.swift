import Storage

/// What a person acts as: an agent of a structure, or the operator of the installation. One account may have several.
enum Fonction: Hashable, Sendable {
  case agent(ID<Agent>)
  case operateur(ID<Operateur>)
}

/// A function of an account that was joined and is open, as its owner chooses among them.
struct Rattachement: Hashable, Sendable {
  let fonction: Fonction
  /// « Structure d’insertion »
  let role: String
  /// « Tremplin Intérim Brenelle, Pays de Brenelle »; « l’installation »
  let lieu: String
  let territoire: ID<Territoire>?
}
