import Storage

/// For how long what has ended stays, in seconds: as long as somebody may still ask what it was.
enum MenageDuJour {
  static let sessions = 30 * 86_400
  static let invitations = 90 * 86_400
  static let envois = 7 * 86_400
}

extension Transaction {
  /// Forgets sessions, links, devices, tries and sendings that have ended.
  /// - Returns: how many rows went.
  func oublierCeQuiAFini() throws -> Int {
    let (session, invitation) = (avant(MenageDuJour.sessions), avant(MenageDuJour.invitations))
    return try [
      "DELETE FROM session WHERE expire_le < \(session) OR revoquee_le < \(session)",
      "DELETE FROM invitation WHERE expire_le < \(invitation)",
      "DELETE FROM appareil WHERE vu_le < \(avant(Appareil.duree))",
      "DELETE FROM tentative WHERE le < \(avant(Tentatives.fenetre * 8))",
      "DELETE FROM envoi WHERE le < \(avant(MenageDuJour.envois))",
    ].reduce(into: 0) { total, ordre in total += try execute(ordre) }
  }

  private func avant(_ secondes: Int) -> Instant { now.adding(seconds: -secondes) }
}
