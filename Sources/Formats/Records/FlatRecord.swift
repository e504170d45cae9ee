/// A record whose fields were all laid at one level, as exports of open data portals do:
/// `{"acheteur.id": "…", "titulaire_id_1": "…"}`.
enum FlatRecord {
  /// The record in the shape of the official format; left as it is when it has that shape.
  static func nested(_ node: Node) -> Node {
    guard case .object(let fields) = node, !fields.allSatisfy({ official.contains($0.name) }) else {
      return node
    }
    let paths = fields.map { AwardColumns.field(of: $0.name.folded) }
    let isFlat = zip(fields, paths).contains { field, path in
      path.map { $0 != [field.name] } ?? false
    }
    guard isFlat else { return node }
    var tree = NodeTree()
    for (field, path) in zip(fields, paths) { tree.insert(field.value, at: path?[...] ?? [field.name]) }
    return tree.node
  }

  /// The names of the formats of 2019 and 2022, which are met by the hundred thousand.
  static let official: Set<String> = [
    "id", "uid", "uuid", "source", "_type", "nature", "objet", "codeCPV", "procedure", "lieuExecution",
    "dureeMois",
    "acheteur", "autoriteConcedante", "dateNotification", "dateSignature", "dateDebutExecution",
    "datePublicationDonnees", "montant", "valeurGlobale", "montantSubventionPublique", "formePrix",
    "typesPrix",
    "titulaires", "concessionnaires", "modifications", "actesSousTraitance",
    "modificationsActesSousTraitance",
    "considerationsSociales", "considerationsEnvironnementales", "modalitesExecution", "techniques",
    "idAccordCadre",
    "marcheInnovant", "ccag", "offresRecues", "attributionAvance", "tauxAvance", "sousTraitanceDeclaree",
    "typeGroupementOperateurs", "origineUE", "origineFrance", "donneesExecution",
  ]
}
