import Crypto
package import Foundation

/// The size and SHA-256 of a file, read by pieces.
package enum Empreinte {
  package static func calculer(_ fichier: URL) throws -> (octets: Int, sha256: String) {
    let lecteur = try FileHandle(forReadingFrom: fichier)
    defer { try? lecteur.close() }  // Opened for reading: nothing can be lost.
    var octets = 0
    var hachage = SHA256()
    while let morceau = try lecteur.read(upToCount: 1 << 20), !morceau.isEmpty {
      octets += morceau.count
      hachage.update(data: morceau)
    }
    return (octets, hachage.finalize().map { String(format: "%02x", $0) }.joined())
  }
}
