import Markup

/// Thrown out of a saving that changes nothing: no version, no act, and the way back.
struct Inchange: Error { let chemin: Chemin }

/// The fields of a form whose modifications are told.
protocol ChampSuivi: FieldName, CaseIterable {
  /// Those that hold a day of which the one before is kept: never a birth.
  static var jours: Set<Self> { get }
  /// As the journal keeps that it went from a text to another.
  func code(de avant: String, a apres: String) -> String
}

extension ChampSuivi {
  static var jours: Set<Self> { [] }
  func code(de avant: String, a apres: String) -> String { field }
}

extension Details {
  /// What a modification changed: the name of each field, and of a day the one that it replaces.
  /// - Parameter tus: fields that were sent otherwise than they are shown, and that are shown alike since.
  /// - Throws: `Inchange` where nothing did.
  static func changements<Champ: ChampSuivi>(
    de avant: Form<Champ>, a apres: Form<Champ>, tus: Set<Champ> = [], sinon chemin: Chemin
  ) throws(Inchange) -> Details {
    let changes = Champ.allCases.filter { tus.contains($0) || avant.all($0) != apres.all($0) }
    guard !changes.isEmpty else { throw Inchange(chemin: chemin) }
    return Details(
      changements: changes.map { champ in
        let estUnJour = Champ.jours.contains(champ)
        return (
          champ.code(de: avant[champ], a: apres[champ]), estUnJour ? try? Jour(avant[champ]) : nil,
          estUnJour ? try? Jour(apres[champ]) : nil  // an empty field has none
        )
      })
  }
}
