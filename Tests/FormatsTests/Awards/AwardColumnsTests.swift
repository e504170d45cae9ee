import Testing

@testable import Formats

/// The columns of the tables that regions and the State publish, under each of their names.
@Suite struct AwardColumnsTests {
  private static let values = [
    "id": "A1", "acheteur": Sample.siret, "acheteur.nom": "Ville", "objet": "Voirie", "nature": "Marché",
    "cpv": "45233140", "procedure": "MAPA", "code": "31000", "typeCode": "Code postal", "nom": "Toulouse",
    "mois": "12", "notification": "12/05/2021", "publication": "2021-05-20", "montant": "1000",
    "titulaire": "BE1", "type": "TVA", "denomination": "Dupont", "social": "Clause sociale", "cadre": "AC1",
    "ccag": "Travaux",
  ]

  /// The names of each column, the first of which stands in the other rows.
  private static let names = [
    "id": ["id", "Identifiant", "ID marché", "Numéro marché"],
    "acheteur": ["acheteur.id", "Acheteur SIRET", "idAcheteur", "SIRET acheteur"],
    "acheteur.nom": ["acheteur.nom", "Nom acheteur"], "objet": ["objet", "Objet marché", "Intitulé"],
    "nature": ["nature"], "cpv": ["codeCPV", "CPV"], "procedure": ["procédure"],
    "code": ["lieuExecution.code"], "typeCode": ["lieuExecution.typeCode"], "nom": ["lieuExecution.nom"],
    "mois": ["dureeMois", "Durée"], "notification": ["dateNotification"],
    "publication": ["datePublicationDonnees", "Date publication"], "montant": ["montant", "Montant HT"],
    "titulaire": ["titulaires.id", "titulaire_id", "titulaire_id_1"],
    "type": [
      "titulaires.typeIdentifiant", "titulaire_typeIdentifiant",
      "titulaires.typeIdentifiant.typeIdentifiant", "titulaire_typeIdentifiant_1",
    ],
    "denomination": [
      "titulaires.denominationSociale", "titulaire_denominationSociale", "titulaire_nom",
      "titulaire_denominationSociale_1",
    ],
    "social": ["considerationsSociales"], "cadre": ["idAccordCadre"], "ccag": ["CCAG"],
  ]

  private static func award(_ column: String, _ name: String) throws -> Award? {
    let columns = names.keys.sorted()
    // The table that numbers its awardees numbers all of their columns.
    let numbered = name.hasSuffix("_1")
    let header = columns.map { key -> String in
      if key == column { return name }
      let usual = names[key] ?? []
      return numbered && ["titulaire", "type", "denomination"].contains(key)
        ? usual.last ?? "" : usual.first ?? ""
    }
    let row = columns.map { values[$0] ?? "" }
    return try Sample.records([header, row].map { $0.joined(separator: ";") }.joined(separator: "\n"))
      .first?.award
  }

  @Test(
    "A column is read under each of its names",
    arguments: names.flatMap { column, all in all.map { (column, $0) } })
  func columns(column: String, name: String) throws {
    let award = try #require(try Self.award(column, name))
    #expect(
      award.id == "A1" && award.acheteur.siret == Sample.siret && award.acheteur.denomination == "Ville")
    #expect(award.objet == "Voirie" && award.nature == "Marché" && award.codeCPV == "45233140")
    #expect(award.lieuExecution == .init(code: "31000", typeCode: "Code postal", nom: "Toulouse"))
    #expect(award.procedure == "MAPA" && award.dureeMois == 12 && award.montant == 100_000)
    #expect(award.dateNotification == CalendarDay(year: 2021, month: 5, day: 12))
    #expect(award.datePublication == CalendarDay(year: 2021, month: 5, day: 20))
    #expect(award.considerationsSociales == [.clause] && award.idAccordCadre == "AC1")
    #expect(award.ccag == "Travaux" && award.titulaires.map(\.id) == ["BE1"])
    #expect(award.titulaires.first?.typeIdentifiant == "TVA")
    #expect(award.titulaires.first?.denomination == "Dupont")
  }
}
