import Storage

/// Who is there: territories, structures, their accounts, and the journal of what they did.
let acces001 = Migration(
  1, "acces",
  [
    """
    CREATE TABLE territoire (
      id \(type: .key),
      nom \(type: .text) NOT NULL,
      CONSTRAINT territoire_nom_unique UNIQUE (nom)
    )\(.strict)
    """,
    """
    CREATE TABLE structure (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      nature \(type: .text) NOT NULL,
      genre \(type: .text) NOT NULL,
      nom \(type: .text) NOT NULL,
      nom_publie \(type: .text),
      nom_publie_le \(type: .day),
      antenne \(type: .text) NOT NULL,
      siret \(type: .text),
      identifiant \(type: .text) NOT NULL,
      adresse \(type: .text) NOT NULL,
      code_postal \(type: .text) NOT NULL,
      commune \(type: .text) NOT NULL,
      courriel \(type: .text) NOT NULL,
      telephone \(type: .text) NOT NULL,
      convention_fin \(type: .day),
      active \(type: .boolean) NOT NULL,
      recherche \(type: .text) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      version \(type: .integer) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT structure_territoire_id_siret_antenne_unique UNIQUE (territoire_id, siret, antenne),
      CONSTRAINT structure_nature_connue CHECK (nature IN
        ('donneur_ordre', 'entreprise', 'siae', 'prescripteur', 'financeur', 'relais'))
    )\(.strict)
    """,
    "CREATE INDEX structure_territoire ON structure (territoire_id, nature, cle_tri)",
    "CREATE INDEX structure_identifiant ON structure (territoire_id, identifiant) WHERE identifiant <> ''",
    """
    CREATE TABLE agent (
      id \(type: .key),
      structure_id \(type: .reference) NOT NULL REFERENCES structure (id),
      role \(type: .text) NOT NULL,
      prenom \(type: .text) NOT NULL,
      nom \(type: .text) NOT NULL,
      courriel \(type: .text) NOT NULL,
      cle_courriel \(type: .text) NOT NULL,
      telephone \(type: .text) NOT NULL,
      mot_de_passe \(type: .text),
      instructeur \(type: .boolean) NOT NULL,
      actif \(type: .boolean) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      vu_le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT agent_cle_courriel_unique UNIQUE (cle_courriel),
      CONSTRAINT agent_role_connu CHECK (role IN
        ('administrateur', 'facilitateur', 'donneur_ordre', 'entreprise', 'siae', 'prescripteur', 'financeur'))
    )\(.strict)
    """,
    "CREATE INDEX agent_structure ON agent (structure_id, cle_tri)",
    "CREATE INDEX agent_courriel ON agent (courriel)",
    """
    CREATE TABLE invitation (
      id \(type: .key),
      agent_id \(type: .reference) NOT NULL REFERENCES agent (id),
      empreinte \(type: .text) NOT NULL,
      creee_par \(type: .reference) REFERENCES agent (id),
      creee_le \(type: .instant) NOT NULL,
      expire_le \(type: .instant) NOT NULL,
      utilisee_le \(type: .instant),
      CONSTRAINT invitation_empreinte_unique UNIQUE (empreinte)
    )\(.strict)
    """,
    "CREATE INDEX invitation_agent ON invitation (agent_id)",
    """
    CREATE TABLE session (
      id \(type: .key),
      agent_id \(type: .reference) NOT NULL REFERENCES agent (id),
      empreinte \(type: .text) NOT NULL,
      ouverte_le \(type: .instant) NOT NULL,
      expire_le \(type: .instant) NOT NULL,
      revoquee_le \(type: .instant),
      adresse \(type: .text) NOT NULL,
      navigateur \(type: .text) NOT NULL,
      CONSTRAINT session_empreinte_unique UNIQUE (empreinte)
    )\(.strict)
    """,
    "CREATE INDEX session_agent ON session (agent_id, revoquee_le)",
    """
    CREATE TABLE appareil (
      id \(type: .key),
      agent_id \(type: .reference) NOT NULL REFERENCES agent (id),
      empreinte \(type: .text) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      vu_le \(type: .instant) NOT NULL,
      CONSTRAINT appareil_agent_id_empreinte_unique UNIQUE (agent_id, empreinte)
    )\(.strict)
    """,
    """
    CREATE TABLE tentative (
      id \(type: .key),
      cle \(type: .text) NOT NULL,
      le \(type: .instant) NOT NULL
    )\(.strict)
    """,
    "CREATE INDEX tentative_cle ON tentative (cle, le)",
    """
    CREATE TABLE trace (
      id \(type: .key),
      le \(type: .instant) NOT NULL,
      auteur \(type: .text) NOT NULL,
      auteur_id \(type: .reference),
      objet \(type: .text) NOT NULL,
      objet_id \(type: .reference) NOT NULL,
      acte \(type: .text) NOT NULL,
      details \(type: .text) NOT NULL,
      CONSTRAINT trace_auteur_connu CHECK (auteur IN ('agent', 'lien', 'jeton', 'calendrier', 'commande')),
      CONSTRAINT trace_auteur_nomme CHECK ((auteur IN ('calendrier', 'commande')) = (auteur_id IS NULL))
    )\(.strict)
    """,
    "CREATE INDEX trace_objet ON trace (objet, objet_id, id)",
    "CREATE INDEX trace_acte ON trace (acte, id)",
    """
    CREATE TABLE trace_mots (
      trace_id \(type: .reference) PRIMARY KEY REFERENCES trace (id),
      avant \(type: .text) NOT NULL,
      apres \(type: .text) NOT NULL
    )\(.strict)
    """,
    """
    CREATE TABLE cle_secrete (
      nom \(type: .text) PRIMARY KEY,
      valeur \(type: .text) NOT NULL
    )\(.strict)
    """,
    "INSERT INTO cle_secrete (nom, valeur) VALUES ('pseudonymes', \(.randomKey))",
  ])
