/// A report as other programs read it. Keys are French and ASCII; hours and full-time equivalents are decimal
/// numbers; a count that is masked is absent.
///
/// ```json
/// {"territoire":"Pays de Brenelle","portee":{"code":"territoire","nom":"Pays de Brenelle"},
///  "debut":"2025-01-01","fin":"2025-12-31","produit_le":"2026-03-15","diviseur_etp":1680,"etp":44.05,
///  "heures":{"faites":74000,"valorisees":73000,"non_valorisees":1000,"formation":120,"dues":80000,
///            "inscrites":12000},
///  "marches":12,"lots":20,"donneurs_ordre":5,"entreprises":51,"employeurs":9,
///  "personnes":120,"contrats":140,"sorties":18,
///  "mois":[{"mois":"2025-01","heures":6200}],
///  "tableaux":{"sexe":[{"code":"femme","libelle":"Femme","nombre":42}],
///              "levier":[{"code":"condition_execution","libelle":"Condition d’exécution","heures":16800,
///                         "etp":10}]},
///  "textes":{"contexte":"…"}}
/// ```
/// Tables: `nature`, `levier`, `modalite`, `a_part` (what is owed beside insertion: `dues` beside `heures`), `donneur_ordre`, `lot`, `venue`, `sexe`, `age`, `niveau`, `qpv`,
/// `public`, `prescripteur`, `type_contrat`, `employeur` (`structures` beside `nombre` of contracts),
/// `classe_sortie`, `sortie`.
package struct BilanChiffre: Encodable, Sendable {
  package struct Portee: Encodable, Sendable {
    let code: String
    let nom: String
  }
  package struct Volumes: Encodable, Sendable {
    let faites: Double
    let valorisees: Double
    let nonValorisees: Double
    let formation: Double
    let dues: Double
    let inscrites: Double

    enum CodingKeys: String, CodingKey {
      case faites, valorisees, formation, dues, inscrites
      case nonValorisees = "non_valorisees"
    }
  }
  package struct HeuresDuMois: Encodable, Sendable {
    let mois: String
    let heures: Double
  }
  package struct Ligne: Encodable, Sendable {
    let code: String
    let libelle: String
    var nombre: Int?
    var structures: Int?
    var heures: Double?
    var dues: Double?
    var etp: Double?
  }

  /// For a person; not in the JSON.
  package let phrase: String
  let territoire: String
  let portee: Portee
  let debut: String
  let fin: String
  let produitLe: String
  let diviseurEtp: Double
  let etp: Double
  let heures: Volumes
  let marches: Int
  let lots: Int
  let donneursOrdre: Int
  let entreprises: Int
  let employeurs: Int
  let personnes: Int?
  let contrats: Int?
  let sorties: Int?
  let mois: [HeuresDuMois]
  let tableaux: [String: [Ligne]]
  let textes: [String: String]

  enum CodingKeys: String, CodingKey {
    case territoire, portee, debut, fin, etp, heures, marches, lots, entreprises, employeurs, personnes
    case contrats, sorties, mois, tableaux, textes
    case produitLe = "produit_le"
    case diviseurEtp = "diviseur_etp"
    case donneursOrdre = "donneurs_ordre"
  }
}
