import Storage

/// A deposit waits while it is asked whether a number of its file is a NIR; a birth is known by its day, its month
/// or its year, and kept as it is known: « 2001-05-14 », « 2001-05 », « 2001 ».
let depotsEtNaissances015 = Migration(
  15, "depots et naissances",
  [
    "ALTER TABLE depot ADD COLUMN doutes \(type: .text) NOT NULL DEFAULT ''",
    "ALTER TABLE depot ADD COLUMN confirme_le \(type: .instant)",
    "CREATE INDEX depot_empreinte ON depot (empreinte)",
    "ALTER TABLE participant ADD COLUMN naissance_dite \(type: .text) NOT NULL DEFAULT ''",
    "UPDATE participant SET naissance_dite = CAST(naissance AS text)",
    "ALTER TABLE participant DROP COLUMN naissance",
    "ALTER TABLE participant RENAME COLUMN naissance_dite TO naissance",
    """
    CREATE TABLE repliage (
      version \(type: .integer) PRIMARY KEY,
      le \(type: .instant) NOT NULL
    )\(.strict)
    """,
  ])
