import Markup
import Storage

extension Transaction {
  /// Engagements badly late, near their end, or past it with hours missing.
  func engagementsEnRetard(_ lecture: LectureTaches) throws -> Pile {
    try pile(
      "engagements en retard",
      """
      SELECT lot.id AS lot_id, marche.objet, lot.intitule, titulaire.nom AS titulaire, engagement.debut,
        engagement.echeance, engagement.nature, lot.regle_cadence, lot.regle_jour_limite, engagement.heures_dues, engagement.heures_valorisees, count(*) OVER () AS total
      FROM engagement CROSS JOIN lot CROSS JOIN marche CROSS JOIN structure titulaire
      WHERE lot.id = engagement.lot_id AND marche.id = lot.marche_id
        AND titulaire.id = engagement.titulaire_id AND NOT lot.clos
        AND \(SuiviSQL(jour: lecture.jour, pratiques: lecture.pratiques).appelleAAgir) AND \(lecture.perimetre.engagements)
      ORDER BY engagement.echeance, engagement.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let avancement = Avancement(
        dues: try row["heures_dues"], valorisees: try row["heures_valorisees"], debut: try row["debut"],
        echeance: try row["echeance"], nature: try row["nature"], cadence: try CadenceDeclaration(row))
      return try retard(avancement, row, lecture)
    }
  }

  private func retard(_ avancement: Avancement, _ row: Row, _ lecture: LectureTaches) throws -> Tache {
    let alerte = avancement.alerte(le: lecture.jour, selon: lecture.pratiques)
    let (lot, objet, intitule): (ID<Lot>, String, String) = try (
      row["lot_id"], row["objet"], row["intitule"]
    )
    let titulaire: String = try row["titulaire"]
    // Past its end, the buyer decides what follows; before, the holder still can catch up.
    let amoi = lecture.agent.role != .donneurOrdre || alerte == .echue
    let verbe =
      switch (lecture.agent.role, alerte) {
      case (.donneurOrdre, .echue): "Décider de la suite"
      case (.facilitateur, .echue): "Établir le déficit"
      case (.facilitateur, _): "Relancer le titulaire"
      default: "Rattraper les heures"
      }
    return Tache(
      genre: .engagements, quoi: "\(verbe)\u{a0}: \(lotDuMarche(objet, intitule))",
      precision: "\(alerte.libelle). \(titulaire)\u{a0}: il reste \(avancement.reste.enFrancais) "
        + "sur \(avancement.nature.dite(avancement.dues))",
      porteur: amoi ? .vous : .autre(titulaire), pourLe: avancement.echeance, ton: alerte.ton,
      acte: .ouvrir("Ouvrir le lot", VoiesMarches.lot(lot)))
  }

  /// A published award is qualified first, since most owe no hours at all, and verified first, where it is doubted that
  /// it exists.
  func lotsSansEngagement(_ lecture: LectureTaches) throws -> Pile {
    try pile(
      "lots sans engagement",
      """
      SELECT lot.id AS lot_id, marche.objet, lot.intitule, \(SQL.executionDuLot), count(*) OVER () AS total
      FROM lot JOIN marche ON marche.id = lot.marche_id
      WHERE \(.lot(.enCours, le: lecture.jour)) AND \(marcheSuivi) AND \(lecture.perimetre.lots)
        AND (marche.origine <> 'decp'
          OR EXISTS (SELECT 1 FROM marche_levier WHERE marche_levier.marche_id = marche.id))
        AND NOT EXISTS (SELECT 1 FROM engagement WHERE engagement.lot_id = lot.id)
        AND NOT \(existenceEnDoute)
      ORDER BY court_du NULLS LAST, lot.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let (lot, objet, intitule): (ID<Lot>, String, String) = try (
        row["lot_id"], row["objet"], row["intitule"]
      )
      let debut: Jour? = try row["court_du"]
      let facilitateur = lecture.agent.role == .facilitateur
      return Tache(
        genre: .marches, quoi: "Fixer les heures dues\u{a0}: \(lotDuMarche(objet, intitule))",
        precision: "Le lot est en cours et n’a aucun engagement",
        porteur: facilitateur ? .vous : .autre("Le facilitateur"), pourLe: debut, depuis: debut,
        ton: .warning,
        acte: .ouvrir("Ouvrir le lot", VoiesMarches.lot(lot)))
    }
  }

  /// One task for all of them: an import may bring hundreds.
  func marchesAQualifier(_ lecture: LectureTaches) throws -> Pile {
    let nombre: Int =
      try value(
        """
        SELECT count(*) FROM marche
        WHERE \(lecture.perimetre.marches) AND marche.origine = 'decp' AND \(marcheAQualifier)
        """) ?? 0
    let tache = Tache(
      genre: .marches, quoi: "Qualifier \(French.count(nombre, "marché repris", "marchés repris"))",
      precision: "Choisir leur levier d’insertion, ou les laisser de côté",
      porteur: .vous,
      acte: .ouvrir("Qualifier", VoiesMarches.marchesAQualifier))
    return Pile("marchés à qualifier", tache, si: nombre > 0)
  }

  /// The holder must name somebody to talk to.
  func correspondantsManquants(_ lecture: LectureTaches) throws -> Pile {
    try pile(
      "correspondants à désigner",
      """
      SELECT lot.id AS lot_id, marche.objet, lot.intitule, count(*) OVER () AS total
      FROM engagement JOIN lot ON lot.id = engagement.lot_id JOIN marche ON marche.id = lot.marche_id
      WHERE engagement.correspondant = '' AND NOT lot.clos
        AND NOT EXISTS (SELECT 1 FROM engagement premier
          WHERE premier.lot_id = engagement.lot_id AND premier.titulaire_id = engagement.titulaire_id
            AND premier.correspondant = '' AND premier.id < engagement.id)
        AND \(lecture.perimetre.engagements)
      ORDER BY engagement.echeance, engagement.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let (lot, objet, intitule): (ID<Lot>, String, String) = try (
        row["lot_id"], row["objet"], row["intitule"]
      )
      return Tache(
        genre: .engagements, quoi: "Désigner votre correspondant\u{a0}: \(lotDuMarche(objet, intitule))",
        precision: "Indiquez son nom et son courriel au facilitateur", porteur: .vous,
        acte: .ouvrir("Ouvrir le lot", VoiesMarches.lot(lot)))
    }
  }
}

/// A market without several lots often gives its own name to the only one: it is said once.
private func lotDuMarche(_ objet: String, _ intitule: String) -> String {
  objet == intitule ? objet : "\(objet), \(intitule)"
}
