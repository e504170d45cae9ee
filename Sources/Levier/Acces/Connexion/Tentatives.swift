/// Passwords tried too fast: when the next one will be looked at.
struct Attente: Error, Hashable {
  let secondes: Int
}

/// How often a password may be tried: each failure makes the next try wait longer, and nobody is shut out. A device
/// where the agent signed in before has its own count, so that who tries from elsewhere does not hold it back.
enum Tentatives {
  /// What is counted, and from how many on the next one waits.
  enum Compteur: CaseIterable {
    /// Failures of one account from one place, or from one known device, or of the present password of an agent.
    case endroit
    /// Failures of one account, from all the devices that it does not know.
    case compte
    /// Failures of one place, whatever the account.
    case voisinage
    /// Tries of one place, right or wrong: each costs a hash.
    case passage

    var libres: Int {
      switch self {
      case .endroit: 5
      case .compte: 100
      case .voisinage: 60
      case .passage: 240
      }
    }
  }

  /// In seconds: what is older is forgotten.
  static let fenetre = 15 * 60
  /// In seconds: no try waits longer.
  static let plusLongue = 300

  /// In seconds, since the last one: 1, 2, 4… after those that are free.
  static func delai(apres nombre: Int, _ compteur: Compteur) -> Int {
    nombre < compteur.libres ? 0 : min(1 << min(nombre - compteur.libres, 16), plusLongue)
  }

  /// Accounts are counted under a hash, so that the table names nobody.
  static func empreinte(_ courriel: String) -> String { Empreinte.de(courriel) }
}

/// A try that is let through, and counted before its password is looked at: many at once do not pass for one.
struct Tentative: Sendable {
  let cles: [(cle: String, compteur: Tentatives.Compteur)]
  var lignes: [Int64] = []

  /// Of a sign-in. A device that the account knows is counted alone.
  init(courriel: String, voisinage: String, appareilConnu: Jeton?) {
    let compte = Tentatives.empreinte(courriel)
    guard let appareilConnu else {
      cles = [
        ("endroit:\(compte) \(voisinage)", .endroit), ("compte:\(compte)", .compte),
        ("voisinage:\(voisinage)", .voisinage), ("passage:\(voisinage)", .passage),
      ]
      return
    }
    cles = [
      ("appareil:\(compte) \(appareilConnu.empreinte)", .endroit), ("passage:\(voisinage)", .passage),
    ]
  }

  /// Of the present password of who is signed in.
  init(actuelDe compte: ID<Compte>) { cles = [("actuel:\(compte)", .endroit)] }
}
