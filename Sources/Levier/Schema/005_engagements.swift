import Storage

/// Hours owed, and the ledger that makes them.
let engagements005 = Migration(
  5, "engagements",
  [
    """
    CREATE TABLE engagement (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      lot_id \(type: .reference) NOT NULL,
      titulaire_id \(type: .reference) NOT NULL,
      nature \(type: .text) NOT NULL,
      qualite \(type: .text) NOT NULL,
      groupement \(type: .text) NOT NULL,
      correspondant \(type: .text) NOT NULL,
      courriel \(type: .text) NOT NULL,
      telephone \(type: .text) NOT NULL,
      debut \(type: .day) NOT NULL,
      echeance \(type: .day) NOT NULL,
      heures_dues \(type: .integer) NOT NULL,
      heures_faites \(type: .integer) NOT NULL,
      heures_valorisees \(type: .integer) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT engagement_titulaire_du_lot FOREIGN KEY (lot_id, titulaire_id) REFERENCES lot_engage (lot_id, structure_id),
      CONSTRAINT engagement_lot_id_titulaire_id_nature_unique UNIQUE (lot_id, titulaire_id, nature),
      CONSTRAINT engagement_nature_connue CHECK (nature IN ('insertion', 'stage', 'formation', 'autre')),
      CONSTRAINT engagement_qualite_connue CHECK (qualite IN
        ('titulaire', 'groupement', 'mandataire', 'cotraitant')),
      CONSTRAINT engagement_echeance_apres_debut CHECK (echeance >= debut),
      CONSTRAINT engagement_heures_dues_positives CHECK (heures_dues >= 0),
      CONSTRAINT engagement_valorisees_bornees CHECK (heures_valorisees BETWEEN 0 AND heures_faites),
      CONSTRAINT engagement_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, lot_id) REFERENCES lot (territoire_id, id),
      FOREIGN KEY (territoire_id, titulaire_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX engagement_titulaire ON engagement (titulaire_id)",
    "CREATE INDEX engagement_echeance ON engagement (echeance)",
    """
    CREATE TABLE engagement_modalite (
      territoire_id \(type: .reference) NOT NULL,
      engagement_id \(type: .reference) NOT NULL,
      modalite \(type: .text) NOT NULL,
      PRIMARY KEY (engagement_id, modalite),
      FOREIGN KEY (territoire_id, engagement_id) REFERENCES engagement (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE ecriture (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      engagement_id \(type: .reference) NOT NULL,
      le \(type: .day) NOT NULL,
      genre \(type: .text) NOT NULL,
      heures \(type: .integer) NOT NULL,
      libelle \(type: .text) NOT NULL,
      corrige_id \(type: .reference),
      jumelle_id \(type: .reference),
      cree_par \(type: .reference) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT ecriture_genre_connu CHECK (genre IN
        ('initial', 'avenant', 'commande', 'tranche_ferme', 'tranche_optionnelle', 'exoneration', 'transfert',
        'realisation')),
      CONSTRAINT ecriture_heures_non_nulles CHECK (heures <> 0),
      CONSTRAINT ecriture_corrige_id_unique UNIQUE (corrige_id),
      CONSTRAINT ecriture_jumelle_id_unique UNIQUE (jumelle_id),
      CONSTRAINT ecriture_jumelle_de_transfert CHECK (jumelle_id IS NULL OR genre = 'transfert'),
      CONSTRAINT ecriture_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, engagement_id) REFERENCES engagement (territoire_id, id),
      FOREIGN KEY (territoire_id, corrige_id) REFERENCES ecriture (territoire_id, id),
      FOREIGN KEY (territoire_id, jumelle_id) REFERENCES ecriture (territoire_id, id),
      FOREIGN KEY (territoire_id, cree_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX ecriture_engagement ON ecriture (engagement_id, le)",
  ])
