import Storage

/// People, and the requests that make them eligible. A birth is kept as it is known: « 2001-05-14 », « 2001-05 »,
/// « 2001 ».
let publics006 = Migration(
  6, "publics",
  [
    """
    CREATE TABLE participant (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      nom \(type: .text) NOT NULL,
      prenom \(type: .text) NOT NULL,
      naissance \(type: .text) NOT NULL,
      sexe \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      qpv \(type: .text) NOT NULL,
      niveau \(type: .text) NOT NULL,
      prescripteur_id \(type: .reference),
      fusionne_dans_id \(type: .reference),
      cle_doublon \(type: .text) NOT NULL,
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT participant_sexe_connu CHECK (sexe IN ('femme', 'homme', 'non_precise')),
      CONSTRAINT participant_qpv_connu CHECK (qpv IN ('oui', 'non', 'inconnu')),
      CONSTRAINT participant_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, prescripteur_id) REFERENCES structure (territoire_id, id),
      FOREIGN KEY (territoire_id, fusionne_dans_id) REFERENCES participant (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX participant_territoire ON participant (territoire_id, cle_tri)",
    "CREATE INDEX participant_doublon ON participant (territoire_id, cle_doublon)",
    "CREATE INDEX participant_prescripteur ON participant (prescripteur_id)",
    "CREATE INDEX participant_fusionne ON participant (fusionne_dans_id) WHERE fusionne_dans_id IS NOT NULL",
    """
    CREATE TABLE eligibilite (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      participant_id \(type: .reference) NOT NULL,
      prescripteur_id \(type: .reference),
      etat \(type: .text) NOT NULL,
      motif \(type: .text) NOT NULL,
      debut \(type: .day),
      fin \(type: .day),
      cause \(type: .text) NOT NULL,
      regle_nom \(type: .text) NOT NULL,
      decidee_par \(type: .reference),
      decidee_le \(type: .instant),
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT eligibilite_etat_connu CHECK (etat IN
        ('a_instruire', 'pieces_manquantes', 'valide', 'refuse', 'expire')),
      CONSTRAINT eligibilite_fin_apres_debut CHECK (fin >= debut),
      CONSTRAINT eligibilite_valide_bornee CHECK
        (etat <> 'valide' OR (debut IS NOT NULL AND fin IS NOT NULL AND decidee_par IS NOT NULL)),
      CONSTRAINT eligibilite_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, participant_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, prescripteur_id) REFERENCES structure (territoire_id, id),
      FOREIGN KEY (territoire_id, decidee_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX eligibilite_participant ON eligibilite (participant_id, debut)",
    "CREATE INDEX eligibilite_etat ON eligibilite (etat, fin)",
    """
    CREATE TABLE eligibilite_critere (
      territoire_id \(type: .reference) NOT NULL,
      eligibilite_id \(type: .reference) NOT NULL,
      critere \(type: .text) NOT NULL,
      preuve \(type: .text) NOT NULL,
      vue_par \(type: .reference),
      vue_le \(type: .day),
      PRIMARY KEY (eligibilite_id, critere),
      FOREIGN KEY (territoire_id, eligibilite_id) REFERENCES eligibilite (territoire_id, id),
      FOREIGN KEY (territoire_id, vue_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE doublon_ecarte (
      territoire_id \(type: .reference) NOT NULL,
      participant_id \(type: .reference) NOT NULL,
      autre_id \(type: .reference) NOT NULL,
      par \(type: .reference) NOT NULL,
      le \(type: .instant) NOT NULL,
      PRIMARY KEY (participant_id, autre_id),
      FOREIGN KEY (territoire_id, participant_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, autre_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
  ])
