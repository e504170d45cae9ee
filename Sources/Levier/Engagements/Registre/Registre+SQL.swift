import Storage

extension Transaction {
  /// The ledgers of a lot's engagements, oldest line first.
  func ecritures(sur lot: ID<Lot>, dans perimetre: Perimetre) throws -> [Ecriture] {
    try rows(
      """
      SELECT \(colonnesEcriture)
      FROM \(tablesEcriture)
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements)
      ORDER BY ecriture.le, ecriture.id
      """
    ).map(Ecriture.init)
  }

  func ecritures(de engagement: ID<Engagement>, dans perimetre: Perimetre) throws -> [Ecriture] {
    try rows(
      """
      SELECT \(colonnesEcriture)
      FROM \(tablesEcriture)
      WHERE ecriture.engagement_id = \(engagement) AND \(perimetre.engagements)
      ORDER BY ecriture.le, ecriture.id
      """
    ).map(Ecriture.init)
  }

  func ecriture(_ id: ID<Ecriture>, dans perimetre: Perimetre) throws -> Ecriture {
    let trouvee = try first(
      """
      SELECT \(colonnesEcriture)
      FROM \(tablesEcriture)
      WHERE ecriture.id = \(id) AND \(perimetre.engagements)
      """
    ).ouAbsence()
    return try Ecriture(trouvee)
  }
}

private let colonnesEcriture: SQL = """
  ecriture.id, ecriture.engagement_id, ecriture.le, ecriture.genre, ecriture.heures, ecriture.libelle,
  ecriture.corrige_id, agent.prenom || ' ' || agent.nom AS auteur,
  EXISTS (SELECT 1 FROM ecriture c WHERE c.corrige_id = ecriture.id) AS corrigee,
  autre.engagement_id AS autre_engagement, autre_titulaire.nom AS autre_titulaire,
  autre_lot.numero AS autre_numero, autre_lot.intitule AS autre_intitule
  """

private let tablesEcriture: SQL = """
  ecriture
  JOIN engagement ON engagement.id = ecriture.engagement_id
  JOIN lot ON lot.id = engagement.lot_id
  JOIN marche ON marche.id = lot.marche_id
  JOIN agent ON agent.id = ecriture.cree_par
  LEFT JOIN ecriture suivante ON suivante.jumelle_id = ecriture.id
  LEFT JOIN ecriture autre ON autre.id = COALESCE(ecriture.jumelle_id, suivante.id)
  LEFT JOIN engagement autre_engagement ON autre_engagement.id = autre.engagement_id
  LEFT JOIN structure autre_titulaire ON autre_titulaire.id = autre_engagement.titulaire_id
  LEFT JOIN lot autre_lot ON autre_lot.id = autre_engagement.lot_id
  """

extension Ecriture {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    engagement = try row["engagement_id"]
    le = try row["le"]
    genre = try row["genre"]
    heures = try row["heures"]
    libelle = try row["libelle"]
    auteur = try row["auteur"]
    corrige = try row["corrige_id"]
    estCorrigee = try row["corrigee"]
    let autre: ID<Engagement>? = try row["autre_engagement"]
    contrepartie = try autre.map { engagement in
      Contrepartie(
        engagement: engagement, titulaire: try row["autre_titulaire"] ?? "",
        lot: Lot.nomComplet(numero: try row["autre_numero"] ?? "", intitule: try row["autre_intitule"] ?? ""))
    }
  }
}
