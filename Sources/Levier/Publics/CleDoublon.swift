import Markup

/// What two records of one person have in common, however they were typed: « DUPONT Jean-Éric » and
/// « Jean Eric Dupont », born the same day as far as both are known.
struct CleDoublon: Hashable, Sendable {
  /// The folded words of the whole name, sorted.
  let nom: String
  let naissance: Naissance

  init(nom: String, prenom: String, naissance: Naissance) {
    self.nom = Self.nom(nom, prenom)
    self.naissance = naissance
  }

  static func nom(_ nom: String, _ prenom: String) -> String {
    (French.nameWords(nom) + French.nameWords(prenom)).sorted().joined(separator: " ")
  }

  /// As it is stored: the name and the year, within which births are compared as far as they are known.
  var texte: String { "\(nom)|\(naissance.annee)" }
}
