import Storage

extension Declaration.Etat.Code: Storable {}
extension LigneDeclaration.Nature: Storable {}

extension EnteteDeclaration {
  init(_ row: Row) throws {
    let (nom, antenne): (String, String) = try (row["employeur"], row["antenne"])
    employeur = antenne.isEmpty ? nom : "\(nom), \(antenne)"
    territoire = try row["territoire_id"]
    version = try row["version"]
    transmise = try Passage(row["transmetteur"], row["transmise_le"])
    validee = try Passage(row["valideur"], row["validee_le"])
    cloturee = try Passage(row["clotureur"], row["cloturee_le"])
    declaration = Declaration(
      id: try row["id"], employeur: try row["employeur_id"], mois: try row["mois"],
      etat: try Declaration.Etat(row))
  }
}

extension EnteteDeclaration.Passage {
  fileprivate init?(_ par: String?, _ le: Instant?) {
    guard let par, let le else { return nil }
    self.init(par: par, le: le)
  }
}

extension Declaration.Etat {
  fileprivate init(_ row: Row) throws {
    switch try row["etat"] as Code {
    case .brouillon: self = .brouillon
    case .transmise: self = .transmise(par: try row["transmise_par"])
    case .aCompleter:
      self = .aCompleter(motif: Texte(garde: try row["motif"]))
    case .validee: self = .validee(par: try row["validee_par"])
    case .cloturee: self = .cloturee(par: try row["cloturee_par"] ?? row["validee_par"])
    }
  }
}

extension ContratDuMois {
  init(_ row: Row) throws {
    id = try row["id"]
    participant = try row["participant_id"]
    nom = try row["nom"]
    prenom = try row["prenom"]
    metier = try row["metier"]
    let code: String = try row["type"]
    type = TypeContrat(rawValue: code) ?? .autre
    debut = try row["debut"]
    let (prevue, sortie): (Jour?, Jour?) = try (row["fin"], row["sortie_le"])
    fin = [prevue, sortie].compactMap { $0 }.min()
    hebdo = try row["heures_hebdo"]
  }
}

extension LigneLue {
  init(_ row: Row, mois: Mois) throws {
    try self.init(row, id: row["id"], contrat: row["contrat_id"], mois: mois)
    importee = try LigneImportee(row)
  }

  init(_ row: Row, id: ID<LigneDeclaration>, contrat: ID<Contrat>, mois: Mois) throws {
    (self.id, self.contrat) = (id, contrat)
    corrige = try row["corrige_id"]
    heures = try LigneDeclaration(mois: mois, row, nature: try row["nature"])
    imputees = try row["heures_imputees"]
    motif = try row["motif"]
    creeLe = try row["cree_le"]
  }
}

extension LigneDeclaration {
  init(mois: Mois, _ row: Row, nature: Nature) throws {
    try self.init(
      mois: mois, heures: try row["heures"], formation: try row["heures_formation"], nature: nature)
  }
}
