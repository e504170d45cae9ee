import Crypto
package import Foundation

/// SHA-256 in hexadecimal: a file by its content, or a secret that is not kept itself.
package enum Empreinte {
  static func de(_ texte: String) -> String { SHA256.hash(data: Data(texte.utf8)).hexadecimal }

  /// The size and SHA-256 of a file, read by pieces.
  package static func calculer(_ fichier: URL) throws -> (octets: Int, sha256: String) {
    let lecteur = try FileHandle(forReadingFrom: fichier)
    defer { try? lecteur.close() }  // Opened for reading: nothing can be lost.
    var octets = 0
    var hachage = SHA256()
    while let morceau = try lecteur.read(upToCount: 1 << 20), !morceau.isEmpty {
      octets += morceau.count
      hachage.update(data: morceau)
    }
    return (octets, hachage.finalize().hexadecimal)
  }
}

extension Sequence<UInt8> {
  /// `0a1f`.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
