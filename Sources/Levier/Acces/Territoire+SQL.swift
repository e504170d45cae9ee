import Storage

/// The part of the country whose clauses one team of facilitators runs.
struct Territoire: Sendable {
  let id: ID<Territoire>
  let nom: String
}

extension Transaction {

  func territoires() throws -> [Territoire] {
    try rows("SELECT id, nom FROM territoire ORDER BY nom, id").map {
      Territoire(id: try $0["id"], nom: try $0["nom"])
    }
  }
}

extension Transaction {
  /// The territory that a command works on: the one named, or else the only one where somebody is at work.
  /// - Returns: nothing where there is none of that name, or none at all.
  func territoireVise(_ nom: String?) throws -> Territoire? {
    let territoires = try territoires()
    if let nom { return territoires.first { $0.nom == nom } }
    let habites = try rows("SELECT DISTINCT territoire_id FROM structure").map {
      try $0["territoire_id"] as ID<Territoire>
    }
    let candidats = habites.isEmpty ? territoires : territoires.filter { habites.contains($0.id) }
    guard candidats.count < 2 else {
      let noms = candidats.map(\.nom).joined(separator: ", ")
      throw PhraseSeule(
        "Plusieurs territoires dans cette base\u{a0}: choisissez avec --territoire (\(noms)).")
    }
    return candidats.first
  }

  /// The same for a command that only reads: it needs one.
  func territoireALire(_ nom: String?) throws -> Territoire {
    if let vise = try territoireVise(nom) { return vise }
    guard let nom else { throw PhraseSeule("La base est vide\u{a0}: rien à lire.") }
    let noms = try territoires().map(\.nom).joined(separator: ", ")
    throw PhraseSeule("Le territoire «\u{a0}\(nom)\u{a0}» n’est pas dans la base (\(noms)).")
  }
}
