/// Which field of a record each column of a table holds, found by folded header names.
struct AwardColumns {
  private let fields: [(column: Int, field: [String])]

  /// One line an awardee, or one a modification: the lines of one award are to be joined.
  let holdsParts: Bool
  /// Lines tell the states of an award one after the other.
  let holdsStates: Bool

  /// Nil when the header names neither a buyer nor an object.
  init?(header: [String]) {
    fields = header.enumerated().compactMap { column, name in
      Self.field(of: name.folded).map { (column, $0) }
    }
    let found = Set(fields.map { $0.field.joined(separator: ".") })
    let buyers = ["acheteur.id", "acheteur.nom", "autoriteConcedante.id", "autoriteConcedante.nom"]
    guard found.contains("objet"), buyers.contains(where: found.contains) else { return nil }
    holdsStates = found.contains { $0.hasPrefix("modifications.") || $0.hasPrefix("etat.") }
    holdsParts = holdsStates || found.contains("titulaires.0.id") || found.contains("concessionnaires.0.id")
  }

  /// The record of one row, in the shape of the JSON format.
  func record(_ cells: [String]) -> Node {
    var tree = NodeTree()
    for (column, field) in fields where cells.indices.contains(column) {
      let text = cells[column].trimmed
      guard !text.isEmpty else { continue }
      tree.insert(field == ["considerationsSociales"] ? Self.labels(text) : .text(text), at: field[...])
    }
    return tree.node
  }

  private static func labels(_ text: String) -> Node {
    LooseList.node(text) ?? .list(SocialConsideration.labels(of: .text(text)).map { .text($0) })
  }

  /// The path of a folded name: `acheteurid`, « titulaire_denominationSociale_2 », « titulaires.0.id »…
  static func field(of name: String) -> [String]? { names[name] ?? member(name) }

  private static func member(_ name: String) -> [String]? {
    guard name.hasPrefix("titulaire") || name.hasPrefix("concessionnaire") else { return nil }
    guard let match = name.wholeMatch(of: awardee) else { return nil }
    let list = "\(match.output.1)s"
    let rank = [match.output.2, match.output.4].first { !$0.isEmpty }.map(String.init)
    switch match.output.3 {
    case nil: return rank == nil ? [list] : [list, rank ?? "0", "id"]
    case "id", "siret": return [list, rank ?? "0", "id"]
    case "typeidentifiant", "typeidentifianttypeidentifiant": return [list, rank ?? "0", "typeIdentifiant"]
    default: return [list, rank ?? "0", "denominationSociale"]
    }
  }

  nonisolated(unsafe) private static let awardee =
    /(titulaire|concessionnaire)s?(?:titulaire|concessionnaire)?(\d*)(id|siret|typeidentifiant|typeidentifianttypeidentifiant|denominationsociale|denomination|nom)?(\d*)/

  private static let names: [String: [String]] = [
    "id": ["id"], "identifiant": ["id"], "idmarche": ["id"], "numeromarche": ["id"],
    "acheteur": ["acheteur"], "acheteurid": ["acheteur", "id"], "acheteursiret": ["acheteur", "id"],
    "idacheteur": ["acheteur", "id"], "siretacheteur": ["acheteur", "id"],
    "acheteurnom": ["acheteur", "nom"],
    "nomacheteur": ["acheteur", "nom"], "autoriteconcedante": ["autoriteConcedante"],
    "autoriteconcedanteid": ["autoriteConcedante", "id"],
    "autoriteconcedantenom": ["autoriteConcedante", "nom"],
    "nature": ["nature"], "objet": ["objet"], "objetmarche": ["objet"], "intitule": ["objet"],
    "codecpv": ["codeCPV"], "cpv": ["codeCPV"], "procedure": ["procedure"],
    "lieuexecutioncode": ["lieuExecution", "code"], "lieuexecutiontypecode": ["lieuExecution", "typeCode"],
    "lieuexecutionnom": ["lieuExecution", "nom"], "dureemois": ["dureeMois"], "duree": ["dureeMois"],
    "datenotification": ["dateNotification"], "datesignature": ["dateSignature"],
    "datepublicationdonnees": ["datePublicationDonnees"], "datepublication": ["datePublicationDonnees"],
    "montant": ["montant"], "montantht": ["montant"], "valeurglobale": ["valeurGlobale"],
    "considerationssociales": ["considerationsSociales"],
    "considerationssocialesconsiderationsociale": ["considerationsSociales"],
    "idaccordcadre": ["idAccordCadre"], "ccag": ["ccag"],
    "idmodification": ["modifications", "id"], "objetmodification": ["modifications", "objetModification"],
    "montantmodification": ["modifications", "montant"],
    "valeurglobalemodification": ["modifications", "montant"],
    "dureemoismodification": ["modifications", "dureeMois"],
    "datenotificationmodification": ["modifications", "dateNotificationModification"],
    "datenotificationmodificationmodification": ["modifications", "dateNotificationModification"],
    "datesignaturemodification": ["modifications", "dateNotificationModification"],
    "datesignaturemodificationmodification": ["modifications", "dateNotificationModification"],
    "datepublicationdonneesmodification": ["modifications", "datePublicationDonneesModification"],
    "datepublicationdonneesmodificationmodification": [
      "modifications", "datePublicationDonneesModification",
    ],
    "titulairesmodification": ["modifications", "titulaires"],
    "idtitulairemodification": ["modifications", "titulaires", "0", "id"],
    "typeidentifianttitulairemodification": ["modifications", "titulaires", "0", "typeIdentifiant"],
    "donneesactuelles": ["etat", "actuel"], "modificationid": ["etat", "modification"],
  ]
}
