import Markup
import Storage

extension Transaction {
  func marche(_ id: ID<Marche>, dans perimetre: Perimetre) throws -> Marche {
    let trouve = try first(
      """
      SELECT marche.id, marche.operation_id, operation.intitule AS operation, marche.donneur_ordre_id,
        structure.nom AS donneur_ordre, marche.facilitateur_id, agent.prenom, agent.nom, marche.reference,
        marche.objet, marche.cpv, marche.nature, marche.forme, marche.lieu, marche.montant,
        marche.date_consultation, marche.date_notification, marche.debut, marche.fin, marche.origine,
        marche.version, \(colonnesMiseDeCote)
      FROM marche
      JOIN structure ON structure.id = marche.donneur_ordre_id
      LEFT JOIN operation ON operation.id = marche.operation_id
      LEFT JOIN agent ON agent.id = marche.facilitateur_id
      \(tablesMiseDeCote)
      WHERE marche.id = \(id) AND \(perimetre.marches)
      """
    ).ouAbsence()
    let leviers = try rows("SELECT levier FROM marche_levier WHERE marche_id = \(id)")
      .map { try $0["levier"] as LevierJuridique }
    return try Marche(trouve, leviers: Set(leviers))
  }
}

extension TransactionLocale {
  func creer(_ nouveau: NouveauMarche) throws -> ID<Marche> {
    let colonnes =
      nouveau.colonnes + [
        "territoire_id": territoire, "origine": nouveau.origine, "cle_source": nouveau.cleSource,
        "version": 1,
        "cree_le": now,
      ]
    let id: ID<Marche> = try value(
      "INSERT INTO marche (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try poser(nouveau.leviers, sur: id)
    return id
  }

  /// - Throws: `Ressemblance` where the buyer has a market of that reference already.
  func exigerUnAutre(_ nouveau: NouveauMarche) throws {
    guard !nouveau.reference.isEmpty else { return }
    try demander(
      Ressemblance(
        champ: ChampMarche.reference,
        phrase:
          "Ce donneur d’ordre a déjà un marché de cette référence\u{202f}: vérifiez, ou cochez la case.",
        reponse: "C’est un autre marché"),
      si:
        """
        SELECT count(*) FROM marche
        WHERE donneur_ordre_id = \(nouveau.donneurOrdre) AND reference = \(nouveau.reference)
        """)
  }

  /// - Throws: `ChangementConcurrent` when somebody saved this market since the form was shown.
  func enregistrer(
    _ id: ID<Marche>, _ nouveau: NouveauMarche, version: Version, dans perimetre: Perimetre,
    par agent: ID<Agent>?
  ) throws {
    try changer(
      """
      UPDATE marche SET \(nouveau.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero) AND \(perimetre.marches)
      """)
    try remplacer(nouveau.leviers, sur: id)
    if !nouveau.leviers.isEmpty { try remettreEnSuivi(.marche(id), dans: perimetre, par: agent) }
  }

  func remplacer(_ leviers: Set<LevierJuridique>, sur id: ID<Marche>) throws {
    try execute("DELETE FROM marche_levier WHERE territoire_id = \(territoire) AND marche_id = \(id)")
    try poser(leviers, sur: id)
  }

  private func poser(_ leviers: Set<LevierJuridique>, sur id: ID<Marche>) throws {
    for levier in leviers {
      try execute(
        """
        INSERT INTO marche_levier (territoire_id, marche_id, levier)
        VALUES (\(territoire), \(id), \(levier))
        """)
    }
  }
}

extension Marche {
  fileprivate init(_ row: Row, leviers: Set<LevierJuridique>) throws {
    id = try row["id"]
    operation = Reference(try row["operation_id"], try row["operation"])
    donneurOrdre = Reference(id: try row["donneur_ordre_id"], nom: try row["donneur_ordre"])
    let (prenom, nom): (String?, String?) = try (row["prenom"], row["nom"])
    facilitateur = Reference(try row["facilitateur_id"], "\(prenom ?? "") \(nom ?? "")")
    reference = try row["reference"]
    objet = try row["objet"]
    cpv = try row["cpv"]
    nature = try row["nature"]
    forme = try row["forme"]
    lieu = try row["lieu"]
    montant = try row["montant"]
    consultation = try row["date_consultation"]
    notification = try row["date_notification"]
    debut = try row["debut"]
    fin = try row["fin"]
    origine = try row["origine"]
    self.leviers = leviers
    miseDeCote = try MiseDeCote(row)
    version = try row["version"]
  }
}

extension NouveauMarche {
  fileprivate var colonnes: Columns {
    [
      "operation_id": operation, "donneur_ordre_id": donneurOrdre, "facilitateur_id": facilitateur,
      "reference": reference, "objet": objet, "cpv": cpv, "nature": nature, "forme": forme, "lieu": lieu,
      "montant": montant, "date_consultation": consultation, "date_notification": notification,
      "debut": debut,
      "fin": fin, "recherche": French.searchable("\(reference) \(objet) \(cpv) \(lieu)"),
      "cle_tri": French.fold("\(objet) \(reference)"),
    ]
  }
}
