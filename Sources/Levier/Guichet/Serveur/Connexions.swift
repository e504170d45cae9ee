import NIOCore
import Synchronization

/// The connections of the server: past so many, the one that has kept it waiting for longest gives way, so that
/// connections opened to send nothing never shut the door.
final class Connexions: Sendable {
  private struct Ouverte {
    let canal: any Channel
    /// Since when nothing is being answered on it; nil while a request that is whole is answered.
    var attendDepuis: NIODeadline?
  }

  private let plafond: Int
  private let ouvertes = Mutex<[ObjectIdentifier: Ouverte]>([:])

  init(plafond: Int) { self.plafond = plafond }

  func ouvrir(_ canal: any Channel) {
    let cede = ouvertes.withLock { ouvertes -> (any Channel)? in
      let cede = ouvertes.count >= plafond ? Self.quiAttend(ouvertes) : nil
      if let cede { ouvertes[ObjectIdentifier(cede)] = nil }
      ouvertes[ObjectIdentifier(canal)] = Ouverte(canal: canal, attendDepuis: .now())
      return cede
    }
    cede?.close(promise: nil)
  }

  func fermer(_ canal: any Channel) {
    ouvertes.withLock { $0[ObjectIdentifier(canal)] = nil }
  }

  /// Whether the server waits for this connection, or the other way round.
  func noter(_ canal: any Channel, attend: Bool) {
    ouvertes.withLock { $0[ObjectIdentifier(canal)]?.attendDepuis = attend ? .now() : nil }
  }

  private static func quiAttend(_ ouvertes: [ObjectIdentifier: Ouverte]) -> (any Channel)? {
    ouvertes.values.min { ($0.attendDepuis ?? .distantFuture) < ($1.attendDepuis ?? .distantFuture) }
      .flatMap { $0.attendDepuis == nil ? nil : $0.canal }
  }
}
