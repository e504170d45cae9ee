import Markup
import Storage

@testable import Levier

/// The horizontal table and the tasks, read as the pages read them on the world's day.
extension Scene {
  func parcours(
    _ role: Role = .facilitateur, tri: String = "nom", sens: String = "asc",
    _ filtrer: (inout FiltreHorizontal) throws -> Void = { _ in }
  ) async throws -> [Parcours] {
    let jour = try Jour("2026-03-15")
    var filtre = FiltreHorizontal(QueryString(), le: jour)
    try filtrer(&filtre)
    let lecture = LectureHorizontale(
      perimetre: try await agentConnecte(role).perimetre, filtre: filtre,
      tri: Tri(QueryString([("tri", tri), ("sens", sens)]), defaut: .nom), delai: 30)
    return try await storage.read { tx in
      let lus = try tx.tableauHorizontal(lecture, page: Tranche(page: 1))
      guard try tx.nombreDeParcours(lecture) == lus.count else { throw Absence() }
      return lus
    }
  }

  func taches(
    _ role: Role, le jour: String = "2026-03-15",
    _ pile: @escaping @Sendable (any Transaction, LectureTaches) throws -> Pile
  ) async throws -> [Tache] {
    let lecture = LectureTaches(
      agent: try await agentConnecte(role), jour: try Jour(jour), [])
    return try await storage.read { tx in try pile(tx, lecture).taches }
  }
}

extension Tache {
  /// What is to be done, with plain spaces.
  var lue: String { quoi.replacing("\u{a0}", with: " ") }
}
