import Storage

let marches002 = Migration(
  2, "marches",
  [
    """
    CREATE TABLE operation (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      donneur_ordre_id \(type: .reference) NOT NULL REFERENCES structure (id),
      intitule \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL
    )\(.strict)
    """,
    "CREATE INDEX operation_territoire ON operation (territoire_id, cle_tri)",
    "CREATE INDEX operation_donneur_ordre ON operation (donneur_ordre_id)",
    """
    CREATE TABLE marche (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      operation_id \(type: .reference) REFERENCES operation (id),
      donneur_ordre_id \(type: .reference) NOT NULL REFERENCES structure (id),
      facilitateur_id \(type: .reference) REFERENCES agent (id),
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
      CONSTRAINT marche_notification_apres_consultation CHECK (date_notification >= date_consultation)
    )\(.strict)
    """,
    "CREATE INDEX marche_territoire ON marche (territoire_id, cle_tri)",
    "CREATE INDEX marche_donneur_ordre ON marche (donneur_ordre_id)",
    "CREATE INDEX marche_operation ON marche (operation_id)",
    "CREATE INDEX marche_facilitateur ON marche (facilitateur_id)",
    """
    CREATE TABLE marche_levier (
      marche_id \(type: .reference) NOT NULL REFERENCES marche (id),
      levier \(type: .text) NOT NULL,
      PRIMARY KEY (marche_id, levier),
      CONSTRAINT marche_levier_connu CHECK (levier IN
        ('condition_execution', 'critere', 'reserve', 'insertion_objet', 'prive'))
    )\(.strict)
    """,
    """
    CREATE TABLE lot (
      id \(type: .key),
      marche_id \(type: .reference) NOT NULL REFERENCES marche (id),
      numero \(type: .text) NOT NULL,
      intitule \(type: .text) NOT NULL,
      cpv \(type: .text) NOT NULL,
      montant \(type: .integer),
      debut \(type: .day),
      fin \(type: .day),
      etat \(type: .text) NOT NULL,
      regle_nom \(type: .text) NOT NULL,
      regle_mois_eligibilite \(type: .integer) NOT NULL,
      regle_base \(type: .text) NOT NULL,
      regle_plafond_formation \(type: .integer) NOT NULL,
      regle_diviseur_etp \(type: .integer) NOT NULL,
      regle_penalite_mode \(type: .text) NOT NULL,
      regle_penalite_valeur \(type: .integer) NOT NULL,
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT lot_marche_id_numero_unique UNIQUE (marche_id, numero),
      CONSTRAINT lot_etat_connu CHECK (etat IN ('prevu', 'en_cours', 'termine', 'clos')),
      CONSTRAINT lot_montant_positif CHECK (montant >= 0),
      CONSTRAINT lot_fin_apres_debut CHECK (fin >= debut),
      CONSTRAINT lot_regle_base_connue CHECK (regle_base IN ('travaillees', 'payees')),
      CONSTRAINT lot_regle_penalite_connue CHECK (regle_penalite_mode IN ('multiple_smic', 'forfait', 'aucune'))
    )\(.strict)
    """,
    """
    CREATE TABLE lot_titulaire (
      lot_id \(type: .reference) NOT NULL REFERENCES lot (id),
      structure_id \(type: .reference) NOT NULL REFERENCES structure (id),
      PRIMARY KEY (lot_id, structure_id)
    )\(.strict)
    """,
    "CREATE INDEX lot_titulaire_structure ON lot_titulaire (structure_id)",
    """
    CREATE TABLE avis (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      lot_id \(type: .reference) NOT NULL REFERENCES lot (id),
      cle \(type: .text) NOT NULL,
      empreinte \(type: .text) NOT NULL,
      publie_le \(type: .day),
      montant \(type: .integer),
      titulaires \(type: .text) NOT NULL,
      doutes \(type: .text) NOT NULL,
      importe_le \(type: .instant) NOT NULL,
      CONSTRAINT avis_territoire_id_cle_empreinte_unique UNIQUE (territoire_id, cle, empreinte)
    )\(.strict)
    """,
    "CREATE INDEX avis_lot ON avis (lot_id)",
  ])
