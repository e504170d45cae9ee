import Markup
import Storage

extension Transaction {
  /// Agents who were invited and have not joined: they wait for their link, or it has expired.
  func comptesInvites(_ lecture: LectureTaches) throws -> Pile {
    let remise = try remiseDeLien(par: lecture.agent)
    return try pile(
      "comptes à activer",
      """
      SELECT agent.prenom, agent.nom, structure.id AS structure_id, structure.nom AS structure,
        agent.role, agent.instructeur, structure.genre, agent.cree_le, max(invitation.creee_le) AS invite_le, max(invitation.expire_le) AS expire_le,
        count(*) OVER () AS total
      FROM agent
      JOIN structure ON structure.id = agent.structure_id
      LEFT JOIN invitation ON invitation.agent_id = agent.id
      WHERE agent.rejoint_le IS NULL AND agent.actif = \(true) AND \(lecture.perimetre.structures)
      GROUP BY agent.id, agent.prenom, agent.nom, agent.role, agent.instructeur, structure.genre, agent.cree_le, structure.id, structure.nom
      ORDER BY agent.cree_le, agent.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      let (prenom, nom): (String, String) = try (row["prenom"], row["nom"])
      let (invite, fin): (Instant?, Instant?) = try (row["invite_le"], row["expire_le"])
      let (structure, id): (String, ID<Structure>) = try (row["structure"], row["structure_id"])
      let valide = fin.map { $0 > now } ?? false
      let amoi = remise.estPermise(
        pour: try row["role"], instructeur: try row["instructeur"], chez: try row["genre"])
      return Tache(
        genre: .comptes,
        quoi: valide
          ? "Ouvrir son compte\u{a0}: \(prenom) \(nom)"
          : invite == nil
            ? "Remettre son lien à \(prenom) \(nom)" : "Renouveler l’invitation de \(prenom) \(nom)",
        precision: structure,
        porteur: valide ? .autre("\(prenom) \(nom)") : amoi ? .vous : .autre("Un facilitateur"),
        pourLe: fin.map(Jour.init),
        depuis: Jour(try invite ?? row["cree_le"]),
        acte: .ouvrir(valide || !amoi ? "Voir" : "Inviter", VoiesActeurs.structure(id))
      )
    }
  }

  func structuresSansSiret(_ lecture: LectureTaches) throws -> Pile {
    try pile(
      "structures sans SIRET",
      """
      SELECT structure.id, structure.nom, count(*) OVER () AS total
      FROM structure
      WHERE structure.siret IS NULL AND structure.active = \(true) AND \(lecture.perimetre.structures)
        AND structure.nature IN ('donneur_ordre', 'entreprise', 'siae')
      ORDER BY structure.cle_tri, structure.id
      LIMIT \(lecture.limite)
      """
    ) { row in
      Tache(
        genre: .comptes, quoi: "Compléter le SIRET\u{a0}: \(try row["nom"] as String)",
        precision: "Sans lui, les avis d’attribution ne la retrouvent pas", porteur: .vous,
        acte: .ouvrir(
          "Compléter", VoiesActeurs.modifierStructure(try row["id"] as ID<Structure>)))
    }
  }

  /// Without a local rule, lots take the figures that the program starts with.
  func regleAbsente(_ lecture: LectureTaches) throws -> Pile {
    let regles = try reglesLocales(dans: lecture.agent.territoire)
    let absente = regles.regle(le: lecture.jour) == nil
    let tache = Tache(
      genre: .reglages, quoi: "Fixer la règle locale du territoire",
      precision: "Aucune n’est en vigueur aujourd’hui\u{a0}: les lots prennent les chiffres de départ",
      porteur: .vous, ton: .warning, acte: .ouvrir("Régler", VoiesReglages.reglages()))
    return Pile("règles", tache, si: absente)
  }
}
