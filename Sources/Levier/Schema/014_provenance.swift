import Storage

/// Where a line of hours comes from, once the file that it was read in is gone.
let provenance014 = Migration(
  14, "provenance",
  [
    """
    CREATE TABLE import_heures (
      id \(type: .key),
      fichier \(type: .text) NOT NULL,
      empreinte \(type: .text) NOT NULL,
      feuille \(type: .text) NOT NULL,
      agent_id \(type: .reference) REFERENCES agent (id),
      le \(type: .instant) NOT NULL,
      CONSTRAINT import_heures_empreinte_longueur CHECK (length(empreinte) = 64)
    )\(.strict)
    """,
    "ALTER TABLE ligne ADD COLUMN import_id \(type: .reference) REFERENCES import_heures (id)",
    "ALTER TABLE ligne ADD COLUMN import_lignes \(type: .text)",
  ])
