import Foundation
import Storage

/// What sign-in reads of an account.
struct Compte: Sendable {
  let id: ID<Agent>
  let motDePasse: MotDePasse?
  let actif: Bool
}

extension Transaction {
  /// The accounts that an address may open, one a territory: those at work, the last one used first.
  func comptes(courriel: String) throws -> [Compte] {
    try rows(
      """
      SELECT id, mot_de_passe, actif FROM agent
      WHERE courriel = \(courriel)
      ORDER BY actif DESC, vu_le DESC NULLS LAST, id
      LIMIT 10
      """
    ).map { row in
      let enregistre: String? = try row["mot_de_passe"]
      return Compte(
        id: try row["id"], motDePasse: enregistre.map(MotDePasse.init(enregistre:)), actif: try row["actif"])
    }
  }

  /// The same password at another cost, unless it was changed meanwhile.
  func rehacher(_ agent: ID<Agent>, _ ancien: MotDePasse, _ nouveau: MotDePasse) throws {
    try execute(
      """
      UPDATE agent SET mot_de_passe = \(nouveau.enregistre)
      WHERE id = \(agent) AND mot_de_passe = \(ancien.enregistre)
      """)
  }

  /// The salt of the passwords of the same address, elsewhere.
  func selDesAutresComptes(de agent: ID<Agent>) throws -> Data? {
    let autre: String? = try value(
      """
      SELECT autre.mot_de_passe
      FROM agent JOIN agent autre ON autre.courriel = agent.courriel AND autre.id <> agent.id
      WHERE agent.id = \(agent) AND autre.mot_de_passe IS NOT NULL
      ORDER BY autre.id LIMIT 1
      """)
    return autre.flatMap { MotDePasse(enregistre: $0).sel }
  }

  func motDePasse(de agent: ID<Agent>) throws -> MotDePasse? {
    let enregistre: String? = try value("SELECT mot_de_passe FROM agent WHERE id = \(agent)")
    return enregistre.map(MotDePasse.init(enregistre:))
  }

  func courriel(de agent: ID<Agent>) throws -> String {
    try value("SELECT courriel FROM agent WHERE id = \(agent)") ?? ""
  }
}
