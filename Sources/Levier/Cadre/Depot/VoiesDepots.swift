/// The addresses of a received file beside its own act.
enum VoiesDepots {
  static let depot = Voie<Depot>("/depots/:depot")
  static let confirmation = Voie<Depot>("/depots/:depot/confirmation")
  static let renoncement = Voie<Depot>("/depots/:depot/renoncement")
}
