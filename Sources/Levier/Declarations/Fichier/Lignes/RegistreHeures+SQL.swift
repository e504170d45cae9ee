import Storage

extension Transaction {
  /// What the agent may declare hours on, in five statements whatever the sheet's length.
  /// - Parameters:
  ///   - territoire: whose practices say what is odd.
  ///   - mois: those that the sheet speaks of.
  func registreHeures(
    dans perimetre: Perimetre, de territoire: ID<Territoire>, mois: ClosedRange<Mois>
  ) throws -> RegistreHeures {
    RegistreHeures(
      contrats: try contratsConnus(dans: perimetre),
      lignes: try lignesConnues(dans: perimetre, mois: mois), etats: try etats(dans: perimetre, mois: mois),
      employeurs: try rows("SELECT id, nom, siret FROM structure WHERE \(perimetre.structures)").map {
        .init(id: try $0["id"], nom: try $0["nom"], siret: try $0["siret"])
      }, pratiques: try versionsPratiques(du: territoire))
  }

  private func contratsConnus(dans perimetre: Perimetre) throws -> [ContratConnu] {
    var cles: [ID<Participant>: String] = [:]
    return try rows(
      """
      SELECT contrat.id, contrat.employeur_id, contrat.participant_id, contrat.debut, contrat.fin,
        contrat.sortie_le, contrat.heures_hebdo, participant.nom, participant.prenom, participant.naissance
      FROM contrat
      JOIN participant ON participant.id = contrat.participant_id
      WHERE \(perimetre.contrats)
      """
    ).map { row in
      let participant: ID<Participant> = try row["participant_id"]
      let (nom, prenom): (String, String) = try (row["nom"], row["prenom"])
      let cle = cles[participant] ?? CleDoublon.nom(nom, prenom)
      cles[participant] = cle
      let (fin, sortie): (Jour?, Jour?) = try (row["fin"], row["sortie_le"])
      return ContratConnu(
        id: try row["id"], employeur: try row["employeur_id"], participant: participant,
        personne: NomDePersonne.range(nom: nom, prenom: prenom), famille: nom, prenom: prenom, nom: cle,
        naissance: try row["naissance"],
        debut: try row["debut"], fin: [fin, sortie].compactMap { $0 }.min(), hebdo: try row["heures_hebdo"])
    }
  }

  /// The hours already declared, corrections taken in.
  private func lignesConnues(
    dans perimetre: Perimetre, mois: ClosedRange<Mois>
  ) throws -> [RegistreHeures.Mensuel: LigneDeclaration] {
    let lues = try rows(
      """
      SELECT ligne.contrat_id, declaration.mois, sum(ligne.heures) AS heures,
        sum(ligne.heures_formation) AS heures_formation
      FROM declaration
      JOIN structure employeur ON employeur.id = declaration.employeur_id
      JOIN ligne ON ligne.declaration_id = declaration.id
      WHERE \(perimetre.declarations) AND declaration.mois BETWEEN \(mois.lowerBound) AND \(mois.upperBound)
      GROUP BY ligne.contrat_id, declaration.mois
      """)
    return Dictionary(
      try lues.map { row in
        let mois: Mois = try row["mois"]
        return (
          RegistreHeures.Mensuel(contrat: try row["contrat_id"], mois: mois),
          try LigneDeclaration(mois: mois, row, nature: .declaree)
        )
      }, uniquingKeysWith: { une, _ in une })
  }

  private func etats(
    dans perimetre: Perimetre, mois: ClosedRange<Mois>
  ) throws -> [RegistreHeures.MoisEmployeur: Declaration.Etat.Code] {
    let lus = try rows(
      """
      SELECT declaration.employeur_id, declaration.mois, declaration.etat
      FROM declaration
      JOIN structure employeur ON employeur.id = declaration.employeur_id
      WHERE \(perimetre.declarations) AND declaration.mois BETWEEN \(mois.lowerBound) AND \(mois.upperBound)
      """)
    return Dictionary(
      try lus.map { row in
        (
          RegistreHeures.MoisEmployeur(employeur: try row["employeur_id"], mois: try row["mois"]),
          try row["etat"]
        )
      }, uniquingKeysWith: { un, _ in un })
  }
}
