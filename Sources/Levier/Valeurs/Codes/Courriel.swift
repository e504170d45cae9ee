/// An electronic mail address, in lower case: it identifies who signs in.
struct Courriel: Hashable, Sendable {
  let adresse: String

  enum Refus: Error, Hashable { case vide, forme, accent, tropLong }

  /// Narrower than the standard on purpose: no quotes, comments or spaces, so that an address can stand in
  /// a mail header as it is.
  init(_ saisie: String) throws(Refus) {
    let texte = Self.replie(saisie)
    guard !texte.isEmpty else { throw .vide }
    guard texte.utf8.count <= 254 else { throw .tropLong }
    guard texte.allSatisfy(\.isASCII) else { throw .accent }
    let local = /[a-z0-9!#$%&'*+\/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+\/=?^_`{|}~-]+)*/
    let domaine = /(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]/
    let parties = texte.split(separator: "@", omittingEmptySubsequences: false)
    guard parties.count == 2, parties[0].count <= 64, parties[0].wholeMatch(of: local) != nil,
      parties[1].wholeMatch(of: domaine) != nil,
      parties[1].split(separator: ".").allSatisfy({ $0.count <= 63 })
    else { throw .forme }
    adresse = texte
  }

  /// The form under which an address is looked up, whether it is a right one or not.
  static func replie(_ saisie: String) -> String { saisie.rognee.lowercased() }
}
