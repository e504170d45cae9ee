import Storage

/// What makes the names by which people are called to those who may not read theirs: nobody can make them again.
let pseudonymes022 = Migration(
  22, "pseudonymes",
  [
    """
    CREATE TABLE cle_secrete (
      nom \(type: .text) PRIMARY KEY,
      valeur \(type: .text) NOT NULL
    )\(.strict)
    """,
    "INSERT INTO cle_secrete (nom, valeur) VALUES ('pseudonymes', \(.randomKey))",
  ])
