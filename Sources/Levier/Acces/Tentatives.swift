import Storage

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
  fileprivate let cles: [(cle: String, compteur: Tentatives.Compteur)]
  fileprivate var lignes: [Int64] = []

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

  /// Of the present password of an agent who is signed in.
  init(actuelDe agent: ID<Agent>) { cles = [("actuel:\(agent)", .endroit)] }
}

extension Transaction {
  /// - Throws: `Attente`.
  func commencer(_ tentative: Tentative) throws -> Tentative {
    let attente = try tentative.cles.map { cle, compteur in try attenteDe(cle, compteur) }.max() ?? 0
    guard attente == 0 else { throw Attente(secondes: attente) }
    try execute("DELETE FROM tentative WHERE le < \(now.adding(seconds: -Tentatives.fenetre * 8))")
    var commencee = tentative
    commencee.lignes = try tentative.cles.map { cle, _ in
      try value("INSERT INTO tentative (cle, le) VALUES (\(cle), \(now)) RETURNING id") ?? 0
    }
    return commencee
  }

  private func attenteDe(_ cle: String, _ compteur: Tentatives.Compteur) throws -> Int {
    let (nombre, derniere) = try recentes(cle)
    guard let derniere else { return 0 }
    let reste = derniere.adding(seconds: Tentatives.delai(apres: nombre, compteur)).milliseconds
    return max(0, Int((reste - now.milliseconds + 999) / 1000))
  }

  /// Those that are not forgotten yet: how many, and the last.
  private func recentes(_ cle: String) throws -> (nombre: Int, derniere: Instant?) {
    let depuis = now.adding(seconds: -Tentatives.fenetre)
    let row = try first(
      "SELECT count(*) AS nombre, max(le) AS derniere FROM tentative WHERE cle = \(cle) AND le > \(depuis)")
    return (try row?["nombre"] ?? 0, try row?["derniere"])
  }

  /// The right password: this try was no failure, and what was failed from there is forgotten.
  /// - Parameter seul: whether the address opens one account. With another, its password would otherwise pay for
  ///   as many guesses of the first as one likes.
  func reussir(_ tentative: Tentative, seul: Bool = true) throws {
    for (place, ligne) in zip(tentative.cles, tentative.lignes) {
      switch place.compteur {
      case .endroit where seul: try execute("DELETE FROM tentative WHERE cle = \(place.cle)")
      case .endroit, .compte, .voisinage: try execute("DELETE FROM tentative WHERE id = \(ligne)")
      case .passage: break
      }
    }
  }

  /// How many tries of the present password failed lately.
  func echecs(_ tentative: Tentative) throws -> Int {
    try tentative.cles.map { cle, _ in try recentes(cle).nombre }.max() ?? 0
  }
}
