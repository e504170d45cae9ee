import Foundation
import Storage

extension Services {
  /// Keeps a received file for its act, under the name of its content, once it was searched through.
  func deposer(
    _ genre: GenreDeDepot, _ fichier: FichierRecu, _ fouille: FouilleDeFichier, correspondance: String = "",
    par agent: AgentConnecte
  ) async throws -> ID<Depot> {
    try await rangement.passer {
      let id = try await storage.write(dans: agent.territoire) { tx in
        try tx.deposer(genre, fichier, fouille, correspondance: correspondance, par: agent.id)
      }
      try ranger(fichier)
      return id
    }
  }

  /// Once acted on, a deposit keeps its name until the night, and nothing of its file.
  func oublierApplique(_ depot: Depot, par agent: AgentConnecte) async throws {
    try await rangement.passer {
      let reste = try await storage.write(dans: agent.territoire) { tx in
        try tx.noterApplication(depot.id)
        return try tx.sertEncore(depot.empreinte)
      }
      if !reste { try effacer(chemin(fichier: depot.empreinte)) }
    }
  }

  /// Given up: nothing of it stays.
  func renoncer(_ id: ID<Depot>, par agent: AgentConnecte) async throws -> Depot {
    try await rangement.passer {
      let (depot, reste) = try await storage.write(dans: agent.territoire) { tx in
        let depot = try tx.depot(id, de: agent.id)
        try tx.oublier(id)
        return (depot, try tx.sertEncore(depot.empreinte))
      }
      if !reste { try effacer(chemin(fichier: depot.empreinte)) }
      return depot
    }
  }

  /// Forgets a file that was received and not kept; what was kept has left that place.
  func oublier(_ fichier: FichierRecu) {
    try? effacer(fichier.chemin)  // a leftover is only disk space, until the night
  }

  /// The same content may be there already, of another deposit.
  private func ranger(_ fichier: FichierRecu) throws {
    let chemin = chemin(fichier: fichier.empreinte)
    if FileManager.default.fileExists(atPath: chemin) {
      try FileManager.default.removeItem(atPath: fichier.chemin)
      try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: chemin)
    } else {
      try FileManager.default.moveItem(atPath: fichier.chemin, toPath: chemin)
    }
  }

  private func effacer(_ chemin: String) throws {
    guard FileManager.default.fileExists(atPath: chemin) else { return }
    try FileManager.default.removeItem(atPath: chemin)
  }
}

extension Transaction {
  /// Whether another deposit of the same content waits for its act.
  fileprivate func sertEncore(_ empreinte: String) throws -> Bool {
    let nombre: Int? = try value(
      "SELECT count(*) FROM depot WHERE empreinte = \(empreinte) AND applique_le IS NULL")
    return (nombre ?? 0) > 0
  }
}
