import Crypto
import Foundation
import Storage

extension Transaction {
  /// A form sent twice creates once: the second sending is led to what the first made.
  func uneFois(_ envoi: Envoi, _ creer: () throws -> Chemin) throws -> Chemin {
    guard let empreinte = envoi.empreinte else { return try creer() }
    if let fait: String = try value("SELECT chemin FROM envoi WHERE empreinte = \(empreinte)"),
      let chemin = Chemin(recu: fait)
    {
      return chemin
    }
    let chemin = try creer()
    try execute("INSERT INTO envoi (empreinte, chemin, le) VALUES (\(empreinte), \(chemin.texte), \(now))")
    return chemin
  }
}
