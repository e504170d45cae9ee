import Storage

@testable import Levier

/// Rows that a test needs before its own story starts, written straight into the tables: a test of one
/// chapter does not depend on another chapter's forms.
extension Transaction {
  func poserLot(
    _ monde: Monde, objet: String = "Réhabilitation du collège des Tilleuls", debut: String = "2026-01-01",
    fin: String = "2026-12-31"
  ) throws -> ID<Lot> {
    let acheteur = try monde.structure("Communauté de communes de Brenelle")
    let marche = try creer(
      NouveauMarche(
        donneurOrdre: acheteur, facilitateur: monde.agents["facilitateur"], reference: "2025-07",
        objet: objet,
        cpv: "45214220", nature: .travaux, forme: .ordinaire, consultation: try Jour("2025-09-01"),
        leviers: [.conditionExecution]),
      dans: monde.territoire)
    return try creer(
      NouveauLot(
        numero: "1", intitule: "Gros œuvre", debut: try Jour(debut), fin: try Jour(fin)),
      dans: marche, regle: .initiale)
  }

  func poserEngagement(
    _ monde: Monde, sur lot: ID<Lot>, de titulaire: String = "Maçonnerie Tréguier-Faure", heures: Int = 1000,
    echeance: String = "2026-12-31"
  ) throws -> ID<Engagement> {
    try creer(
      NouvelEngagement(
        titulaire: try monde.structure(titulaire), correspondant: Correspondant(nom: "Inès Faure"),
        debut: try Jour("2026-01-01"), echeance: try Jour(echeance), heures: Heures(heures: heures)),
      sur: lot, par: try monde.agents["facilitateur"].cree())
  }

  func poserParticipant(
    _ monde: Monde, nom: String = "Amrani", prenom: String = "Lila", naissance: String = "2001-05-14"
  ) throws -> ID<Participant> {
    try value(
      """
      INSERT INTO participant (territoire_id, nom, prenom, naissance, sexe, commune, qpv, niveau,
        prescripteur_id, cle_doublon, recherche, cle_tri, version, cree_le)
      VALUES (\(monde.territoire), \(nom), \(prenom), \(naissance), 'femme', 'Brenelle-sur-Aure', 'oui',
        'niveau_3', \(try monde.structure("Mission locale de Brenelle")), \("\(nom) \(prenom) \(naissance)"),
        \("\(nom) \(prenom)".lowercased()), \("\(nom) \(prenom)".lowercased()), 1, \(now))
      RETURNING id
      """
    ).cree()
  }

  /// Validated by the facilitator for a window.
  func poserEligibilite(
    _ monde: Monde, de participant: ID<Participant>, debut: String = "2026-01-01", fin: String = "2027-12-31"
  ) throws {
    try execute(
      """
      INSERT INTO eligibilite (participant_id, etat, motif, debut, fin, cause, regle_nom, decidee_par,
        decidee_le, version, cree_le)
      VALUES (\(participant), 'valide', '', \(debut), \(fin), 'entree', 'Règle initiale',
        \(monde.agents["facilitateur"]), \(now), 1, \(now))
      """)
  }

  func poserContrat(
    _ monde: Monde, de participant: ID<Participant>, chez employeur: String = "Tremplin Intérim Brenelle",
    pour engagements: [ID<Engagement>], debut: String = "2026-01-05", fin: String? = "2026-12-31"
  ) throws -> ID<Contrat> {
    let id: ID<Contrat> = try value(
      """
      INSERT INTO contrat (participant_id, employeur_id, type, rome, metier, debut, fin, heures_hebdo,
        sortie, version, cree_le)
      VALUES (\(participant), \(try monde.structure(employeur)), 'ctti', 'F1703', 'Maçonnerie', \(debut),
        \(fin), 3500, '', 1, \(now))
      RETURNING id
      """
    ).cree()
    for engagement in engagements {
      try execute(
        "INSERT INTO contrat_engagement (contrat_id, engagement_id) VALUES (\(id), \(engagement))")
    }
    return id
  }

  /// A rule of the territory from that day on.
  func poserRegle(_ monde: Monde, _ nom: String, du jour: String) throws {
    try execute(
      """
      INSERT INTO regle_locale (territoire_id, nom, du, mois_eligibilite, base, plafond_formation,
        diviseur_etp, penalite_mode, penalite_valeur, version)
      VALUES (\(monde.territoire), \(nom), \(jour), 24, 'travaillees', 20, 168000, 'multiple_smic', 250, 1)
      """)
  }
}

extension Monde {
  func structure(_ nom: String) throws -> ID<Structure> {
    guard let id = structures[nom] else { throw Absence() }
    return id
  }
}
