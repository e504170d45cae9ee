import Storage

/// An address signs in once a territory, and may in several: that it serves elsewhere is nobody's to learn here.
let adresses023 = Migration(
  23, "adresses",
  [
    "ALTER TABLE agent RENAME COLUMN courriel TO cle_courriel",
    "ALTER TABLE agent ADD COLUMN courriel \(type: .text) NOT NULL DEFAULT ''",
    "UPDATE agent SET courriel = cle_courriel",
    """
    UPDATE agent SET cle_courriel = courriel || ' '
      || (SELECT structure.territoire_id FROM structure WHERE structure.id = agent.structure_id)
    """,
    "CREATE INDEX agent_courriel ON agent (courriel)",
  ])
