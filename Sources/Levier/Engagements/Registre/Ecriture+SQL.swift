import Storage

extension TransactionLocale {
  /// Writes a line and moves what is owed, or done, by as much, in one transaction.
  /// - Throws: `Ecriture.Refus` when less than nothing would be owed or done.
  @discardableResult
  func ecrire(_ ecriture: NouvelleEcriture, par agent: ID<Agent>) throws -> ID<Ecriture> {
    try ecrire(ecriture, jumelle: nil, par: agent)
  }

  /// Two lines that sum to zero, on two engagements of one nature.
  /// - Throws: `Absence` where they are not.
  @discardableResult
  func transferer(_ transfert: NouveauTransfert, par agent: ID<Agent>) throws -> ID<Ecriture> {
    let natures: Int? = try value(
      "SELECT count(DISTINCT nature) FROM engagement WHERE id IN \(list: [transfert.de, transfert.vers])")
    guard natures == 1 else { throw Absence() }
    let sortie = try ecrire(
      NouvelleEcriture(
        engagement: transfert.de, le: transfert.le, genre: .transfert, heures: -transfert.heures,
        libelle: transfert.accord), par: agent)
    try ecrire(
      NouvelleEcriture(
        engagement: transfert.vers, le: transfert.le, genre: .transfert, heures: transfert.heures,
        libelle: transfert.accord), jumelle: sortie, par: agent)
    return sortie
  }

  /// The opposite of a line; of both lines, for a transfer.
  func corriger(_ ecriture: Ecriture, le jour: Jour, motif: String, par agent: ID<Agent>) throws {
    guard ecriture.corrige == nil else { throw Ecriture.Refus.correctionDeCorrection }
    let lignes = try rows(
      """
      SELECT ecriture.id, ecriture.engagement_id, ecriture.heures
      FROM ecriture
      WHERE ecriture.id = \(ecriture.id) OR ecriture.jumelle_id = \(ecriture.id)
        OR ecriture.id = (SELECT jumelle_id FROM ecriture WHERE id = \(ecriture.id))
      ORDER BY ecriture.heures
      """)
    var premiere: ID<Ecriture>?
    do {
      for ligne in lignes {
        let heures: Heures = try ligne["heures"]
        let id = try ecrire(
          NouvelleEcriture(
            engagement: try ligne["engagement_id"], le: jour, genre: ecriture.genre, heures: -heures,
            libelle: motif, corrige: try ligne["id"]), jumelle: premiere, par: agent)
        premiere = premiere ?? id
      }
    } catch StorageError.unique("ecriture_corrige_id_unique") {
      throw Ecriture.Refus.dejaCorrigee
    }
  }

  /// - Throws: `Ressemblance` where the ledger has that line already, word for word.
  func exigerUneAutre(_ nouvelle: NouvelleEcriture) throws {
    try demander(
      Ressemblance(
        champ: ChampEcriture.libelle,
        phrase: "Le registre a déjà cette ligne, le même jour\u{202f}: vérifiez, ou cochez la case.",
        reponse: "C’est une autre écriture"),
      si:
        """
        SELECT count(*) FROM ecriture
        WHERE engagement_id = \(nouvelle.engagement) AND le = \(nouvelle.le) AND genre = \(nouvelle.genre)
          AND heures = \(nouvelle.heures) AND libelle = \(nouvelle.libelle)
        """)
  }

  @discardableResult
  private func ecrire(
    _ ecriture: NouvelleEcriture, jumelle: ID<Ecriture>?, par agent: ID<Agent>
  ) throws -> ID<Ecriture> {
    try porter(ecriture)
    let colonnes: Columns = [
      "territoire_id": territoire, "engagement_id": ecriture.engagement, "le": ecriture.le,
      "genre": ecriture.genre,
      "heures": ecriture.heures, "libelle": ecriture.libelle, "corrige_id": ecriture.corrige,
      "jumelle_id": jumelle, "cree_par": agent, "cree_le": now,
    ]
    let id: ID<Ecriture> = try value(
      "INSERT INTO ecriture (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try tracer(ActeEngagements.ecriture, .id(id), sur: ecriture.engagement, par: .agent(agent))
    return id
  }

  /// The sum that the line's book keeps on the engagement.
  private func porter(_ ecriture: NouvelleEcriture) throws {
    let portee: Int =
      switch ecriture.genre.livre {
      case .du:
        try execute(
          """
          UPDATE engagement
          SET heures_dues = heures_dues + \(ecriture.heures)
          WHERE territoire_id = \(territoire) AND id = \(ecriture.engagement) AND heures_dues >= \(-ecriture.heures)
          """)
      case .fait:
        try execute(
          """
          UPDATE engagement
          SET heures_faites = heures_faites + \(ecriture.heures),
            heures_valorisees = heures_valorisees + \(ecriture.heures)
          WHERE territoire_id = \(territoire) AND id = \(ecriture.engagement) AND heures_faites >= \(-ecriture.heures) AND NOT \(SQL.insertion)
          """)
      }
    guard portee == 0 else { return }
    let sommes = try first(
      "SELECT heures_dues, heures_faites FROM engagement WHERE id = \(ecriture.engagement)"
    ).ouAbsence()
    throw ecriture.genre.livre == .du
      ? Ecriture.Refus.obligationNegative(dues: try sommes["heures_dues"])
      : .realisationNegative(faites: try sommes["heures_faites"])
  }
}

extension GenreEcriture: Storable {}
