import Markup

/// Whether two publications are of the same award. A buyer's identifier is no key: it serves several lots, several
/// holders, and sometimes several contracts.
enum Rapprochement: Hashable, Sendable {
  case meme
  /// A person settles it; until then they are two.
  case doute
  case autre

  /// - Parameter memeIdentifiant: false when only their writing differs (« 2026/01 », « 2026_01 »).
  init(_ connue: Publication, _ nouvelle: Publication, memeIdentifiant: Bool) {
    guard !Self.autreLot(connue, nouvelle), Self.memeTitulaire(connue, nouvelle) else {
      self = .autre
      return
    }
    let differences = [
      !Self.memeTexte(connue.objet, nouvelle.objet),
      Self.different(connue.cpv, nouvelle.cpv, ==),
      Self.different(connue.notification, nouvelle.notification, ==),
    ].count { $0 }
    switch (differences, memeIdentifiant) {
    case (0, true): self = .meme
    case (1, true): self = Self.sontDeuxLots(connue, nouvelle) ? .autre : .doute
    case (0, false): self = .doute
    default: self = .autre
    }
  }

  private static func autreLot(_ connue: Publication, _ nouvelle: Publication) -> Bool {
    !connue.numero.isEmpty && !nouvelle.numero.isEmpty && connue.numero != nouvelle.numero
  }

  /// Lots that no number tells apart in their titles, and that have each its amount: of another vocabulary and published
  /// on one day, or named by the same words with another number. What was modified may tell its amount otherwise.
  private static func sontDeuxLots(_ connue: Publication, _ nouvelle: Publication) -> Bool {
    guard connue.modifications.isEmpty, nouvelle.modifications.isEmpty,
      different(connue.montantInitial, nouvelle.montantInitial, ==)
    else { return false }
    let memeJour = connue.publieLe != nil && connue.publieLe == nouvelle.publieLe
    return memeJour && different(connue.cpv, nouvelle.cpv, ==)
      || seulUnNombreDiffere(connue.objet, nouvelle.objet)
  }

  /// « Secteur 1 », « Secteur 2 ».
  private static func seulUnNombreDiffere(_ un: String, _ autre: String) -> Bool {
    let (a, b) = (French.fold(un).split(separator: " "), French.fold(autre).split(separator: " "))
    return a.count == b.count && a != b
      && zip(a, b).allSatisfy { $0 == $1 || Int($0) != nil && Int($1) != nil }
  }

  /// One held it at some time as the other did: holders change.
  private static func memeTitulaire(_ connue: Publication, _ nouvelle: Publication) -> Bool {
    if connue.successifs.isEmpty || nouvelle.successifs.isEmpty {
      return connue.successifs.isEmpty && nouvelle.successifs.isEmpty
    }
    return connue.successifs.contains { nouvelle.successifs.contains($0) }
  }

  /// What one does not say differs from nothing.
  private static func different<T>(_ un: T?, _ autre: T?, _ pareils: (T, T) -> Bool) -> Bool {
    guard let un, let autre else { return false }
    return !pareils(un, autre)
  }

  /// A word that lost a character is any word.
  static func memeTexte(_ un: String, _ autre: String) -> Bool {
    if French.fold(un) == French.fold(autre) { return true }
    let (a, b) = (un.split(separator: " "), autre.split(separator: " "))
    guard a.count == b.count, (un + autre).unicodeScalars.contains("\u{FFFD}") else { return false }
    return zip(a, b).allSatisfy { mot, autre in
      mot.unicodeScalars.contains("\u{FFFD}") || autre.unicodeScalars.contains("\u{FFFD}")
        || French.fold(String(mot)) == French.fold(String(autre))
    }
  }
}
