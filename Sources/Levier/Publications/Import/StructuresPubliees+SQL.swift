import Formats
import Storage

/// The structures that awards name, remembered: buyers and holders come back all along a file.
struct StructuresPubliees {
  private let tx: TransactionLocale
  private let par: ID<Agent>?
  private var connues: [String: ID<Structure>] = [:]
  private var noms: [ID<Structure>: NomConnu] = [:]
  private var nomsDouteux: [String] = []
  /// Their names are a publication's from the start.
  private var creees: Set<ID<Structure>> = []

  init(_ tx: TransactionLocale, par agent: ID<Agent>?) {
    (self.tx, par) = (tx, agent)
  }

  private var territoire: ID<Territoire> { tx.territoire }

  mutating func acheteur(_ acheteur: AwardParty) throws -> ID<Structure> {
    let nom =
      acheteur.denomination.map { propre($0, max: 120) }
      ?? NomProvisoire.acheteur(propre(acheteur.id, max: 40))
    return try structure(try NouvelleStructure(acheteur, nom: nom, .donneurOrdreAutre))
  }

  mutating func titulaire(_ titulaire: AwardParty, nom: String) throws -> ID<Structure> {
    try structure(try NouvelleStructure(titulaire, nom: nom, .entreprise))
  }

  /// The company of a SIRET that a person gives.
  mutating func entreprise(_ siret: Siret) throws -> ID<Structure> {
    let nom = NomProvisoire.titulaire(siret.chiffres)
    return try structure(NouvelleStructure(genre: .entreprise, nom: nom, siret: siret))
  }

  /// What a publication names them: see `NomConnu`.
  mutating func nommer(_ parties: [AwardParty], _ genre: GenreStructure, le jour: Jour?) throws {
    for partie in parties {
      guard let denomination = partie.denomination else { continue }
      let nouveau = NomPublie(nom: propre(denomination, max: 120), le: jour)
      let dite = try NouvelleStructure(partie, nom: nouveau.nom, genre)
      guard let id = try connues[dite.cle] ?? existante(dite) else { continue }
      var connu = try noms[id] ?? tx.nomConnu(de: id)
      let decision = connu.decision(nouveau)
      if let decision { try suivre(decision, de: id, partie, nouveau) }
      if decision?.suite == .ecrire { connu.actuel = nouveau.nom }
      if partie.siret != nil, let dernier = dernier(de: connu, nouveau, id, decision) {
        connu.publie = dernier
        try tx.retenir(dernier, de: id)
      }
      noms[id] = connu
    }
  }

  /// One that was created, or that had but its number, is named by a publication from then on.
  private mutating func dernier(
    de connu: NomConnu, _ nouveau: NomPublie, _ id: ID<Structure>, _ decision: Decision?
  ) -> NomPublie? {
    let estNomme = creees.remove(id) != nil || connu.publie == nil && decision?.suite == .ecrire
    return estNomme ? nouveau : connu.dernier(nouveau)
  }

  /// The question, once, that the names of the award's structures leave.
  mutating func prendreLeNomDouteux() throws -> String? {
    defer { nomsDouteux = [] }
    return try nomsDouteux.first { try !tx.estDejaDemande($0, dans: territoire) }
  }

  private mutating func suivre(
    _ decision: Decision, de id: ID<Structure>, _ partie: AwardParty, _ nouveau: NomPublie
  ) throws {
    switch decision.suite {
    case .ecrire: try tx.renommer(id, nouveau.nom, par: par)
    case .demander:
      if let siret = partie.siret { nomsDouteux.append(nouveau.demande(siret)) }
    }
  }

  /// By its SIRET; one that is not verified is kept as it is, and never joins a verified one by itself.
  private mutating func structure(_ dite: NouvelleStructure) throws -> ID<Structure> {
    if let connue = connues[dite.cle] { return connue }
    let id = try existante(dite) ?? creer(dite)
    connues[dite.cle] = id
    return id
  }

  private func existante(_ dite: NouvelleStructure) throws -> ID<Structure>? {
    if let siret = dite.siret { return try tx.structure(siret, pour: dite.nature, dans: territoire) }
    let condition: SQL =
      dite.identifiant.isEmpty
      ? "identifiant = '' AND siret IS NULL AND nom = \(dite.nom)" : "identifiant = \(dite.identifiant)"
    return try tx.value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND \(condition) AND nature IN \(list: dite.nature.possibles)
      ORDER BY id
      LIMIT 1
      """)
  }

  private mutating func creer(_ dite: NouvelleStructure) throws -> ID<Structure> {
    var nouvelle = dite
    if let siret = dite.siret {
      nouvelle.antenne = try tx.antenne(sous: siret, dite.nature, dans: territoire)
    }
    let id = try tx.creer(nouvelle)
    creees.insert(id)
    return id
  }
}

extension NouvelleStructure {
  fileprivate init(_ partie: AwardParty, nom: String, _ genre: GenreStructure) throws {
    self.init(
      genre: genre, nom: nom, siret: try partie.siret.map { try Siret($0) },
      identifiant: partie.siret == nil ? propre(partie.id, max: 40) : "")
  }

  /// What tells it from another in a file.
  fileprivate var cle: String {
    "\(nature.rawValue)|\(siret?.chiffres ?? (identifiant.isEmpty ? nom : identifiant))"
  }
}

extension NatureStructure {
  /// Where one that is looked for may be: a social enterprise may hold.
  fileprivate var possibles: [NatureStructure] { self == .entreprise ? [.entreprise, .siae] : [self] }
}

extension Transaction {
  /// The structure that has this SIRET, the one of the wanted nature first.
  func structure(
    _ siret: Siret, pour nature: NatureStructure, dans territoire: ID<Territoire>
  ) throws -> ID<Structure>? {
    try value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND siret = \(siret.chiffres) AND nature IN \(list: nature.possibles)
      ORDER BY antenne, id
      LIMIT 1
      """)
  }

  /// A buyer that also holds markets is two structures under one SIRET: the second is named an antenna.
  func antenne(
    sous siret: Siret, _ nature: NatureStructure, dans territoire: ID<Territoire>
  ) throws -> String {
    let pris: Int? = try value(
      """
      SELECT count(*) FROM structure
      WHERE territoire_id = \(territoire) AND siret = \(siret.chiffres) AND antenne = ''
      """)
    return pris == 0 ? "" : nature.libelle
  }
}
