import Markup
import Storage

extension Transaction {
  /// The last months for which an employer had somebody under contract and has sent nothing.
  func declarationsReclamees(_ lecture: LectureTaches) throws -> Pile {
    let dernier = lecture.jour.mois.precedent
    let mois = (0..<lecture.delais.moisReclames).map { dernier - $0 }
    return try pile(
      "déclarations attendues",
      """
      SELECT reclame.employeur_id, reclame.nom, reclame.mois, reclame.declaration_id, reclame.version,
        reclame.complete,
        count(*) OVER () AS total
      FROM (\(mois.map { reclame($0, lecture) }.joined(by: " UNION ALL "))) reclame
      ORDER BY reclame.mois, reclame.cle_tri, reclame.employeur_id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let (nom, mois): (String, Mois) = try (row["nom"], row["mois"])
      let echeance = lecture.delais.echeance(de: mois)
      let brouillon: ID<Declaration>? = try row["declaration_id"]
      let complete = (try row["complete"] as Int) == 1
      let facilitateur = lecture.agent.role == .facilitateur
      let employeur: ID<Structure> = try row["employeur_id"]
      return Tache(
        genre: .declarations, quoi: "Déclarer les heures \(mois.enFrancais.precedeDeDe)",
        precision: facilitateur
          ? nom : brouillon == nil ? "" : complete ? "Brouillon complet" : "Brouillon commencé",
        porteur: facilitateur ? .autre(nom) : .vous, pourLe: echeance, depuis: mois.suivant.premierJour,
        ton: echeance < lecture.jour ? .danger : .information,
        acte: complete && !facilitateur
          ? transmettre(try brouillon.cree(), Version(numero: try row["version"]), lecture)
          : declarer(brouillon, employeur, mois, facilitateur: facilitateur))
    }
  }

  /// A draft that says something of each contract is handed over in one press.
  private func transmettre(_ id: ID<Declaration>, _ version: Version, _ lecture: LectureTaches) -> Tache.Acte
  {
    .envoyer(
      "Transmettre", VoiesDeclarations.declaration(id),
      champs: [
        ChampMois.acte.field: "transmission", ChampCommun.version.field: "\(version.numero)",
        ChampCommun.retour.field: lecture.retour.texte,
      ],
      relire: VoiesDeclarations.declaration(id))
  }

  /// An employer opens the month in one press; a facilitator reads where it stands first.
  private func declarer(
    _ brouillon: ID<Declaration>?, _ employeur: ID<Structure>, _ mois: Mois, facilitateur: Bool
  ) -> Tache.Acte {
    if let brouillon {
      return .ouvrir(facilitateur ? "Voir" : "Déclarer", VoiesDeclarations.declaration(brouillon))
    }
    return facilitateur
      ? .ouvrir("Voir", .aDeclarer(employeur: employeur, mois))
      : .envoyer(
        "Déclarer", VoiesDeclarations.declarations(), champs: ["employeur": "\(employeur)", "mois": mois.iso])
  }

  private func reclame(_ mois: Mois, _ lecture: LectureTaches) -> SQL {
    """
    SELECT employeur.id AS employeur_id, employeur.nom, employeur.cle_tri, CAST(\(mois) AS TEXT) AS mois,
      declaration.id AS declaration_id, declaration.version,
      CASE WHEN declaration.id IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM contrat WHERE contrat.employeur_id = employeur.id AND \(mois.estOuvert)
          AND NOT EXISTS (SELECT 1 FROM ligne
            WHERE ligne.contrat_id = contrat.id AND ligne.declaration_id = declaration.id))
        THEN 1 ELSE 0 END AS complete
    FROM structure employeur
    LEFT JOIN declaration ON declaration.employeur_id = employeur.id AND declaration.mois = \(mois)
    WHERE \(lecture.employeurs) AND employeur.nature IN ('entreprise', 'siae')
      AND (declaration.id IS NULL OR declaration.etat = 'brouillon')
      AND (\(contrat(mois, "contrat.fin >= \(mois.premierJour)")) OR \(contrat(mois, "contrat.fin IS NULL")))
    """
  }

  /// Two of them rather than one OR inside: each is one descent of the index.
  private func contrat(_ mois: Mois, _ fin: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM contrat WHERE contrat.employeur_id = employeur.id AND \(fin)
      AND contrat.debut <= \(mois.dernierJour)
      AND (contrat.sortie_le IS NULL OR contrat.sortie_le >= \(mois.premierJour)))
    """
  }
}

extension LectureTaches {
  /// On queries that name `employeur`.
  fileprivate var employeurs: SQL {
    switch perimetre {
    case .territoire(let id): "employeur.territoire_id = \(id)"
    case .employeur(let id): "employeur.id = \(id)"
    case .donneurOrdre, .prescripteur, .agregats: "1 = 0"
    }
  }
}
