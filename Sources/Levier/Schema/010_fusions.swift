import Storage

/// What each merge of two records moved, and in which version, so that it can be undone while nothing changed.
let fusions010 = Migration(
  10, "fusions",
  [
    """
    CREATE TABLE fusion (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      garde_id \(type: .reference) NOT NULL,
      absorbe_id \(type: .reference) NOT NULL,
      prescripteur_id \(type: .reference),
      derniere_ligne \(type: .integer) NOT NULL,
      derniere_imputation \(type: .integer) NOT NULL,
      sexe \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      qpv \(type: .text) NOT NULL,
      niveau \(type: .text) NOT NULL,
      par \(type: .reference) NOT NULL,
      le \(type: .instant) NOT NULL,
      annulee_le \(type: .instant),
      CONSTRAINT fusion_de_deux_fiches CHECK (garde_id <> absorbe_id),
      CONSTRAINT fusion_territoire_id_id_unique UNIQUE (territoire_id, id),
      FOREIGN KEY (territoire_id, garde_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, absorbe_id) REFERENCES participant (territoire_id, id),
      FOREIGN KEY (territoire_id, prescripteur_id) REFERENCES structure (territoire_id, id),
      FOREIGN KEY (territoire_id, par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX fusion_garde ON fusion (garde_id)",
    "CREATE UNIQUE INDEX fusion_absorbe_id_unique ON fusion (absorbe_id) WHERE annulee_le IS NULL",
    """
    CREATE TABLE fusion_contrat (
      territoire_id \(type: .reference) NOT NULL,
      fusion_id \(type: .reference) NOT NULL,
      contrat_id \(type: .reference) NOT NULL,
      version \(type: .integer) NOT NULL,
      PRIMARY KEY (fusion_id, contrat_id),
      FOREIGN KEY (territoire_id, fusion_id) REFERENCES fusion (territoire_id, id),
      FOREIGN KEY (territoire_id, contrat_id) REFERENCES contrat (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE fusion_eligibilite (
      territoire_id \(type: .reference) NOT NULL,
      fusion_id \(type: .reference) NOT NULL,
      eligibilite_id \(type: .reference) NOT NULL,
      version \(type: .integer) NOT NULL,
      PRIMARY KEY (fusion_id, eligibilite_id),
      FOREIGN KEY (territoire_id, fusion_id) REFERENCES fusion (territoire_id, id),
      FOREIGN KEY (territoire_id, eligibilite_id) REFERENCES eligibilite (territoire_id, id)
    )\(.strict)
    """,
    """
    CREATE TABLE fusion_fiche (
      territoire_id \(type: .reference) NOT NULL,
      fusion_id \(type: .reference) NOT NULL,
      participant_id \(type: .reference) NOT NULL,
      PRIMARY KEY (fusion_id, participant_id),
      FOREIGN KEY (territoire_id, fusion_id) REFERENCES fusion (territoire_id, id),
      FOREIGN KEY (territoire_id, participant_id) REFERENCES participant (territoire_id, id)
    )\(.strict)
    """,
  ])
