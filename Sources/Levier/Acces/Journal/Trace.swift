import Storage

/// Who did what, and when, as it is read.
struct Trace: Sendable {
  let le: Instant
  /// The name of the agent, or what stands for one.
  let auteur: String
  let acte: any Acte
  let details: Details
  /// Nothing where none were written, or once they are erased.
  var mots: MotsDeTrace?

  /// « brouillon → transmise », then what was written; nothing where neither is there.
  var precision: String? {
    if let mots { return mots.avant.isEmpty ? mots.apres : "\(mots.avant) → \(mots.apres)" }
    guard !details.codes.isEmpty else { return nil }
    if acte.ditDesChamps {
      return details.codes.map { MotDeChamp.lu($0) ?? $0 }.joined(separator: ", ")
    }
    return details.codes.map { type(of: acte).mot($0) ?? $0 }.joined(separator: acte.jonction)
  }
}
