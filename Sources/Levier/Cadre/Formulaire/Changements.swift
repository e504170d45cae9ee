import Markup

/// Thrown out of a saving that changes nothing: no version, no act, and the way back.
struct Inchange: Error { let chemin: Chemin }

extension Details {
  /// What a modification changed: the name of each field, and of a day the one that it replaces.
  /// - Throws: `Inchange` where nothing did.
  static func changements<Name: FieldName & CaseIterable>(
    de avant: Form<Name>, a apres: Form<Name>, sinon chemin: Chemin
  ) throws(Inchange) -> Details {
    let changes = Name.allCases.filter { avant.all($0) != apres.all($0) }
    guard !changes.isEmpty else { throw Inchange(chemin: chemin) }
    return Details(
      changements: changes.map { ($0.field, jour(avant[$0]), jour(apres[$0])) })
  }

  private static func jour(_ texte: String) -> Jour? { try? Jour(texte) }  // another field than a day has none
}
