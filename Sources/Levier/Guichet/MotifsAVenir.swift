extension Motif {
  static let publics: Motif = "/publics"
  static let reglages: Motif = "/reglages"
}
