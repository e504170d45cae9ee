import Storage

/// Operations, markets and lots; a territory’s local rules, and what the law fixes for all. Who holds a lot is named by an award (`lot_titulaire`), or bound by hours (`lot_engage`).
let marches004 = Migration(
  4, "marches",
  [
    """
    CREATE TABLE operation (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      donneur_ordre_id \(type: .reference) NOT NULL,
      intitule \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT operation_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, donneur_ordre_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX operation_territoire ON operation (territoire_id, cle_tri)",
    "CREATE INDEX operation_donneur_ordre ON operation (donneur_ordre_id)",
    """
    CREATE TABLE mise_de_cote (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      motif \(type: .text) NOT NULL,
      par \(type: .reference) NOT NULL,
      le \(type: .instant) NOT NULL,
      CONSTRAINT mise_de_cote_motivee CHECK (motif <> ''),
      CONSTRAINT mise_de_cote_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE marche (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      operation_id \(type: .reference),
      donneur_ordre_id \(type: .reference) NOT NULL,
      facilitateur_id \(type: .reference),
      reference \(type: .text) NOT NULL,
      objet \(type: .text) NOT NULL,
      cpv \(type: .text) NOT NULL,
      nature \(type: .text) NOT NULL,
      forme \(type: .text) NOT NULL,
      lieu \(type: .text) NOT NULL,
      montant \(type: .integer),
      date_consultation \(type: .day),
      date_notification \(type: .day),
      debut \(type: .day),
      fin \(type: .day),
      origine \(type: .text) NOT NULL,
      cle_source \(type: .text),
      mise_de_cote_id \(type: .reference),
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT marche_territoire_id_cle_source_unique UNIQUE (territoire_id, cle_source),
      CONSTRAINT marche_nature_connue CHECK (nature IN
        ('travaux', 'services', 'fournitures', 'prestations_intellectuelles')),
      CONSTRAINT marche_forme_connue CHECK (forme IN ('ordinaire', 'accord_cadre', 'tranches')),
      CONSTRAINT marche_origine_connue CHECK (origine IN ('saisie', 'decp')),
      CONSTRAINT marche_montant_positif CHECK (montant >= 0),
      CONSTRAINT marche_fin_apres_debut CHECK (fin >= debut),
      CONSTRAINT marche_notification_apres_consultation CHECK (date_notification >= date_consultation),
      CONSTRAINT marche_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, operation_id) REFERENCES operation (territoire_id, id),
      FOREIGN KEY (territoire_id, donneur_ordre_id) REFERENCES structure (territoire_id, id),
      FOREIGN KEY (territoire_id, facilitateur_id) REFERENCES agent (territoire_id, id),
      FOREIGN KEY (territoire_id, mise_de_cote_id) REFERENCES mise_de_cote (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX marche_territoire ON marche (territoire_id, cle_tri)",
    "CREATE INDEX marche_donneur_ordre ON marche (donneur_ordre_id)",
    "CREATE INDEX marche_operation ON marche (operation_id)",
    "CREATE INDEX marche_facilitateur ON marche (facilitateur_id)",
    "CREATE INDEX marche_mise_de_cote ON marche (mise_de_cote_id) WHERE mise_de_cote_id IS NOT NULL",
    """
    CREATE TABLE marche_levier (
      territoire_id \(type: .reference) NOT NULL,
      marche_id \(type: .reference) NOT NULL,
      levier \(type: .text) NOT NULL,
      PRIMARY KEY (marche_id, levier),
      CONSTRAINT marche_levier_connu CHECK (levier IN
        ('condition_execution', 'critere', 'reserve', 'insertion_objet', 'prive')),
      FOREIGN KEY (territoire_id, marche_id) REFERENCES marche (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE lot (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      marche_id \(type: .reference) NOT NULL,
      numero \(type: .text) NOT NULL,
      intitule \(type: .text) NOT NULL,
      cpv \(type: .text) NOT NULL,
      montant \(type: .integer),
      debut \(type: .day),
      fin \(type: .day),
      clos \(type: .boolean) NOT NULL,
      regle_nom \(type: .text) NOT NULL,
      regle_mois_eligibilite \(type: .integer) NOT NULL,
      regle_mois_cdi \(type: .integer),
      regle_base \(type: .text) NOT NULL,
      regle_plafond_formation \(type: .integer) NOT NULL,
      regle_diviseur_etp \(type: .integer) NOT NULL,
      regle_penalite_mode \(type: .text) NOT NULL,
      regle_penalite_valeur \(type: .integer) NOT NULL,
      regle_cadence \(type: .text) NOT NULL,
      regle_jour_limite \(type: .integer),
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT lot_marche_id_numero_unique UNIQUE (marche_id, numero),
      CONSTRAINT lot_montant_positif CHECK (montant >= 0),
      CONSTRAINT lot_fin_apres_debut CHECK (fin >= debut),
      CONSTRAINT lot_regle_base_connue CHECK (regle_base IN ('travaillees', 'payees')),
      CONSTRAINT lot_regle_penalite_connue CHECK (regle_penalite_mode IN ('multiple_smic', 'forfait', 'aucune')),
      CONSTRAINT lot_regle_cadence_connue CHECK (regle_cadence IN ('mois', 'trimestre', 'semestre')),
      CONSTRAINT lot_regle_jour_limite_du_mois CHECK (regle_jour_limite BETWEEN 1 AND 31),
      CONSTRAINT lot_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, marche_id) REFERENCES marche (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX lot_cadence ON lot (marche_id) WHERE regle_cadence <> 'mois'",
    """
    CREATE TABLE lot_titulaire (
      territoire_id \(type: .reference) NOT NULL,
      lot_id \(type: .reference) NOT NULL,
      structure_id \(type: .reference) NOT NULL,
      PRIMARY KEY (lot_id, structure_id),
      FOREIGN KEY (territoire_id, lot_id) REFERENCES lot (territoire_id, id),
      FOREIGN KEY (territoire_id, structure_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX lot_titulaire_structure ON lot_titulaire (structure_id)",
    """
    CREATE TABLE lot_engage (
      territoire_id \(type: .reference) NOT NULL,
      lot_id \(type: .reference) NOT NULL,
      structure_id \(type: .reference) NOT NULL,
      PRIMARY KEY (lot_id, structure_id),
      FOREIGN KEY (territoire_id, lot_id) REFERENCES lot (territoire_id, id),
      FOREIGN KEY (territoire_id, structure_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX lot_engage_structure ON lot_engage (structure_id)",
    """
    CREATE TABLE regle_locale (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      nom \(type: .text) NOT NULL,
      du \(type: .day) NOT NULL,
      au \(type: .day),
      mois_eligibilite \(type: .integer) NOT NULL,
      mois_cdi \(type: .integer),
      base \(type: .text) NOT NULL,
      plafond_formation \(type: .integer) NOT NULL,
      diviseur_etp \(type: .integer) NOT NULL,
      penalite_mode \(type: .text) NOT NULL,
      penalite_valeur \(type: .integer) NOT NULL,
      cadence \(type: .text) NOT NULL,
      jour_limite \(type: .integer),
      version \(type: .integer) NOT NULL,
      CONSTRAINT regle_locale_territoire_id_du_unique UNIQUE (territoire_id, du),
      CONSTRAINT regle_locale_au_apres_du CHECK (au >= du),
      CONSTRAINT regle_locale_mois_cdi_positifs CHECK (mois_cdi BETWEEN 1 AND 120),
      CONSTRAINT regle_locale_mois_positifs CHECK (mois_eligibilite BETWEEN 1 AND 120),
      CONSTRAINT regle_locale_diviseur_positif CHECK (diviseur_etp BETWEEN 100000 AND 250000),
      CONSTRAINT regle_locale_plafond_borne CHECK (plafond_formation BETWEEN 0 AND 100),
      CONSTRAINT regle_locale_cadence_connue CHECK (cadence IN ('mois', 'trimestre', 'semestre')),
      CONSTRAINT regle_locale_jour_limite_du_mois CHECK (jour_limite BETWEEN 1 AND 31)
    )\(.strict)
    """,
  ] + droit004)
