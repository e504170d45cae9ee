/// What became of the records of an import, in the words that other programs read from `--json`.
package struct BilanImport: Encodable, Equatable, Sendable {
  /// Records found in the file, the refused ones included.
  package var lus = 0
  package var crees = 0
  package var inchanges = 0
  package var modifies = 0
  /// Records taken in that leave something for a person to look at; nil when none does.
  package var aVerifier: Int?
  package var refuses: [Refuse] = []

  package init() {}

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
