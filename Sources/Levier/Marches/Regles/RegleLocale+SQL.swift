import Storage

extension RegleLocale.Base: Storable {}
extension Bareme.Mode: Storable {}
extension CadenceDeclaration.Periode: Storable {}

extension RegleLocale {
  /// - Parameter prefixe: `regle_` where the rules are a lot's own copy.
  init(_ row: Row, prefixe: String = "") throws {
    self.init(
      nom: try row["\(prefixe)nom"], moisEligibilite: try row["\(prefixe)mois_eligibilite"],
      moisCdi: try row["\(prefixe)mois_cdi"],
      base: try row["\(prefixe)base"], plafondFormation: try row["\(prefixe)plafond_formation"],
      diviseurEtp: try row["\(prefixe)diviseur_etp"],
      penalite: Bareme(
        mode: try row["\(prefixe)penalite_mode"], valeur: try row["\(prefixe)penalite_valeur"]),
      cadence: try CadenceDeclaration(row, prefixe: prefixe))
  }

  /// What a territory that has set no rule of its own starts with; every figure is editable.
  static let initiale = RegleLocale(
    nom: "Règle initiale", moisEligibilite: 24, base: .travaillees, plafondFormation: 30,
    diviseurEtp: Heures(heures: 1680), penalite: .multipleSmic(centiemes: 200))
}

extension CadenceDeclaration {
  init(_ row: Row, prefixe: String = "regle_") throws {
    self.init(periode: try row["\(prefixe)cadence"], jour: try row["\(prefixe)jour_limite"])
  }
}

extension SQL {
  /// What `RegleLocale(row, prefixe: "regle_")` reads of a lot.
  static let reglesDuLot: SQL = """
    lot.regle_nom, lot.regle_mois_eligibilite, lot.regle_mois_cdi, lot.regle_base, lot.regle_plafond_formation,
    lot.regle_diviseur_etp, lot.regle_penalite_mode, lot.regle_penalite_valeur, lot.regle_cadence,
    lot.regle_jour_limite
    """
}

extension RegleLocale {
  var colonnes: Columns {
    [
      "nom": nom, "mois_eligibilite": moisEligibilite, "mois_cdi": moisCdi, "base": base,
      "plafond_formation": plafondFormation, "diviseur_etp": diviseurEtp, "penalite_mode": penalite.mode,
      "penalite_valeur": penalite.valeur, "cadence": cadence.periode, "jour_limite": cadence.jour,
    ]
  }

  /// As a lot keeps its own copy of them.
  var colonnesDuLot: Columns {
    [
      "regle_nom": nom, "regle_mois_eligibilite": moisEligibilite, "regle_mois_cdi": moisCdi,
      "regle_base": base, "regle_plafond_formation": plafondFormation, "regle_diviseur_etp": diviseurEtp,
      "regle_penalite_mode": penalite.mode, "regle_penalite_valeur": penalite.valeur,
      "regle_cadence": cadence.periode, "regle_jour_limite": cadence.jour,
    ]
  }
}

extension Transaction {
  func reglesLocales(dans territoire: ID<Territoire>) throws -> [RegleDatee] {
    try rows(
      """
      SELECT nom, du, au, mois_eligibilite, mois_cdi, base, plafond_formation, diviseur_etp, penalite_mode,
        penalite_valeur, cadence, jour_limite
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
