import Markup
import Storage

extension Transaction {
  /// Requests that wait for a facilitator, or for a proof that the prescriber must give.
  func eligibilites(_ etat: Eligibilite.Etat.Code, _ lecture: LectureTaches) throws -> Pile {
    let facilitateur = lecture.agent.role == .facilitateur
    let aInstruire = etat == .aInstruire
    return try pile(
      aInstruire ? "éligibilités à instruire" : "dossiers à compléter",
      """
      SELECT participant.id, participant.nom, participant.prenom, eligibilite.id AS eligibilite_id,
        CASE WHEN \(lecture.perimetre.detaille("eligibilite")) THEN eligibilite.motif ELSE '' END AS motif,
        eligibilite.cree_le,
        \(lecture.perimetre.nom(prescripteur: "prescripteur")) AS prescripteur, count(*) OVER () AS total
      FROM eligibilite CROSS JOIN participant
      LEFT JOIN structure prescripteur ON prescripteur.id = eligibilite.prescripteur_id
      WHERE participant.id = eligibilite.participant_id AND eligibilite.etat = \(etat.rawValue) AND \(lecture.perimetre.participants)
      ORDER BY eligibilite.cree_le, eligibilite.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let depuis = Jour(try row["cree_le"] as Instant)
      let (motif, prescripteur): (String, String?) = try (row["motif"], row["prescripteur"])
      let amoi = facilitateur == aInstruire || (facilitateur && prescripteur == nil)
      return Tache(
        genre: .eligibilites,
        quoi: aInstruire
          ? "Instruire l’éligibilité \((try row.personne).precedeDeDe)"
          : "Fournir les pièces \((try row.personne).precedeDeDe)",
        precision: aInstruire ? "" : motif,
        porteur: amoi ? .vous : .autre(aInstruire ? "Le facilitateur" : prescripteur ?? "Le prescripteur"),
        pourLe: depuis + lecture.delais.instruction, depuis: depuis,
        acte: .ouvrir(
          amoi ? (aInstruire ? "Instruire" : "Compléter") : "Consulter",
          facilitateur ? VoiesPublics.eligibilite(try row["eligibilite_id"]) : try row.fiche))
    }
  }

  func eligibilitesQuiFinissent(_ lecture: LectureTaches) throws -> Pile {
    try pile(
      "éligibilités qui finissent",
      """
      SELECT participant.id, participant.nom, participant.prenom, eligibilite.fin, count(*) OVER () AS total
      FROM eligibilite CROSS JOIN participant
      WHERE participant.id = eligibilite.participant_id AND eligibilite.etat = 'valide'
        AND eligibilite.fin BETWEEN \(lecture.jour) AND \(lecture.jour + lecture.delais.finDEligibilite)
        AND \(lecture.perimetre.participants)
      ORDER BY eligibilite.fin, eligibilite.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let fin: Jour = try row["fin"]
      return Tache(
        genre: .eligibilites, quoi: "Renouveler l’éligibilité \((try row.personne).precedeDeDe)",
        precision: "Ses heures ne compteront plus après le \(fin.enFrancais)", porteur: .vous, pourLe: fin,
        acte: .ouvrir(
          "Renouveler", VoiesPublics.nouvelleEligibilite(try row["id"])))
    }
  }

  /// The end is near and no exit is known: what follows must be prepared.
  func contratsQuiFinissent(_ lecture: LectureTaches) throws -> Pile {
    let bornes: SQL = "contrat.fin BETWEEN \(lecture.jour) AND \(lecture.jour + lecture.delais.finDeContrat)"
    return try contrats("contrats qui finissent", bornes, ordre: "contrat.fin", lecture) { row, fin in
      Tache(
        genre: .contrats, quoi: "Préparer la suite du contrat \((try row.personne).precedeDeDe)",
        precision: try row["employeur"], porteur: .vous, pourLe: fin,
        acte: .ouvrir("Ouvrir", try row.contrat(pour: lecture)))
    }
  }

  /// The contract is over, nothing follows it, and nobody said what became of the person.
  func sortiesInconnues(_ lecture: LectureTaches) throws -> Pile {
    let depuis = lecture.jour.plus(mois: -lecture.delais.moisDeSortie)
    let bornes: SQL = """
      contrat.fin >= \(depuis) AND contrat.fin < \(lecture.jour)
        AND NOT EXISTS (SELECT 1 FROM contrat suivant
          WHERE suivant.participant_id = participant.id AND suivant.debut > contrat.debut)
      """
    return try contrats("sorties à renseigner", bornes, ordre: "contrat.fin DESC", lecture) { row, fin in
      Tache(
        genre: .contrats, quoi: "Indiquer ce qu’est devenue la personne\u{a0}: \(try row.personne)",
        precision: try row["employeur"], porteur: .vous, pourLe: fin, depuis: fin,
        acte: .ouvrir("Renseigner", try row.contrat(pour: lecture).ancre("sortie")))
    }
  }

  private func contrats(
    _ nom: String, _ bornes: SQL, ordre: SQL, _ lecture: LectureTaches,
    _ tache: (Row, Jour) throws -> Tache
  ) throws -> Pile {
    try pile(
      nom,
      """
      SELECT participant.id, participant.nom, participant.prenom, contrat.id AS contrat_id, contrat.fin,
        employeur.nom AS employeur, count(*) OVER () AS total
      FROM contrat CROSS JOIN participant CROSS JOIN structure employeur
      WHERE participant.id = contrat.participant_id AND employeur.id = contrat.employeur_id
        AND contrat.sortie_le IS NULL AND \(bornes) AND \(lecture.perimetre.contrats)
      ORDER BY \(ordre), contrat.id
      LIMIT \(lecture.limite)
      """
    ) { row in try tache(row, try row["fin"]) }
  }
}

extension Row {
  fileprivate var personne: String {
    get throws {
      let (prenom, nom): (String, String) = try (self["prenom"], self["nom"])
      return NomDePersonne.complet(prenom: prenom, nom: nom)
    }
  }

  fileprivate var fiche: Chemin {
    get throws { VoiesPublics.participant(try self["id"]) }
  }

  /// A prescriber follows the person, an employer its contract.
  fileprivate func contrat(pour lecture: LectureTaches) throws -> Chemin {
    lecture.agent.role == .prescripteur
      ? try fiche : VoiesContrats.contrat(try self["contrat_id"])
  }
}
