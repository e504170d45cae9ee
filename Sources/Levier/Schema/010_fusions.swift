import Storage

/// What each merge of two records moved, and in which version, so that it can be undone while nothing changed.
let fusions010 = Migration(
  10, "fusions",
  [
    """
    CREATE TABLE fusion (
      id \(type: .key),
      garde_id \(type: .reference) NOT NULL REFERENCES participant (id),
      absorbe_id \(type: .reference) NOT NULL REFERENCES participant (id),
      prescripteur_id \(type: .reference) REFERENCES structure (id),
      derniere_ligne \(type: .integer) NOT NULL,
      derniere_imputation \(type: .integer) NOT NULL,
      sexe \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      qpv \(type: .text) NOT NULL,
      niveau \(type: .text) NOT NULL,
      par \(type: .reference) NOT NULL REFERENCES agent (id),
      le \(type: .instant) NOT NULL,
      annulee_le \(type: .instant),
      CONSTRAINT fusion_de_deux_fiches CHECK (garde_id <> absorbe_id)
    )\(.strict)
    """,
    "CREATE INDEX fusion_garde ON fusion (garde_id)",
    "CREATE UNIQUE INDEX fusion_absorbe_id_unique ON fusion (absorbe_id) WHERE annulee_le IS NULL",
    """
    CREATE TABLE fusion_contrat (
      fusion_id \(type: .reference) NOT NULL REFERENCES fusion (id),
      contrat_id \(type: .reference) NOT NULL REFERENCES contrat (id),
      version \(type: .integer) NOT NULL,
      PRIMARY KEY (fusion_id, contrat_id)
    )\(.strict)
    """,
    """
    CREATE TABLE fusion_eligibilite (
      fusion_id \(type: .reference) NOT NULL REFERENCES fusion (id),
      eligibilite_id \(type: .reference) NOT NULL REFERENCES eligibilite (id),
      version \(type: .integer) NOT NULL,
      PRIMARY KEY (fusion_id, eligibilite_id)
    )\(.strict)
    """,
    """
    CREATE TABLE fusion_fiche (
      fusion_id \(type: .reference) NOT NULL REFERENCES fusion (id),
      participant_id \(type: .reference) NOT NULL REFERENCES participant (id),
      PRIMARY KEY (fusion_id, participant_id)
    )\(.strict)
    """,
  ])
