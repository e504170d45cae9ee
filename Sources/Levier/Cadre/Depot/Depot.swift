import Storage

/// A file that an agent sent and has not acted on yet: its preview and its act are two requests.
struct Depot: Sendable {
  let id: ID<Depot>
  let nom: String
  /// SHA-256 of the content: the name under which it is kept.
  let empreinte: String
  /// What the agent chose for each column, in the chapter's own words.
  let correspondance: String
  let appliqueLe: Instant?
  /// What may be NIRs in the file, to be told of before anything else.
  let doutes: [FouilleDeFichier.Doute]
  let confirmeLe: Instant?
  /// The code of its `GenreDeDepot`.
  let genre: String

  var attendUneReponse: Bool { !doutes.isEmpty && confirmeLe == nil }
}
