import Markup
import Storage

extension RegleDatee {
  /// What applies is never rewritten: a version starts after the one in force, before or after those to come.
  enum Refus: RefusDeChamp, Hashable {
    case avantCelleEnVigueur(Jour), unMemeJour(Jour)

    var champ: any FieldName { ChampRegle.du }

    var phrase: String {
      switch self {
      case .avantCelleEnVigueur(let jour):
        "Une règle s’applique déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive."
      case .unMemeJour(let jour):
        "Une règle est déjà prévue au \(jour.enFrancais)\u{a0}: choisissez un autre jour."
      }
    }
  }
}

extension TransactionLocale {
  /// Adds a version of the territory's rules: the one before ends on its eve, it ends on that of the one after. Lots
  /// keep their own copy: none changes.
  func creer(_ nouvelle: NouvelleRegle) throws {
    let jours = try reglesLocales(dans: territoire).map(\.du)
    if let actuelle = jours.filter({ $0 <= Jour(now) }).max(), nouvelle.du <= actuelle {
      throw RegleDatee.Refus.avantCelleEnVigueur(actuelle)
    }
    guard !jours.contains(nouvelle.du) else { throw RegleDatee.Refus.unMemeJour(nouvelle.du) }
    try execute(
      """
      UPDATE regle_locale
      SET au = \(nouvelle.du - 1), version = version + 1
      WHERE territoire_id = \(territoire) AND du < \(nouvelle.du) AND (au IS NULL OR au >= \(nouvelle.du))
      """)
    let colonnes =
      nouvelle.regle.colonnes + [
        "territoire_id": territoire, "du": nouvelle.du,
        "au": jours.filter { $0 > nouvelle.du }.min().map { $0 - 1 }, "version": 1,
      ]
    try execute("INSERT INTO regle_locale (\(colonnes.names)) VALUES (\(colonnes.values))")
  }
}
