import Storage

/// A form sent twice is told by who sent what, where: its token alone could be sent with something else.
let envois021 = Migration(
  21, "envois",
  [
    "DROP TABLE envoi",
    """
    CREATE TABLE envoi (
      empreinte \(type: .text) PRIMARY KEY,
      chemin \(type: .text) NOT NULL,
      le \(type: .instant) NOT NULL
    )\(.strict)
    """,
  ])
