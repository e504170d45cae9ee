import Storage

/// Months, their lines of hours with where each comes from, and what was counted of them.
let declarations008 = Migration(
  8, "declarations",
  [
    """
    CREATE TABLE declaration (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      employeur_id \(type: .reference) NOT NULL,
      mois \(type: .text) NOT NULL,
      etat \(type: .text) NOT NULL,
      motif \(type: .text) NOT NULL,
      transmise_par \(type: .reference),
      transmise_le \(type: .instant),
      validee_par \(type: .reference),
      validee_le \(type: .instant),
      cloturee_par \(type: .reference),
      cloturee_le \(type: .instant),
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT declaration_employeur_id_mois_unique UNIQUE (employeur_id, mois),
      CONSTRAINT declaration_etat_connu CHECK (etat IN
        ('brouillon', 'transmise', 'a_completer', 'validee', 'cloturee')),
      CONSTRAINT declaration_mois_iso CHECK (length(mois) = 7 AND substr(mois, 5, 1) = '-'),
      CONSTRAINT declaration_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, employeur_id) REFERENCES structure (territoire_id, id),
      FOREIGN KEY (territoire_id, transmise_par) REFERENCES agent (territoire_id, id),
      FOREIGN KEY (territoire_id, validee_par) REFERENCES agent (territoire_id, id),
      FOREIGN KEY (territoire_id, cloturee_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX declaration_etat ON declaration (etat, mois)",
    """
    CREATE TABLE import_heures (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      fichier \(type: .text) NOT NULL,
      empreinte \(type: .text) NOT NULL,
      feuille \(type: .text) NOT NULL,
      agent_id \(type: .reference),
      le \(type: .instant) NOT NULL,
      CONSTRAINT import_heures_empreinte_longueur CHECK (length(empreinte) = 64),
      CONSTRAINT import_heures_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, agent_id) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE ligne (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      declaration_id \(type: .reference) NOT NULL,
      contrat_id \(type: .reference) NOT NULL,
      nature \(type: .text) NOT NULL,
      corrige_id \(type: .reference),
      heures \(type: .integer) NOT NULL,
      heures_formation \(type: .integer) NOT NULL,
      heures_imputees \(type: .integer) NOT NULL,
      motif \(type: .text) NOT NULL,
      import_id \(type: .reference),
      import_lignes \(type: .text),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT ligne_nature_connue CHECK (nature IN ('declaree', 'contrepassation', 'correction')),
      CONSTRAINT ligne_correction_motivee CHECK
        (nature = 'declaree' OR (corrige_id IS NOT NULL AND motif <> '')),
      CONSTRAINT ligne_signe CHECK
        ((nature = 'contrepassation' AND heures <= 0 AND heures_formation <= 0)
          OR (nature <> 'contrepassation' AND heures >= 0 AND heures_formation >= 0)),
      CONSTRAINT ligne_mois_possible CHECK (abs(heures) <= 74400 AND abs(heures_formation) <= 74400),
      CONSTRAINT ligne_imputation_bornee CHECK
        ((nature <> 'contrepassation' AND heures_imputees BETWEEN 0 AND heures + heures_formation)
          OR (nature = 'contrepassation' AND heures_imputees BETWEEN heures + heures_formation AND 0)),
      CONSTRAINT ligne_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, declaration_id) REFERENCES declaration (territoire_id, id),
      FOREIGN KEY (territoire_id, contrat_id) REFERENCES contrat (territoire_id, id),
      FOREIGN KEY (territoire_id, corrige_id) REFERENCES ligne (territoire_id, id),
      FOREIGN KEY (territoire_id, import_id) REFERENCES import_heures (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE UNIQUE INDEX ligne_declaration_id_contrat_id_unique
      ON ligne (declaration_id, contrat_id) WHERE nature = 'declaree'
    """,
    "CREATE UNIQUE INDEX ligne_corrige_id_nature_unique ON ligne (corrige_id, nature) WHERE nature <> 'declaree'",
    "CREATE INDEX ligne_corrige ON ligne (corrige_id) WHERE corrige_id IS NOT NULL",
    "CREATE INDEX ligne_declaration ON ligne (declaration_id)",
    "CREATE INDEX ligne_contrat ON ligne (contrat_id)",
    """
    CREATE INDEX ligne_formation ON ligne (declaration_id, id, heures, heures_formation)
      WHERE heures_formation <> 0
    """,
    """
    CREATE TABLE imputation (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      ligne_id \(type: .reference) NOT NULL,
      engagement_id \(type: .reference) NOT NULL,
      contrat_id \(type: .reference) NOT NULL,
      mois \(type: .text) NOT NULL,
      heures \(type: .integer) NOT NULL,
      valorisees \(type: .integer) NOT NULL,
      cause \(type: .text) NOT NULL,
      CONSTRAINT imputation_ligne_id_engagement_id_unique UNIQUE (ligne_id, engagement_id),
      CONSTRAINT imputation_valorisees_bornees CHECK
        (valorisees BETWEEN 0 AND heures OR valorisees BETWEEN heures AND 0),
      CONSTRAINT imputation_non_valorisee_expliquee CHECK (valorisees = heures OR cause <> ''),
      FOREIGN KEY (territoire_id, ligne_id) REFERENCES ligne (territoire_id, id),
      FOREIGN KEY (territoire_id, engagement_id) REFERENCES engagement (territoire_id, id),
      FOREIGN KEY (territoire_id, contrat_id) REFERENCES contrat (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX imputation_engagement ON imputation (engagement_id, mois, contrat_id, heures, valorisees)",
    "CREATE INDEX imputation_contrat ON imputation (contrat_id, mois, engagement_id, heures, valorisees)",
    "CREATE INDEX imputation_mois ON imputation (mois, contrat_id, engagement_id, heures, valorisees)",
  ])
