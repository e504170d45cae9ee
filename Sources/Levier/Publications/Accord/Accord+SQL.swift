import Storage

extension Transaction {
  func valeurs(de lot: Lot) throws -> [ChampPublie: Valeur] {
    var valeurs: [ChampPublie: Valeur] = [
      .intitule: .texte(lot.intitule), .cpv: .texte(lot.cpv),
      .titulaires: .titulaires(try titulairesPublies("lot_titulaire", "structure_id", sur: lot.id)),
    ]
    valeurs[.montant] = lot.montant.map(Valeur.montant)
    valeurs[.debut] = lot.debut.map(Valeur.jour)
    valeurs[.fin] = lot.fin.map(Valeur.jour)
    return valeurs
  }

  /// Those who owe hours on the lot.
  func titulairesEngages(sur lot: ID<Lot>) throws -> Set<TitulairePublie> {
    try titulairesPublies("engagement", "titulaire_id", sur: lot)
  }

  private func titulairesPublies(_ table: SQL, _ colonne: SQL, sur lot: ID<Lot>) throws -> Set<
    TitulairePublie
  > {
    Set(
      try rows(
        """
        SELECT structure.siret, structure.identifiant, structure.nom
        FROM \(table) lien JOIN structure ON structure.id = lien.\(colonne)
        WHERE lien.lot_id = \(lot)
        """
      ).map(TitulairePublie.init))
  }
}

extension TransactionLocale {
  /// Those of today in the place of those who held it.
  func poser(_ titulaires: [ID<Structure>], sur lot: ID<Lot>) throws {
    try execute("DELETE FROM lot_titulaire WHERE territoire_id = \(territoire) AND lot_id = \(lot)")
    for titulaire in titulaires { try ajouter(titulaire, a: lot) }
  }

  func ajouter(_ titulaire: ID<Structure>, a lot: ID<Lot>) throws {
    try execute(
      """
      INSERT INTO lot_titulaire (territoire_id, lot_id, structure_id)
      VALUES (\(territoire), \(lot), \(titulaire))
      ON CONFLICT DO NOTHING
      """)
  }

  /// - Parameter acte: a publication that came, or one that a person took.
  func tracer<T: Tracable>(
    _ decision: Decision, acte: ActePublications = .nouvellePublication, sur id: ID<T>, par auteur: Auteur
  ) throws {
    let mots = MotsDeTrace(
      avant: "\(decision.champ.libelle)\u{a0}: \(decision.de?.phrase ?? "rien")", apres: decision.vers.phrase)
    try tracer(acte, .code(decision.champ), mots: mots, sur: id, par: auteur)
  }

  /// Those that were written.
  func tracer<T: Tracable>(_ decisions: [Decision], sur id: ID<T>, par auteur: Auteur) throws {
    for decision in decisions where decision.suite == .ecrire { try tracer(decision, sur: id, par: auteur) }
  }

  /// Through the product's own saving, so that what is searched and sorted by follows.
  /// - Returns: the decisions, those that would put days out of order left to a person.
  func ecrire(_ decisions: [Decision], sur lot: Lot) throws -> [Decision] {
    let (nouveau, prises) = decisions.appliquees(NouveauLot(lot), \.estCoherent) { $0.prendre($1) }
    if nouveau != NouveauLot(lot) {
      try enregistrer(lot.id, nouveau, version: Version(numero: lot.version))
    }
    return prises
  }

  func ecrire(
    _ decisions: [Decision], sur marche: Marche, par agent: ID<Agent>?
  ) throws -> [Decision] {
    let (nouveau, prises) = decisions.appliquees(NouveauMarche(marche), \.estCoherent) { $0.prendre($1) }
    if nouveau != NouveauMarche(marche) {
      let version = Version(numero: try self.marche(marche.id, dans: .territoire(territoire)).version)
      try enregistrer(marche.id, nouveau, version: version, dans: .territoire(territoire), par: agent)
    }
    return prises
  }
}

extension [Decision] {
  fileprivate func appliquees<T>(
    _ actuel: T, _ estCoherent: (T) -> Bool, _ prendre: (inout T, Decision) -> Void
  ) -> (T, [Decision]) {
    func avec(_ decisions: [Decision]) -> T {
      var nouveau = actuel
      for decision in decisions where decision.suite == .ecrire { prendre(&nouveau, decision) }
      return nouveau
    }
    let nouveau = avec(self)
    guard !estCoherent(nouveau) else { return (nouveau, self) }
    let prudentes = map { ChampPublie.jours.contains($0.champ) ? $0.demandee : $0 }
    return (avec(prudentes), prudentes)
  }
}

extension TitulairePublie {
  init(_ row: Row) throws {
    self.init(siret: try row["siret"], identifiant: try row["identifiant"], nom: try row["nom"])
  }
}

extension Marche {
  var valeurs: [ChampPublie: Valeur] {
    var valeurs: [ChampPublie: Valeur] = [
      .objet: .texte(objet), .reference: .texte(reference), .cpv: .texte(cpv), .nature: .nature(nature),
      .forme: .forme(forme), .lieu: .texte(lieu), .leviers: .leviers(leviers),
    ]
    valeurs[.montant] = montant.map(Valeur.montant)
    valeurs[.notification] = notification.map(Valeur.jour)
    valeurs[.debut] = debut.map(Valeur.jour)
    valeurs[.fin] = fin.map(Valeur.jour)
    return valeurs
  }
}

extension NouveauLot {
  /// The holders have their own rows.
  fileprivate mutating func prendre(_ decision: Decision) {
    switch (decision.champ, decision.vers) {
    case (.intitule, .texte(let texte)): intitule = texte
    case (.cpv, .texte(let texte)): cpv = texte
    case (.montant, .montant(let nouveau)): montant = nouveau
    case (.debut, .jour(let jour)): debut = jour
    case (.fin, .jour(let jour)): fin = jour
    default: break
    }
  }
}

extension NouveauMarche {
  fileprivate mutating func prendre(_ decision: Decision) {
    switch (decision.champ, decision.vers) {
    case (.objet, .texte(let texte)): objet = texte
    case (.reference, .texte(let texte)): reference = texte
    case (.cpv, .texte(let texte)): cpv = texte
    case (.lieu, .texte(let texte)): lieu = texte
    case (.nature, .nature(let nouvelle)): nature = nouvelle
    case (.forme, .forme(let nouvelle)): forme = nouvelle
    case (.montant, .montant(let nouveau)): montant = nouveau
    case (.notification, .jour(let jour)): notification = jour
    case (.debut, .jour(let jour)): debut = jour
    case (.fin, .jour(let jour)): fin = jour
    case (.leviers, .leviers(let nouveaux)): leviers = nouveaux
    default: break
    }
  }
}
