import Foundation
import Hummingbird
import Storage

/// The version that `/sante` and `levier --version` give.
package let versionDeLevier = "0.1.0"

/// What a supervisor reads: the program’s version, the engine and the schema’s number.
struct Sante: ResponseEncodable, Encodable {
  let etat: String
  let version: String
  let moteur: String
  let versionMoteur: String
  let schema: Int
}

func sante(_ routeur: Router<ContexteVisiteur>, _ services: Services) {
  routeur.get(VoiesServeur.sante) { _, _ in
    Sante(
      etat: "ok", version: versionDeLevier, moteur: services.storage.engine.rawValue,
      versionMoteur: try await services.storage.version(), schema: try await services.storage.schemaNumber())
  }
}
