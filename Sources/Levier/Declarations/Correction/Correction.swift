/// What a facilitator corrects in a closed month, and why.
struct Correction: Sendable {
  let ligne: ID<LigneDeclaration>
  /// The right line; nothing when no hour was worked.
  let juste: LigneDeclaration?
  let motif: Texte
  /// The shares typed; nothing for those proposed.
  var parts: [Imputation.Part]?
}
