extension Motif {
  static let publics: Motif = "/publics"
}
