/// Where tasks and tables lead in chapters that come after theirs.
enum Lien {
  static let participant: Motif = "/publics/:id"
  static let contrat: Motif = "/contrats/:id"
  static let declaration: Motif = "/declarations/:id"
}
