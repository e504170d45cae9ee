import Markup
import Storage

extension RegleDatee {
  /// Rules are added in the order of time: a version never starts before the one that it replaces.
  enum Refus: RefusDeChamp, Hashable {
    case avantLaDerniere(Jour)

    var champ: any FieldName { ChampRegle.du }

    var phrase: String {
      switch self {
      case .avantLaDerniere(let jour):
        "Une règle s’applique déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive."
      }
    }
  }
}

extension Transaction {
  /// Adds a version of the territory's rules, and closes the previous one the day before. Lots keep their own
  /// copy: none changes.
  func creer(_ nouvelle: NouvelleRegle, dans territoire: ID<Territoire>) throws {
    if let derniere = try reglesLocales(dans: territoire).first, derniere.du >= nouvelle.du {
      throw RegleDatee.Refus.avantLaDerniere(derniere.du)
    }
    try execute(
      """
      UPDATE regle_locale
      SET au = \(nouvelle.du - 1), version = version + 1
      WHERE territoire_id = \(territoire) AND (au IS NULL OR au >= \(nouvelle.du))
      """)
    let regle = nouvelle.regle
    let colonnes: Columns = [
      "territoire_id": territoire, "nom": regle.nom, "du": nouvelle.du,
      "mois_eligibilite": regle.moisEligibilite,
      "mois_cdi": regle.moisCdi, "base": regle.base, "plafond_formation": regle.plafondFormation,
      "diviseur_etp": regle.diviseurEtp, "penalite_mode": regle.penalite.mode,
      "penalite_valeur": regle.penalite.valeur, "version": 1,
    ]
    try execute("INSERT INTO regle_locale (\(colonnes.names)) VALUES (\(colonnes.values))")
  }
}
