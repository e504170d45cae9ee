import Storage

/// The devices where an agent signed in.
let appareils019 = Migration(
  19, "appareils",
  [
    """
    CREATE TABLE appareil (
      id \(type: .key),
      agent_id \(type: .reference) NOT NULL REFERENCES agent (id),
      empreinte \(type: .text) NOT NULL,
      cree_le \(type: .instant) NOT NULL,
      vu_le \(type: .instant) NOT NULL,
      CONSTRAINT appareil_agent_id_empreinte_unique UNIQUE (agent_id, empreinte)
    )\(.strict)
    """
  ])
