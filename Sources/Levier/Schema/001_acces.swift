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
        ('donneur_ordre', 'entreprise', 'siae', 'prescripteur', 'financeur', 'relais')),
      CONSTRAINT structure_territoire_id_id_unique UNIQUE (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX structure_territoire ON structure (territoire_id, nature, cle_tri)",
    "CREATE INDEX structure_identifiant ON structure (territoire_id, identifiant) WHERE identifiant <> ''",
    """
    CREATE TABLE compte (
      id \(type: .key),
      courriel \(type: .text) NOT NULL,
      mot_de_passe \(type: .text),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT compte_courriel_unique UNIQUE (courriel)
    )\(.strict)
    """,
    """
    CREATE TABLE agent (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      structure_id \(type: .reference) NOT NULL,
      compte_id \(type: .reference) NOT NULL REFERENCES compte (id),
      role \(type: .text) NOT NULL,
      prenom \(type: .text) NOT NULL,
      nom \(type: .text) NOT NULL,
      telephone \(type: .text) NOT NULL,
      instructeur \(type: .boolean) NOT NULL,
      actif \(type: .boolean) NOT NULL,
      cle_tri \(type: .text) NOT NULL,
      rejoint_le \(type: .instant),
      vu_le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT agent_compte_id_structure_id_role_unique UNIQUE (compte_id, structure_id, role),
      CONSTRAINT agent_territoire_id_id_unique UNIQUE (territoire_id, id),
      CONSTRAINT agent_role_connu CHECK (role IN
        ('administrateur', 'facilitateur', 'donneur_ordre', 'entreprise', 'siae', 'prescripteur', 'financeur')),
      FOREIGN KEY (territoire_id, structure_id) REFERENCES structure (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX agent_structure ON agent (structure_id, cle_tri)",
    """
    CREATE TABLE operateur (
      id \(type: .key),
      compte_id \(type: .reference) NOT NULL REFERENCES compte (id),
      nom \(type: .text) NOT NULL,
      actif \(type: .boolean) NOT NULL,
      rejoint_le \(type: .instant),
      vu_le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      CONSTRAINT operateur_compte_id_unique UNIQUE (compte_id)
    )\(.strict)
    """,
    """
    CREATE TABLE invitation (
      id \(type: .key),
      territoire_id \(type: .reference) REFERENCES territoire (id),
      agent_id \(type: .reference),
      operateur_id \(type: .reference) REFERENCES operateur (id),
      empreinte \(type: .text) NOT NULL,
      creee_par \(type: .reference),
      creee_le \(type: .instant) NOT NULL,
      expire_le \(type: .instant) NOT NULL,
      utilisee_le \(type: .instant),
      CONSTRAINT invitation_empreinte_unique UNIQUE (empreinte),
      CONSTRAINT invitation_d_un_agent CHECK ((agent_id IS NULL) = (territoire_id IS NULL)),
      CONSTRAINT invitation_d_une_personne CHECK ((agent_id IS NULL) <> (operateur_id IS NULL)),
      FOREIGN KEY (territoire_id, agent_id) REFERENCES agent (territoire_id, id),
      FOREIGN KEY (territoire_id, creee_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX invitation_agent ON invitation (agent_id)",
    """
    CREATE TABLE session (
      id \(type: .key),
      compte_id \(type: .reference) NOT NULL REFERENCES compte (id),
      agent_id \(type: .reference) REFERENCES agent (id),
      operateur_id \(type: .reference) REFERENCES operateur (id),
      empreinte \(type: .text) NOT NULL,
      ouverte_le \(type: .instant) NOT NULL,
      expire_le \(type: .instant) NOT NULL,
      revoquee_le \(type: .instant),
      adresse \(type: .text) NOT NULL,
      navigateur \(type: .text) NOT NULL,
      CONSTRAINT session_empreinte_unique UNIQUE (empreinte),
      CONSTRAINT session_sous_un_chapeau CHECK ((agent_id IS NULL) <> (operateur_id IS NULL))
    )\(.strict)
    """,
    "CREATE INDEX session_compte ON session (compte_id, revoquee_le)",
    "CREATE INDEX session_agent ON session (agent_id)",
    """
    CREATE TABLE appareil (
      id \(type: .key),
      compte_id \(type: .reference) NOT NULL REFERENCES compte (id),
      empreinte \(type: .text) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      vu_le \(type: .instant) NOT NULL,
      CONSTRAINT appareil_compte_id_empreinte_unique UNIQUE (compte_id, empreinte)
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
      territoire_id \(type: .reference) REFERENCES territoire (id),
      le \(type: .instant) NOT NULL,
      auteur \(type: .text) NOT NULL,
      auteur_id \(type: .reference),
      objet \(type: .text) NOT NULL,
      objet_id \(type: .reference) NOT NULL,
      acte \(type: .text) NOT NULL,
      details \(type: .text) NOT NULL,
      CONSTRAINT trace_auteur_connu CHECK (auteur IN
        ('agent', 'operateur', 'lien', 'jeton', 'calendrier', 'commande')),
      CONSTRAINT trace_auteur_nomme CHECK ((auteur IN ('calendrier', 'commande')) = (auteur_id IS NULL)),
      CONSTRAINT trace_territoire_id_id_unique UNIQUE (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX trace_objet ON trace (objet, objet_id, id)",
    "CREATE INDEX trace_acte ON trace (territoire_id, acte, id)",
    """
    CREATE TABLE trace_mots (
      territoire_id \(type: .reference),
      trace_id \(type: .reference) PRIMARY KEY REFERENCES trace (id),
      avant \(type: .text) NOT NULL,
      apres \(type: .text) NOT NULL,
      FOREIGN KEY (territoire_id, trace_id) REFERENCES trace (territoire_id, id)
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
