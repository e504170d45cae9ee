import Storage

extension RegleLocale.Base: Storable {}
extension Bareme.Mode: Storable {}

extension RegleLocale {
  /// - Parameter prefixe: `regle_` where the rules are a lot's own copy.
  init(_ row: Row, prefixe: String = "") throws {
    self.init(
      nom: try row["\(prefixe)nom"], moisEligibilite: try row["\(prefixe)mois_eligibilite"],
      moisCdi: try row["\(prefixe)mois_cdi"],
      base: try row["\(prefixe)base"], plafondFormation: try row["\(prefixe)plafond_formation"],
      diviseurEtp: try row["\(prefixe)diviseur_etp"],
      penalite: Bareme(
        mode: try row["\(prefixe)penalite_mode"], valeur: try row["\(prefixe)penalite_valeur"]))
  }

  /// What a territory that has set no rule of its own starts with; every figure is editable.
  static let initiale = RegleLocale(
    nom: "Règle initiale", moisEligibilite: 24, base: .travaillees, plafondFormation: 30,
    diviseurEtp: Heures(heures: 1680), penalite: .multipleSmic(centiemes: 200))
}

extension Transaction {
  func reglesLocales(dans territoire: ID<Territoire>) throws -> [RegleDatee] {
    try rows(
      """
      SELECT nom, du, au, mois_eligibilite, mois_cdi, base, plafond_formation, diviseur_etp, penalite_mode,
        penalite_valeur
      FROM regle_locale
      WHERE territoire_id = \(territoire)
      ORDER BY du DESC
      """
    ).map { row in RegleDatee(regle: try RegleLocale(row), du: try row["du"], au: try row["au"]) }
  }

  /// The rules that a lot takes, by the day on which its consultation was launched.
  func regleEnVigueur(dans territoire: ID<Territoire>, le jour: Jour) throws -> RegleLocale {
    try reglesLocales(dans: territoire).regle(le: jour) ?? .initiale
  }
}
