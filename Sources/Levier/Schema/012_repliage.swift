import Storage

/// Which version of the folding made the folded columns.
let repliage012 = Migration(
  12, "repliage",
  [
    """
    CREATE TABLE repliage (
      version \(type: .integer) PRIMARY KEY,
      le \(type: .instant) NOT NULL
    )\(.strict)
    """
  ])
