import Markup
import Storage

/// What narrows the directory.
struct FiltreStructures: Sendable {
  var mot: String?
  var nature: NatureStructure?
}

extension Transaction {
  func structures(dans perimetre: Perimetre, _ filtre: FiltreStructures = .init(), page: Tranche) throws
    -> [Structure]
  {
    try rows(
      """
      SELECT \(colonnesStructure)
      FROM structure
      WHERE \(perimetre.structures) \(filtre.sql)
      ORDER BY structure.cle_tri, structure.id
      \(page.sql)
      """
    ).map(Structure.init)
  }

  func nombreDeStructures(dans perimetre: Perimetre, _ filtre: FiltreStructures = .init()) throws -> Int {
    try value("SELECT count(*) FROM structure WHERE \(perimetre.structures) \(filtre.sql)") ?? 0
  }

  func structure(_ id: ID<Structure>, dans perimetre: Perimetre) throws -> Structure {
    let trouvee = try first(
      "SELECT \(colonnesStructure) FROM structure WHERE structure.id = \(id) AND \(perimetre.structures)"
    ).ouAbsence()
    return try Structure(trouvee)
  }

  /// The active structures of some natures, to choose from in a form.
  func structuresAuChoix(
    _ natures: Set<NatureStructure>, sauf genres: [GenreStructure] = [], dans territoire: ID<Territoire>
  ) throws -> [Choice] {
    let lues = try rows(
      """
      SELECT id, nom, antenne, commune, siret
      FROM structure
      WHERE territoire_id = \(territoire) AND active = \(true) AND nature IN \(list: natures.map(\.rawValue).sorted())
        AND genre NOT IN \(list: genres)
      ORDER BY cle_tri, id
      """
    ).map { row in
      let (id, nom, antenne, commune): (ID<Structure>, String, String, String) = try (
        row["id"], row["nom"], row["antenne"], row["commune"]
      )
      let siret: String? = try row["siret"]
      return (
        id: "\(id)", nom: [nom, antenne, commune].filter { !$0.isEmpty }.joined(separator: ", "),
        numero: siret ?? "fiche \(id)"
      )
    }
    let fois = Dictionary(lues.map { ($0.nom, 1) }, uniquingKeysWith: +)
    // Two of one name are told apart, so that either can be typed.
    return lues.map { Choice($0.id, fois[$0.nom] == 1 ? $0.nom : "\($0.nom), \($0.numero)") }
  }
}

extension TransactionLocale {
  func creer(_ nouvelle: NouvelleStructure) throws -> ID<Structure> {
    let colonnes =
      nouvelle.colonnes + [
        "territoire_id": territoire, "identifiant": nouvelle.identifiant, "active": true, "version": 1,
        "cree_le": now,
      ]
    return try value("INSERT INTO structure (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id")
      .cree()
  }

  /// - Throws: `Ressemblance` where a structure bears the name of another, or is one more antenna of a SIRET but for case
  /// and accents.
  func exigerUneAutre(_ nouvelle: NouvelleStructure) throws {
    let ressemblance = Ressemblance(
      champ: ChampStructure.nom,
      phrase: nouvelle.siret == nil
        ? "Une structure du territoire a déjà ce nom\u{202f}: vérifiez, ou cochez la case."
        : "Une structure du territoire a déjà ce SIRET, et une antenne de ce nom\u{202f}: vérifiez, ou cochez la case.",
      reponse: "C’est une autre structure")
    guard let siret = nouvelle.siret else {
      return try demander(
        ressemblance,
        si:
          """
          SELECT count(*) FROM structure
          WHERE territoire_id = \(territoire) AND cle_tri = \(French.fold("\(nouvelle.nom) \(nouvelle.antenne)"))
          """)
    }
    let antennes: [String] = try rows(
      "SELECT antenne FROM structure WHERE territoire_id = \(territoire) AND siret = \(siret.chiffres)"
    ).map { try $0["antenne"] }
    // The very same is refused by its constraint.
    if !antennes.contains(nouvelle.antenne),
      antennes.contains(where: { French.fold($0) == French.fold(nouvelle.antenne) })
    {
      throw ressemblance
    }
  }

  /// - Throws: `ChangementConcurrent` when somebody saved this structure since the form was shown.
  func enregistrer(
    _ id: ID<Structure>, _ nouvelle: NouvelleStructure, version: Version, dans perimetre: Perimetre
  ) throws {
    try changer(
      """
      UPDATE structure SET \(nouvelle.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero) AND \(perimetre.structures)
      """)
  }
}

private let colonnesStructure: SQL = """
  structure.id, structure.nature, structure.genre, structure.nom, structure.antenne, structure.siret,
  structure.identifiant, structure.adresse, structure.code_postal, structure.commune, structure.courriel, structure.telephone,
  structure.convention_fin, structure.active, structure.version
  """

extension NouvelleStructure {
  fileprivate var recherche: String {
    rechercheStructure(
      nom: nom, antenne: antenne, siret: siret?.chiffres, commune: commune, codePostal: codePostal)
  }
  fileprivate var colonnes: Columns {
    [
      "nature": nature, "genre": genre, "nom": nom, "antenne": antenne, "siret": siret?.chiffres,
      "adresse": adresse, "code_postal": codePostal, "commune": commune, "courriel": courriel,
      "telephone": telephone, "convention_fin": conventionFin, "recherche": recherche,
      "cle_tri": French.fold("\(nom) \(antenne)"),
    ]
  }
}

/// The words by which a structure is found.
func rechercheStructure(
  nom: String, antenne: String, siret: String?, commune: String, codePostal: String
) -> String {
  French.searchable([nom, antenne, siret ?? "", commune, codePostal].joined(separator: " "))
}

extension FiltreStructures {
  fileprivate var sql: SQL {
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "structure.recherche"))" } ?? ""
    let parNature: SQL = nature.map { "AND structure.nature = \($0)" } ?? ""
    return "\(parMot) \(parNature)"
  }
}

extension Structure {
  init(_ row: Row) throws {
    id = try row["id"]
    nature = try row["nature"]
    genre = try row["genre"]
    nom = try row["nom"]
    antenne = try row["antenne"]
    siret = try row["siret"]
    identifiant = try row["identifiant"]
    adresse = try row["adresse"]
    codePostal = try row["code_postal"]
    commune = try row["commune"]
    courriel = try row["courriel"]
    telephone = try row["telephone"]
    conventionFin = try row["convention_fin"]
    active = try row["active"]
    version = try row["version"]
  }
}
