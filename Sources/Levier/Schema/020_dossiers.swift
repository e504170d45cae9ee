import Storage

/// Who follows a request: the prescriber that made it, or that had referred the person when a facilitator did. Its
/// criteria and notes are theirs; another prescriber of a merged record reads what was decided.
let dossiers020 = Migration(
  20, "dossiers",
  [
    "ALTER TABLE eligibilite ADD COLUMN prescripteur_id \(type: .reference) REFERENCES structure (id)",
    """
    UPDATE eligibilite SET prescripteur_id = (SELECT participant.prescripteur_id FROM participant
      WHERE participant.id = COALESCE(
        (SELECT fusion.absorbe_id
          FROM fusion_eligibilite JOIN fusion ON fusion.id = fusion_eligibilite.fusion_id
          WHERE fusion_eligibilite.eligibilite_id = eligibilite.id AND fusion.annulee_le IS NULL
          ORDER BY fusion.id LIMIT 1),
        eligibilite.participant_id))
    """,
  ])
