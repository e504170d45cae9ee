extension Motif {
  static let publics: Motif = "/publics"
  static let declarations: Motif = "/declarations"
  static let reglages: Motif = "/reglages"
}
