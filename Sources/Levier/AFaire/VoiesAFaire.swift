/// The address of what is to be done: where everybody arrives.
enum VoiesAFaire {
  static let aFaire = VoieFixe("/")
}

extension Rubrique {
  static let aFaire = Rubrique("À faire", VoiesAFaire.aFaire(), pour: GardeAgent.roles)
}
