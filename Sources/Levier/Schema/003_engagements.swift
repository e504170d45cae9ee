import Storage

let engagements003 = Migration(
  3, "engagements",
  [
    """
    CREATE TABLE engagement (
      id \(type: .key),
      lot_id \(type: .reference) NOT NULL REFERENCES lot (id),
      titulaire_id \(type: .reference) NOT NULL REFERENCES structure (id),
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
      CONSTRAINT engagement_lot_id_titulaire_id_unique UNIQUE (lot_id, titulaire_id),
      CONSTRAINT engagement_qualite_connue CHECK (qualite IN
        ('titulaire', 'groupement', 'mandataire', 'cotraitant')),
      CONSTRAINT engagement_echeance_apres_debut CHECK (echeance >= debut),
      CONSTRAINT engagement_heures_dues_positives CHECK (heures_dues >= 0),
      CONSTRAINT engagement_valorisees_bornees CHECK (heures_valorisees BETWEEN 0 AND heures_faites)
    )\(.strict)
    """,
    "CREATE INDEX engagement_titulaire ON engagement (titulaire_id)",
    "CREATE INDEX engagement_echeance ON engagement (echeance)",
    """
    CREATE TABLE engagement_modalite (
      engagement_id \(type: .reference) NOT NULL REFERENCES engagement (id),
      modalite \(type: .text) NOT NULL,
      PRIMARY KEY (engagement_id, modalite)
    )\(.strict)
    """,
    """
    CREATE TABLE ecriture (
      id \(type: .key),
      engagement_id \(type: .reference) NOT NULL REFERENCES engagement (id),
      le \(type: .day) NOT NULL,
      genre \(type: .text) NOT NULL,
      heures \(type: .integer) NOT NULL,
      libelle \(type: .text) NOT NULL,
      corrige_id \(type: .reference) REFERENCES ecriture (id),
      jumelle_id \(type: .reference) REFERENCES ecriture (id),
      cree_par \(type: .reference) NOT NULL REFERENCES agent (id),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT ecriture_genre_connu CHECK (genre IN
        ('initial', 'avenant', 'commande', 'tranche_ferme', 'tranche_optionnelle', 'exoneration', 'transfert')),
      CONSTRAINT ecriture_heures_non_nulles CHECK (heures <> 0),
      CONSTRAINT ecriture_corrige_id_unique UNIQUE (corrige_id),
      CONSTRAINT ecriture_jumelle_id_unique UNIQUE (jumelle_id),
      CONSTRAINT ecriture_jumelle_de_transfert CHECK (jumelle_id IS NULL OR genre = 'transfert')
    )\(.strict)
    """,
    "CREATE INDEX ecriture_engagement ON ecriture (engagement_id, le)",
    """
    CREATE TABLE regle_locale (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      nom \(type: .text) NOT NULL,
      du \(type: .day) NOT NULL,
      au \(type: .day),
      mois_eligibilite \(type: .integer) NOT NULL,
      base \(type: .text) NOT NULL,
      plafond_formation \(type: .integer) NOT NULL,
      diviseur_etp \(type: .integer) NOT NULL,
      penalite_mode \(type: .text) NOT NULL,
      penalite_valeur \(type: .integer) NOT NULL,
      version \(type: .integer) NOT NULL,
      CONSTRAINT regle_locale_territoire_id_du_unique UNIQUE (territoire_id, du),
      CONSTRAINT regle_locale_au_apres_du CHECK (au >= du),
      CONSTRAINT regle_locale_mois_positifs CHECK (mois_eligibilite BETWEEN 1 AND 120),
      CONSTRAINT regle_locale_diviseur_positif CHECK (diviseur_etp BETWEEN 100000 AND 250000),
      CONSTRAINT regle_locale_plafond_borne CHECK (plafond_formation BETWEEN 0 AND 100)
    )\(.strict)
    """,
  ])
