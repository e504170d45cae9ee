import Markup

/// A national figure, as its keeper types it.
protocol ChiffreNational: ChiffreGarde {
  associatedtype Champ: FieldName

  /// As a form says it.
  init?(_ formulaire: inout Form<Champ>)
  var formulaire: Form<Champ> { get }
  static var unicite: Unicite<Champ> { get }

  static var voies: VoiesDeChiffre<Self> { get }
  static var titres: (ajouter: String, corriger: String) { get }
  /// The fields of its form.
  static func champs(_ formulaire: Form<Champ>) -> HTML
}
