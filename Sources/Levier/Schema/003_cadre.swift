import Storage

/// What the frame keeps of forms and files: a form sent twice is told by who sent what, where; a deposit waits while
/// it is asked whether a number of its file is a NIR.
let cadre003 = Migration(
  3, "cadre",
  [
    """
    CREATE TABLE envoi (
      empreinte \(type: .text) PRIMARY KEY,
      chemin \(type: .text) NOT NULL,
      le \(type: .instant) NOT NULL
    )\(.strict)
    """,
    """
    CREATE TABLE depot (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      agent_id \(type: .reference) NOT NULL,
      genre \(type: .text) NOT NULL,
      nom \(type: .text) NOT NULL,
      empreinte \(type: .text) NOT NULL,
      correspondance \(type: .text) NOT NULL,
      doutes \(type: .text) NOT NULL,
      confirme_le \(type: .instant),
      cree_le \(type: .instant) NOT NULL,
      applique_le \(type: .instant),
      FOREIGN KEY (territoire_id, agent_id) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """,
    "CREATE INDEX depot_agent ON depot (agent_id, id)",
    "CREATE INDEX depot_empreinte ON depot (empreinte)",
  ])
