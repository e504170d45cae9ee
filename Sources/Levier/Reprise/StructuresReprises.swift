import Formats
import Storage

/// The structures that awards name, remembered: buyers and holders come back all along a file.
struct StructuresReprises {
  private let tx: any Transaction
  private let territoire: ID<Territoire>
  private var connues: [String: ID<Structure>] = [:]

  init(_ tx: any Transaction, dans territoire: ID<Territoire>) {
    (self.tx, self.territoire) = (tx, territoire)
  }

  mutating func acheteur(_ acheteur: AwardParty) throws -> ID<Structure> {
    let nom =
      acheteur.denomination.map { propre($0, max: 120) }
      ?? NomProvisoire.acheteur(propre(acheteur.id, max: 40))
    return try structure(acheteur, nom: nom, .donneurOrdreAutre)
  }

  mutating func titulaire(_ titulaire: AwardParty, nom: String) throws -> ID<Structure> {
    try structure(titulaire, nom: nom, .entreprise)
  }

  private mutating func structure(_ partie: AwardParty, nom: String, _ genre: GenreStructure) throws -> ID<
    Structure
  > {
    let identifiant = partie.siret == nil ? propre(partie.id, max: 40) : ""
    return try structure(siret: partie.siret, identifiant: identifiant, nom: nom, genre)
  }

  /// The company of a SIRET that a person gives.
  mutating func entreprise(_ siret: Siret) throws -> ID<Structure> {
    try structure(
      siret: siret.chiffres, identifiant: "", nom: NomProvisoire.titulaire(siret.chiffres), .entreprise)
  }

  /// A name that a publication gives at last to those who are known by their number alone.
  mutating func nommer(_ parties: [AwardParty], _ genre: GenreStructure) throws {
    for partie in parties {
      guard let denomination = partie.denomination else { continue }
      let (nom, identifiant) = (
        propre(denomination, max: 120), partie.siret == nil ? propre(partie.id, max: 40) : ""
      )
      if let id = try existante(siret: partie.siret, identifiant: identifiant, nom: nom, genre) {
        try nommer(id, nom)
      }
    }
  }

  /// By its SIRET; one that is not verified is kept as it is, and never joins a verified one by itself.
  private mutating func structure(
    siret: String?, identifiant: String, nom: String, _ genre: GenreStructure
  ) throws -> ID<Structure> {
    let cle = "\(genre.nature.rawValue)|\(siret ?? (identifiant.isEmpty ? nom : identifiant))"
    if let connue = connues[cle] { return connue }
    let existante = try existante(siret: siret, identifiant: identifiant, nom: nom, genre)
    if let existante { try nommer(existante, nom) }
    let id = try existante ?? creer(siret, identifiant, nom, genre)
    connues[cle] = id
    return id
  }

  private func existante(
    siret: String?, identifiant: String, nom: String, _ genre: GenreStructure
  ) throws -> ID<Structure>? {
    if let siret { return try tx.structure(siret: siret, pour: genre.nature, dans: territoire) }
    let condition: SQL =
      identifiant.isEmpty
      ? "identifiant = '' AND siret IS NULL AND nom = \(nom)" : "identifiant = \(identifiant)"
    return try tx.value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND \(condition) AND nature IN \(list: genre.nature.possibles)
      ORDER BY id
      LIMIT 1
      """)
  }

  private func creer(
    _ siret: String?, _ identifiant: String, _ nom: String, _ genre: GenreStructure
  ) throws -> ID<Structure> {
    // Checked by the reader already: a number that it let through and we do not is kept as it is published.
    let verifie = siret.flatMap { try? Siret($0) }
    return try tx.creer(
      NouvelleStructure(
        genre: genre, nom: nom, antenne: try siret.map { try antenneLibre($0, genre) } ?? "", siret: verifie,
        identifiant: verifie == nil ? identifiant : ""), dans: territoire)
  }

  private func nommer(_ id: ID<Structure>, _ nom: String) throws {
    guard !nom.hasSuffix(NomProvisoire.fin) else { return }
    let structure = try tx.structure(id, dans: .territoire(territoire))
    guard structure.estANommer else { return }
    var nommee = NouvelleStructure(structure)
    nommee.nom = nom
    _ = try tx.enregistrer(
      id, nommee, version: Version(numero: structure.version), dans: .territoire(territoire))
  }

  /// A buyer that also holds markets is two structures under one SIRET: the second is named an antenna.
  private func antenneLibre(_ siret: String, _ genre: GenreStructure) throws -> String {
    let pris: Int? = try tx.value(
      "SELECT count(*) FROM structure WHERE territoire_id = \(territoire) AND siret = \(siret) AND antenne = ''"
    )
    return pris == 0 ? "" : genre.nature.libelle
  }
}

extension NatureStructure {
  /// Where one that is looked for may be: a social enterprise may hold.
  fileprivate var possibles: [NatureStructure] { self == .entreprise ? [.entreprise, .siae] : [self] }
}

extension Transaction {
  /// The structure that has this SIRET, the one of the wanted nature first.
  func structure(
    siret: String, pour nature: NatureStructure, dans territoire: ID<Territoire>
  ) throws -> ID<Structure>? {
    try value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND siret = \(siret) AND nature IN \(list: nature.possibles)
      ORDER BY antenne, id
      LIMIT 1
      """)
  }
}
