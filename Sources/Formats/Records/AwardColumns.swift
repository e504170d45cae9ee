/// Which field of a record each column of a table holds, found by folded header names.
struct AwardColumns {
  private let fields: [(column: Int, field: [String])]

  /// Nil when the header names neither a buyer nor an object.
  init?(header: [String]) {
    let folded = header.map(\.folded)
    fields = folded.enumerated().compactMap { column, name in Self.field(of: name).map { (column, $0) } }
    let found = Set(fields.map { $0.field.joined(separator: ".") })
    guard found.contains("objet"), found.contains("acheteur.id") else { return nil }
  }

  /// The record of one row, in the shape of the JSON format.
  func record(_ cells: [String]) -> Node {
    var tree = Tree()
    for (column, field) in fields where cells.indices.contains(column) {
      let text = cells[column].trimmed
      if !text.isEmpty { tree.insert(text, at: field[...]) }
    }
    return tree.node
  }

  private static func field(of name: String) -> [String]? {
    if let field = names[name] { return field }
    // « titulaire_id_1 », « titulaire_denominationSociale_2 » of the national table.
    guard name.hasPrefix("titulaire"), let rank = name.last, rank.isNumber else { return nil }
    switch name.dropLast() {
    case "titulaireid": return ["titulaires", String(rank), "id"]
    case "titulairetypeidentifiant": return ["titulaires", String(rank), "typeIdentifiant"]
    case "titulairedenominationsociale": return ["titulaires", String(rank), "denominationSociale"]
    default: return nil
    }
  }

  private static let names: [String: [String]] = [
    "id": ["id"], "identifiant": ["id"], "idmarche": ["id"], "numeromarche": ["id"],
    "acheteurid": ["acheteur", "id"], "acheteursiret": ["acheteur", "id"], "idacheteur": ["acheteur", "id"],
    "siretacheteur": ["acheteur", "id"], "acheteurnom": ["acheteur", "nom"],
    "nomacheteur": ["acheteur", "nom"],
    "nature": ["nature"], "objet": ["objet"], "objetmarche": ["objet"], "intitule": ["objet"],
    "codecpv": ["codeCPV"], "cpv": ["codeCPV"], "procedure": ["procedure"],
    "lieuexecutioncode": ["lieuExecution", "code"], "lieuexecutiontypecode": ["lieuExecution", "typeCode"],
    "lieuexecutionnom": ["lieuExecution", "nom"], "dureemois": ["dureeMois"], "duree": ["dureeMois"],
    "datenotification": ["dateNotification"], "datepublicationdonnees": ["datePublicationDonnees"],
    "datepublication": ["datePublicationDonnees"], "montant": ["montant"], "montantht": ["montant"],
    "titulairesid": ["titulaires", "0", "id"], "titulaireid": ["titulaires", "0", "id"],
    "titulairestypeidentifiant": ["titulaires", "0", "typeIdentifiant"],
    "titulairetypeidentifiant": ["titulaires", "0", "typeIdentifiant"],
    "titulairestypeidentifianttypeidentifiant": ["titulaires", "0", "typeIdentifiant"],
    "titulairesdenominationsociale": ["titulaires", "0", "denominationSociale"],
    "titulairedenominationsociale": ["titulaires", "0", "denominationSociale"],
    "titulairenom": ["titulaires", "0", "denominationSociale"],
    "considerationssociales": ["considerationsSociales"], "idaccordcadre": ["idAccordCadre"],
    "ccag": ["ccag"],
  ]
}

extension AwardColumns {
  /// Fields as they come, nested by their path.
  fileprivate struct Tree {
    private var leaves: [(name: String, text: String)] = []
    private var branches: [(name: String, tree: Tree)] = []

    mutating func insert(_ text: String, at path: ArraySlice<String>) {
      guard let name = path.first else { return }
      if path.count == 1 {
        leaves.append((name, text))
      } else if let index = branches.firstIndex(where: { $0.name == name }) {
        branches[index].tree.insert(text, at: path.dropFirst())
      } else {
        var tree = Tree()
        tree.insert(text, at: path.dropFirst())
        branches.append((name, tree))
      }
    }

    var node: Node {
      let texts = leaves.map { leaf in
        Node.Field(
          name: leaf.name, value: leaf.name == "considerationsSociales" ? labels(leaf.text) : .text(leaf.text)
        )
      }
      return .object(
        texts
          + branches.map {
            .init(name: $0.name, value: $0.name == "titulaires" ? $0.tree.list : $0.tree.node)
          })
    }

    private var list: Node { .list(branches.map(\.tree.node)) }

    private func labels(_ text: String) -> Node {
      .list(text.split { ",;|/".contains($0) }.map { .text(String($0).trimmed) })
    }
  }
}
