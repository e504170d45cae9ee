import Storage

/// Markets that carry no clause to follow: set aside together, for one reason.
let misesDeCote013 = Migration(
  13, "mises de cote",
  [
    """
    CREATE TABLE mise_de_cote (
      id \(type: .key),
      motif \(type: .text) NOT NULL,
      par \(type: .reference) NOT NULL REFERENCES agent (id),
      le \(type: .instant) NOT NULL,
      CONSTRAINT mise_de_cote_motivee CHECK (motif <> '')
    )\(.strict)
    """,
    "ALTER TABLE marche ADD COLUMN mise_de_cote_id \(type: .reference) REFERENCES mise_de_cote (id)",
    "CREATE INDEX marche_mise_de_cote ON marche (mise_de_cote_id) WHERE mise_de_cote_id IS NOT NULL",
  ])
