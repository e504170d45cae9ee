/// What became of the records of an import, in the words that other programs read from `--json`.
package struct BilanImport: Encodable, Equatable, Sendable {
  /// Records found in the file, the refused ones included.
  package var lus = 0
  package var crees = 0
  package var inchanges = 0
  package var modifies = 0
  package var refuses: [Refuse] = []
  /// Records that hold nothing to bring in, or that count in another.
  package var ecartes: [Refuse] = []
  /// Records brought in that somebody is to look at.
  package var aVerifier: [Refuse] = []

  package init() {}

  private enum CodingKeys: String, CodingKey {
    case lus, crees, inchanges, modifies, refuses, ecartes
    case aVerifier = "a_verifier"
  }

  /// What only some imports have is written only where there is some.
  package func encode(to encoder: any Encoder) throws {
    var sortie = encoder.container(keyedBy: CodingKeys.self)
    try sortie.encode(lus, forKey: .lus)
    try sortie.encode(crees, forKey: .crees)
    try sortie.encode(inchanges, forKey: .inchanges)
    try sortie.encode(modifies, forKey: .modifies)
    try sortie.encode(refuses, forKey: .refuses)
    if !ecartes.isEmpty { try sortie.encode(ecartes, forKey: .ecartes) }
    if !aVerifier.isEmpty { try sortie.encode(aVerifier, forKey: .aVerifier) }
  }

  /// A record that was left out, where it stands in its file (from 1), and the French sentence that says why.
  package struct Refuse: Encodable, Equatable, Sendable {
    package let position: Int
    package let motif: String

    package init(position: Int, motif: String) {
      self.position = position
      self.motif = motif
    }
  }
}
