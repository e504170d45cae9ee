import Foundation
import Storage

/// A file that is not taken in, for want of room.
enum PlaceManquante: Error {
  /// Too many files of this agent wait for their act.
  case agent([Depot])
  /// Too many files of all, or a disk that has no more to spare.
  case installation
}

/// The bytes on their way here, by agent: they are counted before they are written.
actor Arrivages {
  struct Place: Sendable {
    fileprivate let agent: ID<Agent>
    fileprivate let octets: Int
  }

  private var enRoute: [ID<Agent>: Int] = [:]

  /// The bytes on their way, of one agent and of all, once this place is taken among them.
  fileprivate func prendre(_ octets: Int, pour agent: ID<Agent>) -> (place: Place, agent: Int, tous: Int) {
    let siens = enRoute[agent, default: 0] + octets
    enRoute[agent] = siens
    return (Place(agent: agent, octets: octets), siens, enRoute.values.reduce(0, +))
  }

  func partir(_ place: Place) {
    let reste = enRoute[place.agent, default: 0] - place.octets
    enRoute[place.agent] = reste > 0 ? reste : nil
  }
}

extension Installation {
  /// Of the files of one agent that wait for their act, in bytes.
  fileprivate var quotaDeLAgent: Int { 4 * tailleMaximale }
  /// Of those of all.
  fileprivate var quotaDeTous: Int { 40 * tailleMaximale }
}

extension Services {
  /// Takes room for a body that announces so many bytes, until it has been dealt with.
  /// - Throws: `PlaceManquante`.
  func faireDeLaPlace(_ octets: Int, a agent: ID<Agent>) async throws -> Arrivages.Place {
    try FileManager.default.createDirectory(atPath: installation.fichiers, withIntermediateDirectories: true)
    let (siens, tous) = try await storage.read { tx in
      (try tx.depotsEnAttente(de: agent), try tx.empreintesEnAttente())
    }
    let (place, arrivent, arriventTous) = await arrivages.prendre(octets, pour: agent)
    do {
      guard arrivent + taille(siens.map(\.empreinte)) <= installation.quotaDeLAgent else {
        throw PlaceManquante.agent(siens)
      }
      guard arriventTous + taille(tous) <= installation.quotaDeTous,
        try libre() - arriventTous >= installation.reserve
      else { throw PlaceManquante.installation }
    } catch {
      await arrivages.partir(place)
      throw error
    }
    return place
  }

  private func taille(_ empreintes: [String]) -> Int {
    empreintes.reduce(0) { somme, empreinte in
      // Gone: it takes no room.
      let attributs = try? FileManager.default.attributesOfItem(atPath: chemin(fichier: empreinte))
      return somme + (attributs?[.size] as? Int ?? 0)
    }
  }

  private func libre() throws -> Int {
    let disque = try FileManager.default.attributesOfFileSystem(forPath: installation.fichiers)
    return disque[.systemFreeSize] as? Int ?? .max
  }
}
