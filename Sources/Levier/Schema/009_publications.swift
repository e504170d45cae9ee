import Storage

/// What each publication of an award says, what waits for a person to decide, and what each reunion of two lots
/// erased or changed. The copies hold no folded column, which is made again, and point at nothing: what they name may
/// be united in its turn.
let publications009 = Migration(
  9, "publications",
  [
    """
    CREATE TABLE avis (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      lot_id \(type: .reference) NOT NULL,
      cle \(type: .text) NOT NULL,
      cle_racine \(type: .text) NOT NULL,
      empreinte \(type: .text) NOT NULL,
      publie_le \(type: .day),
      objet \(type: .text) NOT NULL,
      numero \(type: .text) NOT NULL,
      intitule \(type: .text) NOT NULL,
      reference \(type: .text) NOT NULL,
      cpv \(type: .text),
      forme \(type: .text) NOT NULL,
      lieu \(type: .text),
      notifie_le \(type: .day),
      mois \(type: .integer),
      leviers \(type: .text),
      montant \(type: .integer),
      montant_initial \(type: .integer),
      titulaires_initiaux \(type: .text) NOT NULL,
      modifications \(type: .text) NOT NULL,
      doutes \(type: .text) NOT NULL,
      fichier \(type: .text) NOT NULL,
      fichier_empreinte \(type: .text) NOT NULL,
      rang \(type: .integer) NOT NULL,
      importe_le \(type: .instant) NOT NULL,
      CONSTRAINT avis_territoire_id_cle_empreinte_unique UNIQUE (territoire_id, cle, empreinte),
      CONSTRAINT avis_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, lot_id) REFERENCES lot (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX avis_lot ON avis (lot_id)",
    "CREATE INDEX avis_cle_racine ON avis (territoire_id, cle_racine)",
    """
    CREATE TABLE verification (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      marche_id \(type: .reference) NOT NULL,
      lot_id \(type: .reference) NOT NULL,
      autre_lot_id \(type: .reference),
      genre \(type: .text) NOT NULL,
      porteur \(type: .text) NOT NULL,
      champ \(type: .text) NOT NULL,
      publie \(type: .text) NOT NULL,
      issue \(type: .text) NOT NULL,
      par \(type: .reference),
      le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT verification_genre_connu CHECK (genre IN ('ecart', 'semblable', 'doute')),
      CONSTRAINT verification_porteur_connu CHECK (porteur IN ('', 'lot', 'marche')),
      CONSTRAINT verification_issue_connue CHECK (issue IN
        ('', 'pris', 'garde', 'corrige', 'laisse', 'meme', 'distinct', 'republie')),
      CONSTRAINT verification_close_datee CHECK ((issue = '') = (le IS NULL)),
      CONSTRAINT verification_semblable_a_un_autre CHECK ((genre = 'semblable') = (autre_lot_id IS NOT NULL)),
      FOREIGN KEY (territoire_id, marche_id) REFERENCES marche (territoire_id, id),
      FOREIGN KEY (territoire_id, lot_id) REFERENCES lot (territoire_id, id),
      FOREIGN KEY (territoire_id, autre_lot_id) REFERENCES lot (territoire_id, id),
      FOREIGN KEY (territoire_id, par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX verification_lot ON verification (lot_id, genre)",
    "CREATE INDEX verification_marche ON verification (marche_id)",
    "CREATE INDEX verification_autre_lot ON verification (autre_lot_id) WHERE autre_lot_id IS NOT NULL",
    "CREATE INDEX verification_ouverte ON verification (territoire_id, genre, id) WHERE issue = ''",
    """
    CREATE TABLE reunion (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      garde_id \(type: .reference) NOT NULL,
      efface_id \(type: .reference) NOT NULL,
      garde_version \(type: .integer) NOT NULL,
      dernier_avis \(type: .integer) NOT NULL,
      derniere_verification \(type: .integer) NOT NULL,
      dernier_engagement \(type: .integer) NOT NULL,
      derniere_ecriture \(type: .integer) NOT NULL,
      derniere_imputation \(type: .integer) NOT NULL,
      par \(type: .reference) NOT NULL,
      le \(type: .instant) NOT NULL,
      annulee_le \(type: .instant),
      CONSTRAINT reunion_de_deux_lots CHECK (garde_id <> efface_id),
      CONSTRAINT reunion_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX reunion_garde ON reunion (garde_id) WHERE annulee_le IS NULL",
    """
    CREATE TABLE reunion_avis (
      territoire_id \(type: .reference) NOT NULL,
      reunion_id \(type: .reference) NOT NULL,
      avis_id \(type: .reference) NOT NULL,
      PRIMARY KEY (reunion_id, avis_id),
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id),
      FOREIGN KEY (territoire_id, avis_id) REFERENCES avis (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE reunion_lot (
      territoire_id \(type: .reference) NOT NULL,
      reunion_id \(type: .reference) NOT NULL,
      id \(type: .reference) NOT NULL,
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
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      PRIMARY KEY (reunion_id, id),
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE reunion_titulaire (
      territoire_id \(type: .reference) NOT NULL,
      reunion_id \(type: .reference) NOT NULL,
      structure_id \(type: .reference) NOT NULL,
      PRIMARY KEY (reunion_id, structure_id),
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id),
      FOREIGN KEY (territoire_id, structure_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE reunion_marche (
      reunion_id \(type: .reference) PRIMARY KEY,
      id \(type: .reference) NOT NULL,
      territoire_id \(type: .reference) NOT NULL,
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
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE reunion_levier (
      territoire_id \(type: .reference) NOT NULL,
      reunion_id \(type: .reference) NOT NULL,
      marche_id \(type: .reference) NOT NULL,
      levier \(type: .text) NOT NULL,
      PRIMARY KEY (reunion_id, marche_id, levier),
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE reunion_verification (
      reunion_id \(type: .reference) NOT NULL,
      id \(type: .reference) NOT NULL,
      territoire_id \(type: .reference) NOT NULL,
      marche_id \(type: .reference) NOT NULL,
      lot_id \(type: .reference) NOT NULL,
      autre_lot_id \(type: .reference),
      genre \(type: .text) NOT NULL,
      porteur \(type: .text) NOT NULL,
      champ \(type: .text) NOT NULL,
      publie \(type: .text) NOT NULL,
      issue \(type: .text) NOT NULL,
      par \(type: .reference),
      le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      PRIMARY KEY (reunion_id, id),
      FOREIGN KEY (territoire_id, reunion_id) REFERENCES reunion (territoire_id, id)
    )\(.strict)
    """,
  ])
