import Storage

/// What a territory has settled about alerts, delays and flags, from a day on.
let pratiques002 = Migration(
  2, "pratiques",
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
    """
  ])
