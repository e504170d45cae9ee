import Storage

/// What each publication of an award says, so that the next one is compared with it, and what waits for a person
/// to decide. Rows of before have nothing in the new columns: what they said is not known.
let publications016 = Migration(
  16, "publications",
  [
    "ALTER TABLE structure ADD COLUMN identifiant \(type: .text) NOT NULL DEFAULT ''",
    "CREATE INDEX structure_identifiant ON structure (territoire_id, identifiant) WHERE identifiant <> ''",
    "ALTER TABLE avis ADD COLUMN objet \(type: .text)",
    "ALTER TABLE avis ADD COLUMN numero \(type: .text)",
    "ALTER TABLE avis ADD COLUMN intitule \(type: .text)",
    "ALTER TABLE avis ADD COLUMN reference \(type: .text)",
    "ALTER TABLE avis ADD COLUMN cpv \(type: .text)",
    "ALTER TABLE avis ADD COLUMN forme \(type: .text)",
    "ALTER TABLE avis ADD COLUMN lieu \(type: .text)",
    "ALTER TABLE avis ADD COLUMN notifie_le \(type: .day)",
    "ALTER TABLE avis ADD COLUMN mois \(type: .integer)",
    "ALTER TABLE avis ADD COLUMN leviers \(type: .text)",
    "ALTER TABLE avis ADD COLUMN montant_initial \(type: .integer)",
    "ALTER TABLE avis ADD COLUMN titulaires_initiaux \(type: .text)",
    "ALTER TABLE avis ADD COLUMN modifications \(type: .text)",
    "ALTER TABLE avis ADD COLUMN cle_racine \(type: .text)",
    "ALTER TABLE avis ADD COLUMN fichier \(type: .text)",
    "ALTER TABLE avis ADD COLUMN fichier_empreinte \(type: .text)",
    "ALTER TABLE avis ADD COLUMN rang \(type: .integer)",
    "CREATE INDEX avis_cle_racine ON avis (territoire_id, cle_racine)",
    """
    CREATE TABLE verification (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      marche_id \(type: .reference) NOT NULL REFERENCES marche (id),
      lot_id \(type: .reference) NOT NULL REFERENCES lot (id),
      autre_lot_id \(type: .reference) REFERENCES lot (id),
      genre \(type: .text) NOT NULL,
      porteur \(type: .text) NOT NULL,
      champ \(type: .text) NOT NULL,
      publie \(type: .text) NOT NULL,
      issue \(type: .text) NOT NULL,
      par \(type: .reference) REFERENCES agent (id),
      le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT verification_genre_connu CHECK (genre IN ('ecart', 'semblable', 'doute')),
      CONSTRAINT verification_porteur_connu CHECK (porteur IN ('', 'lot', 'marche')),
      CONSTRAINT verification_issue_connue CHECK (issue IN
        ('', 'pris', 'garde', 'corrige', 'laisse', 'meme', 'distinct', 'republie')),
      CONSTRAINT verification_close_datee CHECK ((issue = '') = (le IS NULL)),
      CONSTRAINT verification_semblable_a_un_autre CHECK ((genre = 'semblable') = (autre_lot_id IS NOT NULL))
    )\(.strict)
    """,
    "CREATE INDEX verification_lot ON verification (lot_id, genre)",
    "CREATE INDEX verification_marche ON verification (marche_id)",
    "CREATE INDEX verification_autre_lot ON verification (autre_lot_id) WHERE autre_lot_id IS NOT NULL",
    "CREATE INDEX verification_ouverte ON verification (territoire_id, genre, id) WHERE issue = ''",
  ])
