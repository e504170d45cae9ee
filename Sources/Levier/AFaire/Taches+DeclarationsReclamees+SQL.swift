import Markup
import Storage

extension Transaction {
  /// The months of the last periods that are over for which an employer had somebody under contract and has sent nothing.
  func declarationsReclamees(_ lecture: LectureTaches) throws -> Pile {
    let reclames = try moisReclames(lecture)
    let attendues = try rows(
      """
      \(reclames.contains { $0.part != .toutes } ? autresCadences(lecture) : "")
      SELECT reclame.employeur_id, reclame.nom, reclame.mois, reclame.declaration_id, reclame.version,
        reclame.complete, count(*) OVER () AS total
      FROM (\(reclames.map { reclame($0, lecture) }.joined(by: " UNION ALL "))) reclame
      GROUP BY reclame.employeur_id, reclame.nom, reclame.cle_tri, reclame.mois, reclame.declaration_id,
        reclame.version, reclame.complete
      ORDER BY min(reclame.du_en), reclame.mois, reclame.cle_tri, reclame.employeur_id
      LIMIT \(lecture.limite)
      """)
    let limites = try datesLimites(des: Set(attendues.map(MoisEmploye.init)), selon: lecture.delais)
    return try pile("déclarations attendues", attendues) { row in
      let (nom, mois): (String, Mois) = try (row["nom"], row["mois"])
      let limite = limites[try MoisEmploye(row)] ?? lecture.delais.echeance(de: mois)
      let brouillon: ID<Declaration>? = try row["declaration_id"]
      let complete = (try row["complete"] as Int) == 1
      let facilitateur = lecture.agent.role == .facilitateur
      let employeur: ID<Structure> = try row["employeur_id"]
      return Tache(
        genre: .declarations, quoi: "Déclarer les heures \(mois.enFrancais.precedeDeDe)",
        precision: facilitateur
          ? nom : brouillon == nil ? "" : complete ? "Brouillon complet" : "Brouillon commencé",
        porteur: facilitateur ? .autre(nom) : .vous, pourLe: limite, depuis: limite.mois.premierJour,
        ton: limite < lecture.jour ? .danger : .information,
        acte: complete && !facilitateur
          ? transmettre(try brouillon.cree(), Version(numero: try row["version"]), lecture)
          : declarer(brouillon, employeur, mois, facilitateur: facilitateur))
    }
  }

  /// The months that are still asked for: those of periods that are over, and end in the last months of which declarations
  /// are asked. Where all lots of the territory hand in by month, no lot is looked at.
  private func moisReclames(_ lecture: LectureTaches) throws -> [MoisReclame] {
    let autres: Int? = try value(
      """
      SELECT 1 FROM lot JOIN marche ON marche.id = lot.marche_id
      WHERE marche.territoire_id = \(lecture.agent.territoire) AND lot.regle_cadence <> 'mois'
      LIMIT 1
      """)
    let dernier = lecture.jour.mois.precedent
    let premier = dernier - (lecture.delais.moisReclames - 1)
    let mois = (premier.rang...dernier.rang).map(Mois.init(rang:))
    guard autres != nil else { return mois.map { MoisReclame(mois: $0, part: .toutes) } }
    let desAutres = CadenceDeclaration.Periode.allCases.filter { $0 != .mois }.flatMap { periode in
      ((premier - 5).rang...dernier.rang).map(Mois.init(rang:))
        .filter { (premier...dernier).contains(periode.dernierMois(avec: $0)) }
        .map { MoisReclame(mois: $0, part: .cadence(periode)) }
    }
    return mois.map { MoisReclame(mois: $0, part: .mensuelle) } + desAutres
  }

  /// The contracts that serve a lot of another cadence than the month, and those of them that serve no other lot: few, and
  /// read once.
  private func autresCadences(_ lecture: LectureTaches) -> SQL {
    """
    WITH autre AS MATERIALIZED (
      SELECT contrat.id AS contrat_id, contrat.employeur_id, contrat.debut, contrat.fin, contrat.sortie_le,
        lot.regle_cadence AS cadence
      FROM lot
      JOIN marche ON marche.id = lot.marche_id
      JOIN engagement ON engagement.lot_id = lot.id
      JOIN contrat_engagement ON contrat_engagement.engagement_id = engagement.id
      JOIN contrat ON contrat.id = contrat_engagement.contrat_id
      WHERE lot.regle_cadence <> 'mois' AND marche.territoire_id = \(lecture.agent.territoire)
    ), seul AS MATERIALIZED (
      SELECT autre.contrat_id FROM autre
      WHERE NOT EXISTS (SELECT 1 FROM contrat_engagement
        JOIN engagement ON engagement.id = contrat_engagement.engagement_id
        JOIN lot ON lot.id = engagement.lot_id
        WHERE contrat_engagement.contrat_id = autre.contrat_id AND lot.regle_cadence = 'mois')
    )
    """
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

  private func reclame(_ reclame: MoisReclame, _ lecture: LectureTaches) -> SQL {
    let mois = reclame.mois
    return """
      SELECT employeur.id AS employeur_id, employeur.nom, employeur.cle_tri, CAST(\(mois) AS TEXT) AS mois,
        CAST(\(reclame.duEn) AS TEXT) AS du_en,
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
        AND \(travaille(reclame))
      """
  }

  /// Whether the employer had a contract of that part open in the month.
  private func travaille(_ reclame: MoisReclame) -> SQL {
    let (debut, fin) = (reclame.mois.premierJour, reclame.mois.dernierJour)
    if case .cadence(let periode) = reclame.part {
      return """
        employeur.id IN (SELECT autre.employeur_id FROM autre
          WHERE autre.cadence = \(periode) AND autre.debut <= \(fin) AND (autre.fin IS NULL OR autre.fin >= \(debut))
            AND (autre.sortie_le IS NULL OR autre.sortie_le >= \(debut)))
        """
    }
    let sauf: SQL = reclame.part == .toutes ? "" : "AND contrat.id NOT IN (SELECT seul.contrat_id FROM seul)"
    func contrat(_ finit: SQL) -> SQL {
      """
      EXISTS (SELECT 1 FROM contrat WHERE contrat.employeur_id = employeur.id AND \(finit)
        AND contrat.debut <= \(fin) AND (contrat.sortie_le IS NULL OR contrat.sortie_le >= \(debut)) \(sauf))
      """
    }
    // Two of them rather than one OR inside: each is one descent of the index.
    return "(\(contrat("contrat.fin >= \(debut)")) OR \(contrat("contrat.fin IS NULL")))"
  }
}

/// A month that is asked for, of the contracts of a part of the lots.
private struct MoisReclame {
  enum Part: Hashable { case toutes, mensuelle, cadence(CadenceDeclaration.Periode) }

  let mois: Mois
  let part: Part

  /// The month in which it is due.
  var duEn: Mois {
    if case .cadence(let periode) = part { return periode.dernierMois(avec: mois).suivant }
    return mois.suivant
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
