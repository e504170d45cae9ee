import Markup
import Storage

/// What narrows the list of declarations.
struct FiltreDeclarations: Sendable {
  enum Etat: Hashable, Sendable { case aFaire, code(Declaration.Etat.Code) }

  var mois: Mois?
  var etat: Etat?
  var employeur: ID<Structure>?
}

/// A declaration as a line of the list.
struct DeclarationListee: Sendable {
  let id: ID<Declaration>
  let employeur: String
  let mois: Mois
  let etat: Declaration.Etat.Code
  let personnes: Int
  let heures: Heures
  let imputees: Heures
}

/// An employer's month with open contracts, of which nobody has said anything.
struct MoisAFaire: Sendable {
  let employeur: ID<Structure>
  let nom: String
  let mois: Mois
  let contrats: Int
  let dateLimite: Jour
}

enum TriDeclarations: String, Sendable { case mois, employeur, etat }

extension Transaction {
  /// One page of declarations; their sums are read for that page only.
  func declarations(
    dans perimetre: Perimetre, _ filtre: FiltreDeclarations, tri: Tri<TriDeclarations>, page: Tranche
  ) throws -> [DeclarationListee] {
    try rows(
      """
      SELECT d.id, d.employeur, d.mois, d.etat,
        (SELECT count(DISTINCT ligne.contrat_id) FROM ligne WHERE ligne.declaration_id = d.id) AS personnes,
        (SELECT coalesce(sum(heures + heures_formation), 0) FROM ligne WHERE ligne.declaration_id = d.id)
          AS heures,
        (SELECT coalesce(sum(heures_imputees), 0) FROM ligne WHERE ligne.declaration_id = d.id) AS imputees
      FROM (
        SELECT declaration.id, employeur.nom AS employeur, employeur.cle_tri, declaration.mois,
          declaration.etat
        FROM declaration
        JOIN structure employeur ON employeur.id = declaration.employeur_id
        WHERE \(perimetre.declarations) \(filtre.sql)
        ORDER BY \(tri.sql), declaration.mois DESC, employeur.cle_tri, declaration.id
        \(page.sql)
      ) d
      ORDER BY \(tri.dansLaPage), d.mois DESC, d.cle_tri, d.id
      """
    ).map(DeclarationListee.init)
  }

  func nombreDeDeclarations(dans perimetre: Perimetre, _ filtre: FiltreDeclarations) throws -> Int {
    try value(
      """
      SELECT count(*)
      FROM declaration JOIN structure employeur ON employeur.id = declaration.employeur_id
      WHERE \(perimetre.declarations) \(filtre.sql)
      """) ?? 0
  }

  /// The months of that list for which an employer has open contracts and no declaration, with the day on which each is due.
  func moisAFaire(
    dans perimetre: Perimetre, parmi mois: [Mois], employeur: ID<Structure>? = nil, selon delais: Delais
  ) throws -> [MoisAFaire] {
    guard !mois.isEmpty else { return [] }
    let lui: SQL = employeur.map { "AND structure.id = \($0)" } ?? ""
    let parMois = mois.map { mois in
      """
      SELECT structure.id, structure.id AS employeur_id, structure.nom, structure.cle_tri,
        CAST(\(mois) AS TEXT) AS mois,
        (SELECT count(*) FROM contrat WHERE contrat.employeur_id = structure.id AND \(mois.estOuvert))
          AS contrats
      FROM structure
      WHERE \(perimetre.structures) \(lui)
        AND NOT EXISTS (SELECT 1 FROM declaration
          WHERE declaration.employeur_id = structure.id AND declaration.mois = \(mois))
        AND EXISTS (SELECT 1 FROM contrat WHERE contrat.employeur_id = structure.id AND \(mois.estOuvert))
      """ as SQL
    }
    let lus = try rows("\(parMois.joined(by: " UNION ALL ")) ORDER BY mois, cle_tri, id")
    let limites = try datesLimites(des: Set(lus.map(MoisEmploye.init)), selon: delais)
    return try lus.map { row in
      let demande = try MoisEmploye(row)
      return MoisAFaire(
        employeur: demande.employeur, nom: try row["nom"], mois: demande.mois, contrats: try row["contrats"],
        dateLimite: limites[demande] ?? delais.echeance(de: demande.mois))
    }
  }

  /// The employers that a facilitator filters on: those who have contracts.
  func employeurs(dans perimetre: Perimetre) throws -> [Choice] {
    try rows(
      """
      SELECT structure.id, structure.nom
      FROM structure
      WHERE \(perimetre.structures)
        AND EXISTS (SELECT 1 FROM contrat WHERE contrat.employeur_id = structure.id)
      ORDER BY structure.cle_tri, structure.id
      """
    ).map { Choice("\(try $0["id"] as ID<Structure>)", try $0["nom"]) }
  }
}

extension DeclarationListee {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    employeur = try row["employeur"]
    mois = try row["mois"]
    etat = try row["etat"]
    personnes = try row["personnes"]
    heures = try row["heures"]
    imputees = try row["imputees"]
  }
}

extension FiltreDeclarations {
  fileprivate var sql: SQL {
    let duMois: SQL = mois.map { "AND declaration.mois = \($0)" } ?? ""
    let deLEmployeur: SQL = employeur.map { "AND declaration.employeur_id = \($0)" } ?? ""
    let dansLEtat: SQL =
      switch etat {
      case .code(let code): "AND declaration.etat = \(code)"
      case .aFaire: "AND 1 = 0"
      case nil: ""
      }
    return "\(duMois) \(deLEmployeur) \(dansLEtat)"
  }
}

extension TriDeclarations: ColonneTri {
  var sql: SQL {
    switch self {
    case .mois: "declaration.mois"
    case .employeur: "employeur.cle_tri"
    case .etat: "declaration.etat"
    }
  }
}

extension Tri where Colonne == TriDeclarations {
  /// The same order, outside the query that chose the page.
  fileprivate var dansLaPage: SQL {
    let colonne: SQL =
      switch colonne {
      case .mois: "d.mois"
      case .employeur: "d.cle_tri"
      case .etat: "d.etat"
      }
    return sens == .asc ? "\(colonne) ASC" : "\(colonne) DESC"
  }
}
