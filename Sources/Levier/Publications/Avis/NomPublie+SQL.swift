import Storage

extension Transaction {
  func nomConnu(de structure: ID<Structure>) throws -> NomConnu {
    let row = try first("SELECT nom, nom_publie, nom_publie_le FROM structure WHERE id = \(structure)")
      .ouAbsence()
    let (publie, jour): (String?, Jour?) = try (row["nom_publie"], row["nom_publie_le"])
    return NomConnu(actuel: try row["nom"], publie: publie.map { NomPublie(nom: $0, le: jour) })
  }

  /// The structures of a lot, its buyer among them, that have the SIRET of a name to settle.
  func structuresNommees(_ siret: String, sur lot: ID<Lot>) throws -> [ID<Structure>] {
    try rows(
      """
      SELECT id FROM structure
      WHERE siret = \(siret) AND (id IN (SELECT structure_id FROM lot_titulaire WHERE lot_id = \(lot))
        OR id = (SELECT marche.donneur_ordre_id FROM marche JOIN lot ON lot.marche_id = marche.id WHERE lot.id = \(lot)))
      ORDER BY id
      """
    ).map { try $0["id"] }
  }

  /// As the structures are named here of which another name is asked.
  func nomsGardes(pour questions: [ID<Verification>]) throws -> [ID<Verification>: String] {
    let lus = try rows(
      """
      SELECT verification.id, min(structure.nom) AS nom
      FROM verification
      JOIN structure ON structure.territoire_id = verification.territoire_id
        AND verification.publie LIKE '%' || structure.siret
      WHERE verification.id IN \(list: questions)
      GROUP BY verification.id
      """)
    return Dictionary(try lus.map { (try $0["id"], try $0["nom"]) }, uniquingKeysWith: { a, _ in a })
  }

  /// A name is asked once, whatever the number of awards that give it.
  func estDejaDemande(_ nom: String, dans territoire: ID<Territoire>) throws -> Bool {
    let fois: Int? = try value(
      """
      SELECT count(*) FROM verification
      WHERE territoire_id = \(territoire) AND champ = \(Doute.nom.rawValue) AND publie = \(nom)
      """)
    return fois ?? 0 > 0
  }
}

extension TransactionLocale {
  func retenir(_ nom: NomPublie, de structure: ID<Structure>) throws {
    try execute(
      "UPDATE structure SET nom_publie = \(nom.nom), nom_publie_le = \(nom.le) WHERE territoire_id = \(territoire) AND id = \(structure)"
    )
  }

  /// Through the product's own saving, and told.
  func renommer(
    _ id: ID<Structure>, _ nom: String, acte: ActePublications = .nouvellePublication,
    par agent: ID<Agent>?
  ) throws {
    let structure = try structure(id, dans: .territoire(territoire))
    var nommee = NouvelleStructure(structure)
    nommee.nom = nom
    let version = Version(numero: structure.version)
    try enregistrer(id, nommee, version: version, dans: .territoire(territoire))
    try tracer(
      acte, mots: MotsDeTrace(avant: structure.nom, apres: nom), sur: id, par: Auteur(agentOuCommande: agent))
  }
}
