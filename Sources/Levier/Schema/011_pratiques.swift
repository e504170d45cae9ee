import Storage

/// What a territory has settled about alerts, delays and flags, from a day on. Those that exist start with
/// what the program did before.
let pratiques011 = Migration(
  11, "pratiques",
  [
    """
    CREATE TABLE pratiques (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      du \(type: .day) NOT NULL,
      jalons \(type: .text) NOT NULL,
      mi_parcours \(type: .integer) NOT NULL,
      part_minimale \(type: .integer) NOT NULL,
      mois_avant_fin \(type: .integer) NOT NULL,
      jour_declaration \(type: .integer) NOT NULL,
      jours_validation \(type: .integer) NOT NULL,
      jours_instruction \(type: .integer) NOT NULL,
      jours_fin_contrat \(type: .integer) NOT NULL,
      jours_fin_eligibilite \(type: .integer) NOT NULL,
      mois_sortie \(type: .integer) NOT NULL,
      mois_reclames \(type: .integer) NOT NULL,
      mois_apres_cdi \(type: .integer) NOT NULL,
      mois_alternance \(type: .integer) NOT NULL,
      heures_mensuelles \(type: .integer) NOT NULL,
      depassement_contrat \(type: .integer) NOT NULL,
      CONSTRAINT pratiques_territoire_id_du_unique UNIQUE (territoire_id, du),
      CONSTRAINT pratiques_jour_declaration_du_mois CHECK (jour_declaration BETWEEN 1 AND 28),
      CONSTRAINT pratiques_heures_mensuelles_positives CHECK (heures_mensuelles > 0)
    )\(.strict)
    """,
    """
    INSERT INTO pratiques (territoire_id, du, jalons, mi_parcours, part_minimale, mois_avant_fin,
      jour_declaration, jours_validation, jours_instruction, jours_fin_contrat, jours_fin_eligibilite,
      mois_sortie, mois_reclames, mois_apres_cdi, mois_alternance, heures_mensuelles, depassement_contrat)
    SELECT id, '2000-01-01', '33,50,75', 50, 50, 3, 10, 10, 10, 60, 60, 12, 3, 12, 36, 22000, 25
    FROM territoire
    """,
    // The sources of the first public figures, as sentences begin.
    "UPDATE smic SET source = 'SMIC horaire brut au 01/01/2026' WHERE source = 'smic horaire brut au 01/01/2026'",
    "UPDATE smic SET source = 'SMIC horaire brut au 01/06/2026' WHERE source = 'smic horaire brut au 01/06/2026'",
    "UPDATE smic SET source = 'Décret 2023-1216' WHERE source = 'décret 2023-1216'",
    "UPDATE smic SET source = 'Décret 2024-951' WHERE source = 'décret 2024-951'",
    """
    UPDATE seuil_europeen SET source = 'Seuils européens 2024-2025'
    WHERE source = 'seuils européens 2024-2025'
    """,
    """
    UPDATE seuil_europeen SET source = 'Seuils européens 2026-2027'
    WHERE source = 'seuils européens 2026-2027'
    """,
  ])
