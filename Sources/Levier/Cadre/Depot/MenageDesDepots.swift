import Foundation

extension Depot {
  /// Days during which a file that was sent and not acted on is kept.
  static let duree = 7
}
