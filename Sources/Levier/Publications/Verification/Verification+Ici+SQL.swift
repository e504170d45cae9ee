import Storage

// A question as it is shown: beside what is published, what is kept here.
extension Verification {
  init(_ row: Row) throws {
    id = try row["id"]
    let (numero, intitule): (String, String) = try (row["numero"], row["intitule"])
    lot = Reference(id: try row["lot_id"], nom: Lot.nomComplet(numero: numero, intitule: intitule))
    marche = Reference(id: try row["marche_id"], nom: try row["objet"])
    donneurOrdre = try row["donneur_ordre"]
    (publie, depuis) = (try row["publie"], try row["cree_le"])
    objet = try Objet(row)
    switch objet {
    case .ecart(let champ, let porteur):
      ici = try porteur == .lot ? Self.duLot(champ, row) : Self.duMarche(champ, row)
    case .doute(.montant), .doute(.montantRepete): ici = try Self.duLot(.montant, row)
    case .doute(.duree): ici = try Self.duLot(.fin, row)
    case .doute, .semblable: ici = nil
    }
  }

  private static func duLot(_ champ: ChampPublie, _ row: Row) throws -> Valeur? {
    switch champ {
    case .intitule: return .texte(try row["intitule"])
    case .cpv: return .texte(try row["lot_cpv"])
    case .montant: return try montant(row["lot_montant"])
    case .debut: return try jour(row["lot_debut"])
    case .fin: return try jour(row["lot_fin"])
    default: return nil
    }
  }

  private static func montant(_ montant: Montant?) -> Valeur? { montant.map(Valeur.montant) }
  private static func jour(_ jour: Jour?) -> Valeur? { jour.map(Valeur.jour) }

  private static func duMarche(_ champ: ChampPublie, _ row: Row) throws -> Valeur? {
    switch champ {
    case .objet: return .texte(try row["objet"])
    case .reference: return .texte(try row["reference"])
    case .cpv: return .texte(try row["cpv"])
    case .nature: return .nature(try row["nature"])
    case .forme: return .forme(try row["forme"])
    case .lieu: return .texte(try row["lieu"])
    case .montant: return try montant(row["montant"])
    case .notification: return try jour(row["date_notification"])
    case .debut: return try jour(row["debut"])
    case .fin: return try jour(row["fin"])
    default: return nil
    }
  }
}

extension Verification.Objet {
  fileprivate init(_ row: Row) throws {
    let (champ, porteur): (String, String) = try (row["champ"], row["porteur"])
    switch try row["genre"] as Verification.Genre {
    case .semblable: self = .semblable(try row["autre_lot_id"])
    case .doute:
      guard let doute = Doute(rawValue: champ) else { throw StorageError.wrongType(champ) }
      self = .doute(doute)
    case .ecart:
      guard let lu = ChampPublie(rawValue: champ), let porteur = Verification.Porteur(rawValue: porteur)
      else {
        throw StorageError.wrongType(champ)
      }
      self = .ecart(lu, porteur)
    }
  }
}

extension Transaction {
  /// What is kept of holders, levers and names, in three statements whatever the number of rows.
  func completees(_ lues: [Verification]) throws -> [Verification] {
    let lots = lues.filter { $0.objet == .ecart(.titulaires, .lot) }.map(\.lot.id)
    let marches = lues.filter { $0.objet == .ecart(.leviers, .marche) }.map(\.marche.id)
    let nommees = lues.filter { $0.objet == .doute(.nom) }.map(\.id)
    let noms = nommees.isEmpty ? [:] : try nomsGardes(pour: nommees)
    let titulaires = lots.isEmpty ? [:] : try nomsDesTitulaires(lots)
    let leviers = marches.isEmpty ? [:] : try leviersParMarche(marches)
    return lues.map { lue in
      var complete = lue
      switch lue.objet {
      case .ecart(.titulaires, .lot): complete.ici = .titulaires(titulaires[lue.lot.id] ?? [])
      case .ecart(.leviers, .marche): complete.ici = .leviers(leviers[lue.marche.id] ?? [])
      case .doute(.nom): complete.ici = noms[lue.id].map(Valeur.texte)
      default: break
      }
      return complete
    }
  }

  private func nomsDesTitulaires(_ lots: [ID<Lot>]) throws -> [ID<Lot>: Set<TitulairePublie>] {
    let lus = try rows(
      """
      SELECT lot_titulaire.lot_id, structure.siret, structure.identifiant, structure.nom
      FROM lot_titulaire JOIN structure ON structure.id = lot_titulaire.structure_id
      WHERE lot_titulaire.lot_id IN \(list: lots)
      """)
    return Dictionary(
      try lus.map { (try $0["lot_id"], [try TitulairePublie($0)]) }, uniquingKeysWith: { $0.union($1) })
  }

  private func leviersParMarche(_ marches: [ID<Marche>]) throws -> [ID<Marche>: Set<LevierJuridique>] {
    let lus = try rows("SELECT marche_id, levier FROM marche_levier WHERE marche_id IN \(list: marches)")
    return Dictionary(
      try lus.map { (try $0["marche_id"], [try $0["levier"] as LevierJuridique]) },
      uniquingKeysWith: { $0.union($1) })
  }
}
