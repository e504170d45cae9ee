import Markup
package import Storage

/// Columns made by folding are made again where the folding has changed since: a base that exists finds its people
/// by the new rule.
package enum Repliage {
  /// Raised with every change of `Folding`, or of what a folded column is made of.
  static let version = 3

  /// - Returns: whether there was anything to do.
  @discardableResult package static func faire(_ storage: any Storage) async throws -> Bool {
    try await storage.write { tx in
      let faite: Int? = try tx.value("SELECT max(version) FROM repliage")
      guard (faite ?? 0) < version else { return false }
      for territoire in try tx.territoires() { try TransactionLocale(tx, dans: territoire.id).replier() }
      try tx.execute("INSERT INTO repliage (version, le) VALUES (\(version), \(tx.now))")
      return true
    }
  }
}

extension TransactionLocale {
  fileprivate func replier() throws {
    try replierActeurs()
    try replierMarches()
    try replierPublics()
    try replierAvis()
    try replierClesDesMarches()
  }

  private var ici: SQL { "territoire_id = \(territoire)" }

  private func replierActeurs() throws {
    for row in try rows("SELECT id, nom, antenne, siret, commune, code_postal FROM structure WHERE \(ici)") {
      let id: ID<Structure> = try row["id"]
      let (nom, antenne): (String, String) = try (row["nom"], row["antenne"])
      let recherche = rechercheStructure(
        nom: nom, antenne: antenne, siret: try row["siret"], commune: try row["commune"],
        codePostal: try row["code_postal"])
      try execute(
        """
        UPDATE structure SET recherche = \(recherche), cle_tri = \(French.fold("\(nom) \(antenne)"))
        WHERE \(ici) AND id = \(id)
        """)
    }
    for row in try rows("SELECT id, nom, prenom FROM agent WHERE \(ici)") {
      let (id, nom, prenom): (ID<Agent>, String, String) = try (row["id"], row["nom"], row["prenom"])
      try execute("UPDATE agent SET cle_tri = \(French.fold("\(nom) \(prenom)")) WHERE \(ici) AND id = \(id)")
    }
  }

  private func replierMarches() throws {
    for row in try rows("SELECT id, intitule, commune FROM operation WHERE \(ici)") {
      let (intitule, commune): (String, String) = try (row["intitule"], row["commune"])
      try execute(
        """
        UPDATE operation
        SET recherche = \(French.searchable("\(intitule) \(commune)")), cle_tri = \(French.fold(intitule))
        WHERE \(ici) AND id = \(try row["id"] as ID<Operation>)
        """)
    }
    for row in try rows("SELECT id, reference, objet, cpv, lieu FROM marche WHERE \(ici)") {
      let (reference, objet): (String, String) = try (row["reference"], row["objet"])
      let (cpv, lieu): (String, String) = try (row["cpv"], row["lieu"])
      try execute(
        """
        UPDATE marche
        SET recherche = \(French.searchable("\(reference) \(objet) \(cpv) \(lieu)")),
          cle_tri = \(French.fold("\(objet) \(reference)"))
        WHERE \(ici) AND id = \(try row["id"] as ID<Marche>)
        """)
    }
    for row in try rows("SELECT id, numero, intitule, cpv FROM lot WHERE \(ici)") {
      let (numero, intitule): (String, String) = try (row["numero"], row["intitule"])
      let cpv: String = try row["cpv"]
      try execute(
        """
        UPDATE lot
        SET recherche = \(French.searchable("\(numero) \(intitule) \(cpv)")),
          cle_tri = \(Lot.cleTri(numero: numero, intitule: intitule))
        WHERE \(ici) AND id = \(try row["id"] as ID<Lot>)
        """)
    }
  }

  private func replierPublics() throws {
    for row in try rows("SELECT id, nom, prenom, naissance, commune FROM participant WHERE \(ici)") {
      let (nom, prenom): (String, String) = try (row["nom"], row["prenom"])
      let (commune, naissance): (String, Naissance) = try (row["commune"], row["naissance"])
      try execute(
        """
        UPDATE participant
        SET cle_doublon = \(CleDoublon(nom: nom, prenom: prenom, naissance: naissance).texte),
          recherche = \(recherchePersonne(nom: nom, prenom: prenom, commune: commune)),
          cle_tri = \(cleTriPersonne(nom: nom, prenom: prenom))
        WHERE \(ici) AND id = \(try row["id"] as ID<Participant>)
        """)
    }
  }
}
