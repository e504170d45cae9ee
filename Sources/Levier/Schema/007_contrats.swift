import Storage

/// Contracts, and the engagements that they serve.
let contrats007 = Migration(
  7, "contrats",
  [
    """
    CREATE TABLE contrat (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      participant_id \(type: .reference) NOT NULL,
      employeur_id \(type: .reference) NOT NULL,
      type \(type: .text) NOT NULL,
      rome \(type: .text) NOT NULL,
      metier \(type: .text) NOT NULL,
      debut \(type: .day) NOT NULL,
      fin \(type: .day),
      heures_hebdo \(type: .integer) NOT NULL,
      sortie_le \(type: .day),
      sortie \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT contrat_fin_apres_debut CHECK (fin >= debut),
      CONSTRAINT contrat_sortie_apres_debut CHECK (sortie_le >= debut),
      CONSTRAINT contrat_sortie_datee CHECK ((sortie = '') = (sortie_le IS NULL)),
      CONSTRAINT contrat_heures_hebdo_bornees CHECK (heures_hebdo BETWEEN 0 AND 4800),
      CONSTRAINT contrat_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, participant_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, employeur_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX contrat_participant ON contrat (participant_id, debut)",
    "CREATE INDEX contrat_employeur ON contrat (employeur_id, debut)",
    "CREATE INDEX contrat_employeur_fin ON contrat (employeur_id, fin, debut, sortie_le)",
    "CREATE INDEX contrat_fin ON contrat (fin, sortie_le, participant_id, employeur_id, debut)",
    "CREATE INDEX contrat_sortie ON contrat (sortie_le) WHERE sortie_le IS NOT NULL",
    """
    CREATE TABLE contrat_engagement (
      territoire_id \(type: .reference) NOT NULL,
      contrat_id \(type: .reference) NOT NULL,
      engagement_id \(type: .reference) NOT NULL,
      PRIMARY KEY (contrat_id, engagement_id),
      FOREIGN KEY (territoire_id, contrat_id) REFERENCES contrat (territoire_id, id),
      FOREIGN KEY (territoire_id, engagement_id) REFERENCES engagement (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX contrat_engagement_engagement ON contrat_engagement (engagement_id)",
  ])
