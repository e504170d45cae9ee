import Formats
import Storage

/// The command `levier importer decp`: brings a file of published awards into a territory.
/// - Parameter territoire: its name, created if there is none yet; nil is the only one of the base.
/// - Throws: `PhraseSeule` where the file or the territory can not be told.
package func importerDecp(
  _ services: Services, fichier: String, territoire: String?
) async throws -> BilanImport {
  let id = try await services.storage.write { tx in try tx.territoireVise(territoire) }
  do {
    let reprise = try await services.reprendre(fichier, dans: id, par: nil, .pourDeBon)
    var bilan = BilanImport()
    (bilan.lus, bilan.crees) = (reprise.lus, reprise.crees)
    (bilan.inchanges, bilan.modifies) = (reprise.inchanges, reprise.modifies)
    bilan.refuses = reprise.refus.map { .init(position: $0.position, motif: $0.motif) }
    return bilan
  } catch let refus as AwardFileError {
    throw PhraseSeule(refus.phrase)
  }
}

extension Transaction {
  /// The territory that a command works on.
  func territoireVise(_ nom: String?) throws -> ID<Territoire> {
    let territoires = try territoires()
    if let nom { return try territoires.first { $0.nom == nom }?.id ?? creerTerritoire(nom) }
    guard territoires.count < 2 else {
      let noms = territoires.map(\.nom).joined(separator: ", ")
      throw PhraseSeule("Plusieurs territoires dans cette base : choisissez avec --territoire (\(noms)).")
    }
    return try territoires.first?.id ?? creerTerritoire("Territoire")
  }
}
