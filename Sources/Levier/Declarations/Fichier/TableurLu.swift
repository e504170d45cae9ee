import Formats
import Storage

/// A received sheet with its lines read, as of a day; none while something is to be chosen.
struct TableurLu: Sendable {
  let tableur: TableurHeures
  let lignes: [TableurHeures.Lue]
  let le: Jour
  /// What it weighs in memory.
  let cellules: Int

  init(_ tableur: TableurHeures, le jour: Jour) {
    (self.tableur, le) = (tableur, jour)
    lignes = tableur.estPret ? tableur.lire(le: jour) : []
    cellules = tableur.lignes.reduce(1) { $0 + $1.cells.count }
  }
}

extension Services {
  private struct Lecture: Hashable {
    let empreinte: String
    let correspondance: String
    let le: Jour
  }

  private struct Essai: Hashable {
    let depot: ID<Depot>
    let lecture: Lecture
  }

  private func lecture(_ depot: Depot) -> Lecture {
    Lecture(empreinte: depot.empreinte, correspondance: depot.correspondance, le: aujourdhui)
  }

  /// Reads a file that is received, and searches it through.
  /// - Throws: `TabularError`, `FichierRefuse`, `Sas.Plein`.
  func lire(
    _ fichier: FichierRecu, mois: Mois?, pour agent: AgentConnecte
  ) async throws -> (lu: TableurLu, fouille: FouilleDeFichier) {
    let jour = aujourdhui
    return try await chantiers.lire(
      pour: agent.id,
      enRetrait: {
        let tableur = try TableurHeures(recu: fichier.chemin, mois: mois)
        return (TableurLu(tableur, le: jour), try FouilleDeFichier(recu: fichier))
      })
  }

  /// Keeps what was read of a file for the looks that follow.
  func retenir(_ lu: TableurLu, empreinte: String, pour agent: AgentConnecte) async {
    let lecture = Lecture(
      empreinte: empreinte, correspondance: lu.tableur.correspondance.texte, le: lu.le)
    await tableurs.retenir(lu, lecture, de: agent, poids: lu.cellules)
  }

  /// Reads a deposit as its columns were chosen, once while it is looked at.
  /// - Throws: `TabularError`; `Sas.Plein` when too many are being read.
  func lire(_ depot: Depot, pour agent: AgentConnecte) async throws -> TableurLu {
    guard let correspondance = CorrespondanceHeures(texte: depot.correspondance) else { throw Absence() }
    let (chemin, lecture) = (chemin(fichier: depot.empreinte), lecture(depot))
    return try await tableurs.lire(lecture, de: agent, poids: \.cellules) {
      try await chantiers.lire(
        pour: agent.id, enRetrait: { TableurLu(try TableurHeures(chemin, correspondance), le: lecture.le) })
    }
  }

  /// What it would change, read again once somebody has written.
  func essayer(_ lu: TableurLu, _ depot: Depot, pour agent: AgentConnecte) async throws -> ImportHeures {
    let demande = Essai(depot: depot.id, lecture: lecture(depot))
    return try await essais.lire(
      demande, de: agent, a: { try await storage.read { try $0.stamp() } }, poids: { $0.lignes.count }
    ) {
      try await chantiers.lire(pour: agent.id) {
        try await storage.read { tx in
          try tx.essayer(lu, dans: agent.perimetre, de: agent.territoire)
        }
      }
    }
  }
}
